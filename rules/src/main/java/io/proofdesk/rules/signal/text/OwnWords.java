package io.proofdesk.rules.signal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what the customer wrote: without quoted mail, forwarded mail, headers, signatures, footers
 * and what others said in quotation marks. When in doubt it is the customer's own.
 */
final class OwnWords {
  /** A part of the text, from an offset to before another. */
  record Part(int start, int end) {}

  private static final Set<String> DASHES = Set.of("--", "—", "__", "——");

  private final String text;
  private final Footers footers;
  private final List<Part> parts = new ArrayList<>();

  /** Before this line no headers of another mail begin; told once for all lines that look so. */
  private int noHeadersBefore;

  private OwnWords(String text) {
    this.text = text;
    this.footers = new Footers(text);
  }

  /** The parts of a whole message. */
  static List<Part> in(String text) {
    var own = new OwnWords(text);
    own.read(0, text.length());
    return QuotedSpeech.leftOut(text, own.parts);
  }

  /**
   * The parts of a message read at both ends only. What its beginning says about the rest still
   * holds, and a line cut in two is what it is at its own beginning.
   */
  static List<Part> in(String text, int headEnd, int tailStart) {
    var own = new OwnWords(text);
    if (own.read(0, headEnd)) {
      int line = text.lastIndexOf('\n', tailStart - 1) + 1;
      int next = text.indexOf('\n', tailStart);
      own.footers.paragraphEnds();
      boolean quoted = Line.at(text, line, tailStart).isQuoted();
      if (!quoted || next >= 0) {
        own.read(quoted ? next + 1 : tailStart, text.length());
      }
    }
    return QuotedSpeech.leftOut(text, own.parts);
  }

  /** Whether what comes after is still worth reading. */
  private boolean read(int from, int to) {
    var lines = Line.of(text, from, to);
    noHeadersBefore = 0;
    int at = 0;
    while (at < lines.size()) {
      int next = next(lines, at);
      if (next <= at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** The line to read next; the same when nothing behind it is the customer's. */
  private int next(List<Line> lines, int at) {
    var line = lines.get(at);
    if (line.isBlank()) {
      footers.paragraphEnds();
      return at + 1;
    }
    if (line.isQuoted()) {
      return at + 1;
    }
    if (MailHead.isForward(line)) {
      return at;
    }
    int attribution = MailHead.attribution(lines, at);
    if (attribution > 0) {
      if (quoteFollows(lines, at + attribution)) {
        return at + attribution;
      }
      if (MailHead.isMadeByAProgram(lines, at, attribution)) {
        return at;
      }
    }
    int headers = headers(lines, at);
    if (headers > 0) {
      return parts.isEmpty() ? behindHeaders(lines, at, headers) : at;
    }
    if (!parts.isEmpty() && DASHES.contains(line.head())) {
      return behindDashes(lines, at);
    }
    if (SignOff.isDevice(line)) {
      return at + 1;
    }
    int farewell = parts.isEmpty() ? 0 : SignOff.lines(lines, at);
    if (farewell > 0) {
      keepFacts(lines, at, farewell);
      return at + farewell;
    }
    footers.addOwn(line, parts);
    return at + 1;
  }

  /** How many lines from one on are the headers of a mail. */
  private int headers(List<Line> lines, int at) {
    if (at < noHeadersBefore) {
      return 0;
    }
    var block = MailHead.block(lines, at);
    if (block.mail()) {
      return block.end() - at;
    }
    noHeadersBefore = block.end();
    return 0;
  }

  /** Of the headers of the mail itself only what it is about is read. */
  private int behindHeaders(List<Line> lines, int at, int count) {
    for (var line : lines.subList(at, at + count)) {
      if (MailHead.isSubject(line)) {
        parts.add(new Part(line.start(), line.end()));
      }
    }
    return at + count;
  }

  /**
   * Two dashes and a blank are how programs begin a signature; other dashes do so when nothing but
   * a signature stands behind them, and else part two paragraphs.
   */
  private int behindDashes(List<Line> lines, int at) {
    var line = lines.get(at);
    if (text.startsWith("-- ", line.start())) {
      return at;
    }
    if (at + 1 < lines.size() && DASHES.contains(lines.get(at + 1).head())) {
      return at + 1;
    }
    int signed = SignOff.underDashes(lines, at + 1);
    keepFacts(lines, at + 1, signed);
    return at + 1 + signed;
  }

  /** Thanks are meant, and a number or an address may be what is asked for. */
  private void keepFacts(List<Line> lines, int at, int count) {
    for (var line : lines.subList(at, at + count)) {
      if (SignOff.isThanks(line) || SignOff.holdsFacts(line)) {
        parts.add(new Part(line.start(), line.end()));
      }
    }
  }

  /**
   * An answer below a quote goes on after the marked lines; without marks all the rest is quoted.
   */
  private static boolean quoteFollows(List<Line> lines, int next) {
    for (int at = next; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        return lines.get(at).isQuoted();
      }
    }
    return false;
  }
}
