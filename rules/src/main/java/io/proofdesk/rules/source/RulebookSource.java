package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.Map;

/**
 * A set of workbooks, read and checked, not yet compiled. Immutable. Thread-safe.
 *
 * @param vocabulary words, results, facts and formulas all profiles share
 * @param profiles what decides, per profile, by name
 * @param replies the sheets of the replies workbook, one per language
 * @param replyLint the sheets of the reply-lint workbook: what no reply may say
 * @param ownReplyLint what a profile brings beside it, from {@code profiles/NAME/reply-lint}, by
 *     the profile's name
 * @param signals the sheets of the signals workbook: what messages are read by; empty when there is
 *     none, and then no message is read
 * @param examples the sheets of the examples workbook: what messages are compared with; empty when
 *     there is none
 * @param readiness the sheets of the readiness workbook: what a store needs before it goes live
 * @param hash SHA-256 over every cell of every workbook but free text about it, in hex; xlsx and
 *     csv of the same content give the same
 * @param kept whether it is read as it decided once: good keeping, which is asked of whoever
 *     changes workbooks, does not stop it
 * @param warnings what is worth a look and stops nothing
 */
public record RulebookSource(
    Vocabulary vocabulary,
    List<ProfileSource> profiles,
    List<Grid> replies,
    List<Grid> replyLint,
    Map<String, List<Grid>> ownReplyLint,
    List<Grid> signals,
    List<Grid> examples,
    List<Grid> readiness,
    String hash,
    boolean kept,
    List<Finding> warnings) {
  public RulebookSource {
    profiles = List.copyOf(profiles);
    replies = List.copyOf(replies);
    replyLint = List.copyOf(replyLint);
    ownReplyLint = Map.copyOf(ownReplyLint);
    signals = List.copyOf(signals);
    examples = List.copyOf(examples);
    readiness = List.copyOf(readiness);
    warnings = List.copyOf(warnings);
  }
}
