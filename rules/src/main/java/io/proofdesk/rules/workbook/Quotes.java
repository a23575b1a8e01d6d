package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quotation marks around what is no text. Double ones around a single value do no harm; a
 * comparison between them would be looked for as a value, and no other ones are known here.
 */
final class Quotes {
  private static final Map<Character, Character> PAIRS =
      Map.of('"', '"', '\'', '\'', '`', '`', '「', '」', '『', '』', '«', '»', '‹', '›', '〝', '〞');

  private static final Pattern TEST =
      Pattern.compile("(?i)[<>=!\\[(].*|.*\\.\\..*|not *\\(.*|has .*|.*, .*");
  private static final Pattern NO_VALUE = Pattern.compile("(?i)absent|empty|no answer");

  private Quotes() {}

  /** Whether a cell, or one of its terms, stands between quotation marks it must not have. */
  static boolean refuse(String text, ColumnType type, Spot spot) {
    if (type instanceof ColumnType.Text
        || text.chars().noneMatch(c -> PAIRS.containsKey((char) c))) {
      return false;
    }
    if (refuseOne(text, type, spot)) {
      return true;
    }
    // each of them, so that the author sees all at once
    return Terms.split(text).stream().filter(it -> refuseOne(it, type, spot)).count() > 0;
  }

  private static boolean refuseOne(String term, ColumnType type, Spot spot) {
    var inner = between(term);
    if (inner == null || (term.charAt(0) == '"' && isValue(inner, type, spot))) {
      return false;
    }
    spot.reject(
        "cell.quotes",
        "no quotation marks; what stands between them would be a text",
        "take the quotation marks away: write `" + spot.with(term, inner) + "`");
    return true;
  }

  private static boolean isValue(String inner, ColumnType type, Spot spot) {
    boolean ofWords = type instanceof ColumnType.Word || type instanceof ColumnType.Words;
    if (ofWords && inner.contains(",")) {
      return false;
    }
    boolean test = TEST.matcher(inner).matches();
    boolean noValue = NO_VALUE.matcher(inner).matches() && !(type instanceof ColumnType.Word);
    return !spot.asks() || !(test || noValue);
  }

  /** What one pair of quotation marks holds; null for anything else. */
  private static @Nullable String between(String term) {
    if (term.length() < 3) {
      return null;
    }
    char open = term.charAt(0);
    var close = PAIRS.get(open);
    var inner = term.substring(1, term.length() - 1);
    boolean one =
        close != null
            && term.charAt(term.length() - 1) == close
            && List.of(open, close).stream().noneMatch(sign -> inner.indexOf(sign) >= 0);
    return one && !inner.isBlank() ? inner.strip() : null;
  }
}
