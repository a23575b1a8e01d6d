package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.explain.Explained;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.workbook.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides support cases of the stores that share one profile. The same brief, rulebook and moment
 * give the same decision, bit for bit. Thread-safe.
 */
public interface DecisionEngine {

  /** Which rules decide here. */
  RulebookRef rulebook();

  /**
   * What these rules cannot take of a case: the store's own facts that its vocabulary does not
   * declare, or whose values do not fit. Places are JSON pointers into the case.
   */
  default List<Finding> faults(SupportCase supportCase) {
    var given = supportCase.attributes();
    return given == null ? List.of() : faults(given);
  }

  /** The same for the store's own facts alone, of a case that may be malformed elsewhere. */
  default List<Finding> faults(SortedMap<String, String> attributes) {
    return List.of();
  }

  /**
   * What makes two cases the same issue, for counting earlier ones; never personal. Empty when the
   * case does not tell what is wrong and with which item. Depends on the case only, not on the
   * moment.
   */
  Optional<String> issueKey(SupportCase supportCase);

  /**
   * Boils a case down to its brief.
   *
   * @param counted how often the issue came before, for a case that brings no counters of its own;
   *     null when nobody counted
   * @param asOf the one moment everything is computed at
   */
  Briefed brief(SupportCase supportCase, @Nullable Counters counted, Instant asOf);

  /**
   * A brief of nothing but facts, for a situation nobody wrote about: what a proof found.
   *
   * @param facts what is known, by heading, as cells write it
   * @return the brief, or which of them are no facts of these rules
   */
  Reading<Brief> imagine(String store, Map<String, String> facts);

  /**
   * A brief of the archive at other moments, as it is when nothing happens but time passing.
   *
   * @param masked the case it was made of, as {@link Briefed} gives it
   * @param asOf the moment it was made at
   */
  Function<Instant, Brief> later(Brief kept, SupportCase masked, Instant asOf);

  /**
   * Decides. The decision's texts hold personal values as placeholders such as {@code
   * {{order.number}}}: this is the form that is archived and replayed.
   *
   * @param decisionId id of the decision to make, a time-ordered UUID
   */
  Decision decide(String decisionId, Brief brief, Instant asOf);

  /**
   * Why a brief is decided as it is, and what could still change that. For people who ask; costs as
   * much as some thousand decisions.
   *
   * @return the explanation; findings when the row that is asked about does not exist
   */
  Reading<Explained> explain(Inquiry inquiry);

  /** Puts the personal values into a decision's texts: the form that leaves. */
  Decision reveal(Decision masked, PersonalValues personalValues);

  /**
   * The same engine with tables that are asked in another way: for tests of the rules themselves,
   * never for an answer that counts. An engine without tables is itself.
   */
  default DecisionEngine asking(Asking asking) {
    return this;
  }

  /**
   * The same engine, whose decisions hold no notes: for tests that decide often and look at none.
   */
  default DecisionEngine withoutNotes() {
    return this;
  }

  /**
   * A brief and what was kept out of it.
   *
   * @param personalValues the values that fill the placeholders of a reply
   * @param masked the case without anything personal, which tells what time changes; null where
   *     there is no case, only facts
   */
  record Briefed(Brief brief, PersonalValues personalValues, @Nullable SupportCase masked) {}
}
