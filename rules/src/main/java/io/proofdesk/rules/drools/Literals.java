package io.proofdesk.rules.drools;

import io.proofdesk.rules.table.Value;

/** The only way from text of a workbook into DRL: a typed, escaped literal, or a comment. */
final class Literals {

  private Literals() {}

  /** A literal of a value. */
  static String of(Value value) {
    if (value instanceof Value.Word word) {
      return quoted(word.id());
    }
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Value.YesNo yesNo) {
      return String.valueOf(yesNo.yes());
    }
    if (value instanceof Value.Whole whole) {
      // no L behind it: that would silently switch hashing off
      return String.valueOf(whole.amount());
    }
    if (value instanceof Value.Decimal decimal) {
      // without the B the comparison would run in binary floating point
      return decimal.amount().toPlainString() + "B";
    }
    throw new IllegalArgumentException("`%s` cannot stand in a cell".formatted(value));
  }

  /** A string literal. Unicode stays as it is: the compiler reads no unicode escapes. */
  static String quoted(String text) {
    var literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  /** Text that stays on its comment line whatever is in it. */
  static String comment(String text) {
    var line = new StringBuilder();
    text.codePoints().map(c -> breaksLines(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.toString().replace("*/", "* /").strip();
  }

  private static boolean breaksLines(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
