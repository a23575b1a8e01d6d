package io.proofdesk.rules.signal.text;

import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.rules.signal.text.OwnWords.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into words in one pass, HTML taken off. At most {@link #READ_AT_MOST} characters of a
 * message are read: its beginning, and its last {@link #TAIL} where threats like to stand. One
 * call, one thread.
 */
public final class Tokenizer {
  /** How many characters of a message are read. */
  public static final int READ_AT_MOST = 20_000;

  static final int TAIL = 4_000;
  private static final int USUAL_WORDS = 160;
  private static final int FEW_WORDS = 8;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_LITERAL = 6;
  private static final int LONGEST_CHUNK = 300;
  private static final int DRAWN_OUT = 3;
  private static final String CURRENCIES = "$€£¥￥₹";

  private final Plain plain;
  private final String text;
  private final Tokens tokens;
  private final StringBuilder word = new StringBuilder(24);

  private Tokenizer(Plain plain, int expected) {
    this.plain = plain;
    this.text = plain.text();
    this.tokens = new Tokens(plain, expected);
  }

  /** The words of a message, the customer's own only. */
  public static Tokens message(String text) {
    var plain = Markup.off(text);
    var tokenizer = new Tokenizer(plain, USUAL_WORDS);
    var seen = plain.text();
    if (seen.length() <= READ_AT_MOST) {
      tokenizer.parts(OwnWords.in(seen));
    } else {
      tokenizer.tokens.shorten();
      tokenizer.parts(OwnWords.in(seen, READ_AT_MOST - TAIL, seen.length() - TAIL));
    }
    return tokenizer.tokens;
  }

  /** The words of a cell of the workbook, nothing left out. */
  public static Tokens plain(String text) {
    var tokenizer = new Tokenizer(Plain.same(text), FEW_WORDS);
    tokenizer.part(0, text.length());
    return tokenizer.tokens;
  }

  private void parts(List<Part> parts) {
    Part before = null;
    for (var part : parts) {
      // a line that was only wrapped goes on; a blank or dropped line ends the sentence
      if (before != null && part.start() > before.end() + 1) {
        tokens.sentenceEnd(part.start());
      }
      part(part.start(), part.end());
      before = part;
    }
    tokens.sentenceEnd(text.length());
  }

  private void part(int start, int end) {
    int at = start;
    while (at < end) {
      char c = Letters.fold(text.charAt(at));
      if (Letters.isHan(c)) {
        int same = repeated(c, at, end);
        tokens.add(String.valueOf(c), at, at + same);
        tokens.countHan();
        at += same;
      } else if (Letters.isWordPart(c) || startsNumber(c, at, end)) {
        at = chunk(at, end);
      } else {
        mark(c, at, end);
        at++;
      }
    }
  }

  /** How many characters are one: three and more of a kind are drawn out, two may be a word. */
  private int repeated(char c, int start, int end) {
    int at = start + 1;
    while (at < end && Letters.fold(text.charAt(at)) == c) {
      at++;
    }
    return at - start < DRAWN_OUT ? 1 : at - start;
  }

  private void mark(char c, int at, int end) {
    switch (c) {
      case '.', '!', '?', ';' -> tokens.sentenceEnd(at);
      case ',', ':', '(', ')', '-', '\u2013', '\u2014' -> {
        boolean dashInWord = c == '-' && at + 1 < end && text.charAt(at + 1) != ' ';
        if (!dashInWord) {
          tokens.comma();
        }
      }
      default -> {}
    }
  }

  private boolean startsNumber(char c, int at, int end) {
    boolean sign = c == '#' || CURRENCIES.indexOf(text.charAt(at)) >= 0;
    return sign && at + 1 < end && Letters.isWordPart(Letters.fold(text.charAt(at + 1)));
  }

  /** Everything up to the next space or Chinese character: a word, an address or a number. */
  private int chunk(int start, int end) {
    int at = start;
    boolean digit = false;
    boolean address = false;
    boolean web = false;
    boolean starred = false;
    int limit = Math.min(end, start + LONGEST_CHUNK);
    while (at < limit) {
      char c = Letters.fold(text.charAt(at));
      boolean blank = c <= ' ' && c != Letters.NOTHING;
      if (blank || Letters.isHan(c) || (c == ',' && !betweenDigits(at, limit))) {
        break;
      }
      if (c >= 0x2000 && !Letters.isWordPart(c) && c != '\u2019' && CURRENCIES.indexOf(c) < 0) {
        break;
      }
      digit |= Letters.isDigit(c);
      address |= c == '@' && at > start;
      starred |= c == '*';
      web |= c == '/' && text.startsWith("//", at);
      at++;
    }
    web |= text.regionMatches(true, start, "www.", 0, 4);
    if (web) {
      tokens.add(Tokens.URL, start, at);
      return at;
    }
    int trimmed = trimmedEnd(start, at);
    if (address) {
      candidate(CandidateKind.EMAIL, start, trimmed);
      tokens.add(Tokens.EMAIL, start, trimmed);
      return trimmed;
    }
    if (digit) {
      return number(start, trimmed, end);
    }
    if (Amounts.mayBeCode(text, start, at, end)) {
      int behind = amount(start, end);
      if (behind > start) {
        return behind;
      }
    }
    return words(start, at, starred);
  }

  private boolean betweenDigits(int at, int limit) {
    return at + 1 < limit
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private int trimmedEnd(int start, int end) {
    int at = end;
    while (at > start + 1 && !Letters.isWordPart(Letters.fold(text.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private int number(int start, int end, int limit) {
    int digits = 0;
    int letters = 0;
    for (int at = start; at < end; at++) {
      char c = Letters.fold(text.charAt(at));
      digits += Letters.isDigit(c) ? 1 : 0;
      letters += Letters.isWordPart(c) && !Letters.isDigit(c) ? 1 : 0;
    }
    int priced = amount(start, limit);
    if (priced > start) {
      return priced;
    }
    if (letters > digits + 3) {
      // a word with a number glued to it, such as refund4me, is still read as words
      return words(start, end, false);
    }
    var group = Numbers.group(text, start, limit);
    if (group != null) {
      candidate(group.kind(), start, group.end());
      tokens.add(Tokens.NUMBER, start, group.end());
      return group.end();
    }
    candidate(Numbers.kind(text, start, end, digits), start, end);
    tokens.add(shown(start, end), start, end);
    return end;
  }

  /** Where the price that begins at a place ends; the place itself when none does. */
  private int amount(int start, int limit) {
    var amount = Amounts.at(text, start, limit);
    if (amount == null) {
      return start;
    }
    candidate(CandidateKind.AMOUNT, start, amount.end());
    tokens.add(Tokens.AMOUNT, start, amount.wordEnd());
    return amount.wordEnd();
  }

  /** A short number stays as it is, since some have a meaning, such as 12315; others are masked. */
  private String shown(int start, int end) {
    if (end - start > LONGEST_LITERAL) {
      return Tokens.NUMBER;
    }
    word.setLength(0);
    for (int at = start; at < end; at++) {
      char c = Letters.fold(text.charAt(at));
      if (Letters.isWordPart(c)) {
        word.append(c);
      }
    }
    return word.toString();
  }

  /** Words up to the end of a chunk; an apostrophe stays inside its word. */
  private int words(int start, int end, boolean starred) {
    int at = start;
    while (at < end) {
      char c = Letters.fold(text.charAt(at));
      if (!Letters.isWordPart(c)) {
        if (c != Letters.NOTHING) {
          mark(c, at, end);
        }
        at++;
        continue;
      }
      int masked = starred ? masked(at, end) : at;
      at = masked > at ? masked : word(at, end);
    }
    return end;
  }

  /** The end of a word with stars in it that still says what it is; else its start. */
  private int masked(int start, int end) {
    int at = start;
    boolean star = false;
    while (at < end && at - start <= MaskedWords.LONGEST) {
      char c = Letters.fold(text.charAt(at));
      if (c != '*' && !Letters.isWordPart(c)) {
        break;
      }
      star |= c == '*';
      at++;
    }
    if (!star) {
      return start;
    }
    word.setLength(0);
    for (int i = start; i < at; i++) {
      word.append(Letters.fold(text.charAt(i)));
    }
    var meant = MaskedWords.meant(word);
    if (meant == null) {
      return start;
    }
    tokens.add(meant, start, at);
    tokens.countLatin();
    return at;
  }

  private int word(int start, int end) {
    word.setLength(0);
    int at = start;
    int last = start;
    while (at < end) {
      char c = Letters.fold(text.charAt(at));
      boolean apostrophe = c == '\'' && at + 1 < end && isPart(text.charAt(at + 1));
      if (!apostrophe && c != Letters.NOTHING && !Letters.isWordPart(c)) {
        break;
      }
      if (c != Letters.NOTHING && word.length() < LONGEST_WORD) {
        word.append(c);
      }
      at++;
      last = at;
    }
    var found = word.toString();
    for (var part : Contractions.writtenOut(found)) {
      tokens.add(part, start, last);
    }
    tokens.countLatin();
    return at;
  }

  private static boolean isPart(char raw) {
    return Letters.isWordPart(Letters.fold(raw));
  }

  private void candidate(@Nullable CandidateKind kind, int start, int end) {
    if (kind != null) {
      tokens.candidate(
          new Candidate(kind, plain.given(start, end), plain.start(start), plain.end(end)));
    }
  }
}
