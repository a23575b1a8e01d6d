package io.proofdesk.rules.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell under the reader's finger: where it stands, what it says, and where complaints go.
 *
 * @param asks whether it may hold a comparison, as a condition does
 */
record Spot(String place, String raw, Findings findings, boolean asks) {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  Spot(String place, String raw, Findings findings) {
    this(place, raw, findings, true);
  }

  /** Notes an error about the cell; null, so that a reader can give up in one statement. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  <T> @Nullable T reject(String code, String expected, @Nullable String suggestion) {
    findings.error(code, place, raw, expected, suggestion);
    return null;
  }

  void warn(String code, String expected, @Nullable String suggestion) {
    findings.warning(code, place, raw, expected, suggestion);
  }

  /** The cell with one of its literals put right, so that nothing around it is forgotten. */
  String with(String literal, String right) {
    var plain = CellText.plain(raw);
    var read = plain.contains(literal) ? plain : Thousands.plain(plain, asks);
    return read.contains(literal) ? read.replace(literal, right) : right;
  }

  /** The cell in plain signs, with a warning where that changed more than case and spaces. */
  String plain() {
    var plain = CellText.plain(raw);
    // nearly all cells stand as they should
    if (!plain.equals(raw) && !plain.equals(SPACES.matcher(raw).replaceAll(" ").strip())) {
      var names = CellText.names(raw);
      warn(
          "cell.signs",
          "plain signs and spaces" + (names.isEmpty() ? "" : "; it has " + names),
          "understood as `" + plain + "`");
    }
    return plain;
  }
}
