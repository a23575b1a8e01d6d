package io.proofdesk.rules.signal.phrase;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.signal.text.Tokens;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with signs that stand together in a phrase, up to a space or a sign of the grammar.
 * Immutable. Thread-safe.
 *
 * @param expected what may stand there
 * @param suggestion what to write instead
 */
record RunFault(String expected, String suggestion) {

  /**
   * Everything that is wrong, from left to right.
   *
   * @param run the signs
   * @param tokens the words they are
   * @param after what follows in the phrase
   * @param isLong whether a word is long enough to be known when one of its letters is wrong
   */
  static List<RunFault> of(String run, Tokens tokens, String after, Predicate<String> isLong) {
    var signs = signs(run);
    if (!signs.isEmpty()) {
      return signs;
    }
    var masked = masked(run, tokens);
    if (masked != null) {
      return List.of(masked);
    }
    if (goesOn(run, after)) {
      return List.of(
          new RunFault(
              "`" + after.charAt(0) + "` behind a whole word; `" + run + "` goes on after it",
              "write both words as `(one|other)`, or put a space behind the sign"));
    }
    var tilde = after.startsWith("~") ? tilde(run, tokens, isLong) : null;
    return tilde == null ? List.of() : List.of(tilde);
  }

  /** Of signs that mean nothing each once. */
  private static List<RunFault> signs(String run) {
    if (run.length() > 1 && run.charAt(0) == '#' && !Character.isDigit(run.charAt(1))) {
      return List.of(
          new RunFault(
              "one of " + String.join(", ", PhraseParser.MASKS) + "; `" + run + "` is none",
              requireNonNullElse(
                  Spelling.suggestion(run, PhraseParser.MASKS), PhraseParser.GRAMMAR)));
    }
    var faults = new LinkedHashSet<RunFault>();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean inside = i > 0 && i + 1 < run.length();
      boolean joins = "'\u2019-&".indexOf(c) >= 0 && inside;
      boolean numbers = c == '#' && i == 0 && run.length() > 1;
      if (!Character.isLetterOrDigit(c) && !joins && !numbers && !Character.isSurrogate(c)) {
        faults.add(
            new RunFault(
                "a sign that means something; `" + c + "` does not, here", PhraseParser.GRAMMAR));
      }
    }
    return List.copyOf(faults);
  }

  /** What a message never shows as it was written would never be found, or found in everything. */
  private static @Nullable RunFault masked(String run, Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      var mask = tokens.word(i);
      if (PhraseParser.MASKS.contains(mask)) {
        return new RunFault(
            "words as they stand in a message; `" + run + "` is read as any `" + mask + "`",
            "write `" + mask + "`; a number of at most six digits may stand for itself");
      }
    }
    return null;
  }

  /** {@code foob?ar} would be two words, the first of which may be missing. */
  private static boolean goesOn(String run, String after) {
    return after.length() > 1
        && "?~".indexOf(after.charAt(0)) >= 0
        && isLetter(after.charAt(1))
        && !run.isEmpty()
        && isLetter(run.charAt(run.length() - 1));
  }

  /** A letter or digit of a script that parts words by spaces. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && UnicodeScript.of(c) != UnicodeScript.HAN;
  }

  /** A short word has too many neighbours to be found misspelled, a Chinese one has no letters. */
  private static @Nullable RunFault tilde(String run, Tokens tokens, Predicate<String> isLong) {
    boolean spelled = run.codePoints().noneMatch(RunFault::isHan);
    for (int i = 0; spelled && i < tokens.size(); i++) {
      if (isLong.test(tokens.word(i))) {
        return null;
      }
    }
    return new RunFault(
        "`~` behind a word of at least five letters, endings not counted; `"
            + run
            + "` is found only where it is spelled right",
        "write `" + run + "` without `~`, or its spellings as `(" + run + "|…)`");
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }

  /** One Chinese character left of a word would be found inside many others. */
  static boolean isHan(String run) {
    return run.codePoints().allMatch(RunFault::isHan);
  }
}
