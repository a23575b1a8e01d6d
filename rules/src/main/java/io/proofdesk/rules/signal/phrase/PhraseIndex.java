package io.proofdesk.rules.signal.phrase;

import io.proofdesk.rules.signal.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every phrase of a text. Each phrase hangs on its rarest word or pair of words, so a text
 * costs by its own words and not by the number of phrases. Immutable. Thread-safe.
 */
public final class PhraseIndex {
  /** So often a phrase is noted in one text; more would say nothing new. */
  private static final int TIMES = 8;

  private static final int GUARD_BEFORE = 6;

  private final Lexicon lexicon;
  private final List<Compiled> phrases;
  private final Hook[][] singles;
  private final PairTable pairs;
  private final BitSet denials;

  /** A phrase with what makes it void. */
  record Compiled(Node node, List<Node> notWhen, List<Node> notAfter) {}

  /** A phrase and how many of its words stand before the word it hangs on. */
  record Hook(int phrase, int least, int most) {}

  PhraseIndex(
      Lexicon lexicon, List<Compiled> phrases, Hook[][] singles, PairTable pairs, BitSet denials) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.singles = singles;
    this.pairs = pairs;
    this.denials = denials;
  }

  /** Every phrase found, by the place of the word it hangs on. */
  public List<Match> find(Tokens tokens) {
    var text = TextWords.of(tokens, lexicon);
    var found = new ArrayList<Match>();
    var times = new byte[phrases.size()];
    int before = Lexicon.UNKNOWN;
    for (int at = 0; at < text.size(); at++) {
      int word = text.word(at);
      if (word > Lexicon.FILLER) {
        tryAll(singles[word], text, at, times, found);
        if (before > Lexicon.FILLER) {
          tryAll(pairs.get(before, word), text, at - 1, times, found);
        }
      }
      before = word;
    }
    return found;
  }

  private void tryAll(Hook[] hooks, TextWords text, int at, byte[] times, List<Match> found) {
    for (var hook : hooks) {
      if (times[hook.phrase] < TIMES) {
        attempt(hook, text, at, times, found);
      }
    }
  }

  private void attempt(Hook hook, TextWords text, int at, byte[] times, List<Match> found) {
    int last = at - hook.least;
    int first = Math.max(0, at - hook.most);
    if (last < 0) {
      return;
    }
    var phrase = phrases.get(hook.phrase);
    long starts = (2L << (last - first)) - 1;
    if (phrase.node.run(starts, first, text) == 0) {
      return;
    }
    for (int start = first; start <= last; start++) {
      long ends = phrase.node.run(1, start, text);
      if (ends != 0) {
        int end = start + 63 - Long.numberOfLeadingZeros(ends);
        note(hook.phrase, phrase, text, start, end, times, found);
        return;
      }
    }
  }

  private void note(
      int number,
      Compiled phrase,
      TextWords text,
      int start,
      int end,
      byte[] times,
      List<Match> found) {
    var match = new Match(number, text.start(start), text.end(end - 1));
    if (isKnown(match, found)
        || standsBefore(phrase.notAfter, text, start)
        || inSentence(phrase.notWhen, text, start)) {
      return;
    }
    times[number]++;
    found.add(match);
  }

  private static boolean isKnown(Match match, List<Match> found) {
    for (int i = 0; i < found.size(); i++) {
      var other = found.get(i);
      if (other.phrase() == match.phrase()
          && other.start() == match.start()
          && other.end() == match.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether any of the parts begins before a match and reaches up to it, or into it: "no need to
   * cancel" is no need. A match that begins with a denial is denied by what ends right before it
   * only: in "I do not want it" the phrase is "not want it".
   */
  private boolean standsBefore(List<Node> parts, TextWords text, int start) {
    boolean denies = denials.get(text.word(start));
    int from = text.sentenceStart(start, GUARD_BEFORE);
    for (var part : parts) {
      for (int at = from; at < start; at++) {
        long ends = part.run(1, at, text) >>> (start - at);
        boolean reaches = denies ? (ends & 1) != 0 : ends != 0;
        if (reaches && !text.commaBetween(at, start)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean inSentence(List<Node> parts, TextWords text, int start) {
    if (parts.isEmpty()) {
      return false;
    }
    int from = text.sentenceStart(start, Node.WIDEST / 2);
    for (var part : parts) {
      for (int at = from; at < text.size() && at < from + Node.WIDEST; at++) {
        if (at > start && text.word(at) == Lexicon.BREAK) {
          break;
        }
        if (part.run(1, at, text) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
