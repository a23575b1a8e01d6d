package io.proofdesk.rules.explain;

import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of an explanation in one language. Thread-safe. */
interface Sentences {

  static Sentences in(Language language) {
    return switch (language) {
      case ENGLISH -> new EnglishSentences();
      case CHINESE -> new ChineseSentences();
    };
  }

  /** What a hit policy means. */
  String policy(HitPolicy policy);

  /** How a table came to its answer. */
  String outcome(Outcome.Kind kind, HitPolicy policy, List<String> won, List<String> matched);

  /** Why a row stands in the answer. */
  String won(HitPolicy policy, boolean alone);

  /** What came before a row that fitted. */
  String beaten(HitPolicy policy, List<String> by);

  /** A row that was beaten, and the values with which its table would answer by it. */
  String opened(String rule, List<OpenedCell> cells);

  /** Why the row {@code Otherwise} does not answer: some rows fitted. */
  String otherwise(List<String> fitted);

  /**
   * A cell that did not hold.
   *
   * @param wanted the values that would have matched; null where {@code asks} tells them
   */
  String missed(
      String heading, String asks, String had, @Nullable String wanted, List<String> from);

  /**
   * A row whose table was not asked.
   *
   * @param own cells of the row that would not have held either
   */
  String notAsked(String table, MissedCell condition, List<MissedCell> own);

  /** A row that a table asked: what became of it. */
  String fate(RowFate fate, String rule, List<MissedCell> failing, String why);

  /** Values of which one would do. */
  String oneOf(List<String> values);

  /** Anything that is known, but these. */
  String anyBut(List<String> values);

  /** A list with at least one, all, or none of some words. */
  String having(io.proofdesk.rules.table.CellTest.Quantifier quantifier, List<String> words);

  /** Smaller, larger: the operator's meaning before a value. */
  String compared(io.proofdesk.rules.table.CellTest.Operator operator, String value);

  /** Both at once, of an interval. */
  String both(String low, String high);

  /** Nothing known. */
  String absent();

  /** A list that was given and holds nothing. */
  String empty();

  /**
   * Something that has to happen, as a phrase.
   *
   * @param label what its word is called; null when it has none
   */
  String step(OpenStep step, @Nullable String label);

  /** A step, and until when the customer is asked for it; later it counts as well. */
  String askedUntil(String step, String moment);

  /**
   * What would differ, as a clause.
   *
   * @param label what its word is called; null when it has none
   */
  String effect(Effect effect, @Nullable String label);

  /** With some steps, before a moment, something differs. */
  String way(List<String> steps, @Nullable String before, List<String> effects);

  /** From a moment on, something differs. */
  String time(String from, List<String> effects);
}
