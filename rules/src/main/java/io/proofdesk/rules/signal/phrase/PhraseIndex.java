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
  private final BitSet turns;
  private final HeldWords.Sets needs;

  /** A phrase with what makes it void. */
  record Compiled(Part phrase, List<Part> notWhen, List<Part> notAfter) {}

  /** A phrase and how many of its words stand before the word it hangs on. */
  record Hook(int phrase, int least, int most) {}

  PhraseIndex(
      Lexicon lexicon,
      List<Compiled> phrases,
      Hook[][] singles,
      PairTable pairs,
      BitSet denials,
      BitSet turns,
      List<BitSet> needs) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.singles = singles;
    this.pairs = pairs;
    this.denials = denials;
    this.turns = turns;
    this.needs = new HeldWords.Sets(needs);
  }

  /** Every phrase found, by the place of the word it hangs on, and those that are denied. */
  public Found find(Tokens tokens) {
    var text = TextWords.of(tokens, lexicon);
    var reading = new Reading(text, new HeldWords(text, needs), new byte[phrases.size()]);
    int before = Lexicon.UNKNOWN;
    for (int at = 0; at < text.size(); at++) {
      int word = text.word(at);
      if (word > Lexicon.FILLER) {
        tryAll(singles[word], at, reading);
        if (before > Lexicon.FILLER) {
          tryAll(pairs.get(before, word), at - 1, reading);
        }
      }
      before = word;
    }
    return new Found(reading.found, reading.denied, text.ofAFew());
  }

  /** One text, and what was found of it so far. One call, one thread. */
  private static final class Reading {
    final TextWords text;
    final HeldWords held;
    final byte[] times;
    final List<Match> found = new ArrayList<>();
    final BitSet denied = new BitSet();

    Reading(TextWords text, HeldWords held, byte[] times) {
      this.text = text;
      this.held = held;
      this.times = times;
    }
  }

  private void tryAll(Hook[] hooks, int at, Reading reading) {
    for (var hook : hooks) {
      if (reading.times[hook.phrase] < TIMES) {
        var phrase = phrases.get(hook.phrase);
        if (phrase.phrase.mayStandIn(reading.held)) {
          attempt(hook, phrase, at, reading);
        }
      }
    }
  }

  private void attempt(Hook hook, Compiled phrase, int at, Reading reading) {
    int last = at - hook.least;
    int first = Math.max(0, at - hook.most);
    if (last < 0) {
      return;
    }
    long starts = (2L << (last - first)) - 1;
    if (phrase.phrase.run(starts, first, reading.text) == 0) {
      return;
    }
    int denied = -1;
    for (int start = first; start <= last; start++) {
      long ends = phrase.phrase.run(1, start, reading.text);
      // what is denied stays so from a later word of it on, unless the sentence turns before that
      if (ends != 0 && (denied < 0 || reading.text.turnsBetween(denied, start, turns))) {
        int end = start + 63 - Long.numberOfLeadingZeros(ends);
        if (note(hook.phrase, phrase, start, end, reading)) {
          return;
        }
        denied = start;
      }
    }
  }

  /** Whether the match is settled; else it is denied, and a later beginning may not be. */
  private boolean note(int number, Compiled phrase, int start, int end, Reading reading) {
    var text = reading.text;
    var match = new Match(number, text.start(start), text.end(end - 1));
    if (isKnown(match, reading.found)) {
      return true;
    }
    if (standsBefore(phrase.notAfter, reading, start)) {
      reading.denied.set(number);
      return false;
    }
    if (!inSentence(phrase.notWhen, reading, start)) {
      reading.times[number]++;
      reading.found.add(match);
    }
    return true;
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
  private boolean standsBefore(List<Part> parts, Reading reading, int start) {
    var text = reading.text;
    boolean denies = denials.get(text.word(start));
    int from = text.sentenceStart(start, GUARD_BEFORE);
    for (var part : parts) {
      for (int at = from; at < start && part.mayStandIn(reading.held); at++) {
        long ends = part.run(1, at, text) >>> (start - at);
        boolean reaches = denies ? (ends & 1) != 0 : ends != 0;
        if (reaches && !text.commaBetween(at, start)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean inSentence(List<Part> parts, Reading reading, int start) {
    if (parts.isEmpty()) {
      return false;
    }
    var text = reading.text;
    int from = text.sentenceStart(start, Node.WIDEST / 2);
    for (var part : parts) {
      int end = part.mayStandIn(reading.held) ? Math.min(text.size(), from + Node.WIDEST) : from;
      for (int at = from; at < end; at++) {
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
