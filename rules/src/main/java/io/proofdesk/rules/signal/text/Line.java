package io.proofdesk.rules.signal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a message.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param head its words without blanks around them, of a long line the first
 * @param low the same in small letters
 * @param cut whether the line is longer than its head
 */
record Line(int start, int end, String head, String low, boolean cut) {
  private static final int LOOKED_AT = 160;

  /** The lines of a part of a text. */
  static List<Line> of(String text, int from, int to) {
    var lines = new ArrayList<Line>();
    int at = from;
    while (at < to) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 || newline > to ? to : newline;
      lines.add(at(text, at, end));
      at = end + 1;
    }
    return lines;
  }

  /** The line from one offset to before another. */
  static Line at(String text, int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    var head = text.substring(first, Math.min(end, first + LOOKED_AT)).strip();
    return new Line(start, end, head, head.toLowerCase(Locale.ROOT), end - first > LOOKED_AT);
  }

  boolean isBlank() {
    return head.isEmpty();
  }

  /** Whether it is marked as what somebody else wrote; a row of a table is not. */
  boolean isQuoted() {
    if (head.isEmpty()) {
      return false;
    }
    char first = head.charAt(0);
    boolean bar = first == '|' && head.length() > 1 && head.charAt(head.length() - 1) != '|';
    return first == '>' || first == '＞' || bar || head.startsWith("&gt;");
  }
}
