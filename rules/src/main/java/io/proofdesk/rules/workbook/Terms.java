package io.proofdesk.rules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a cell at its commas, leaving quotes and brackets whole. */
final class Terms {
  private Terms() {}

  // an end that is left out, as DMN 1.5, 10.3.1.2, also writes it: `]3..7[`
  private static final Pattern OUTWARD =
      Pattern.compile("([\\[(\\]])([^\\[\\](),\"]*\\.\\.[^\\[\\](),\"]*)([\\])\\[])");

  /** Intervals whose brackets turn outward, with round ones in their place. */
  static String inward(String text) {
    return OUTWARD
        .matcher(text)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    (it.group(1).equals("[") ? "[" : "(")
                        + it.group(2)
                        + (it.group(3).equals("]") ? "]" : ")")));
  }

  static List<String> split(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '[')) {
        depth++;
      } else if (!quoted && (c == ')' || c == ']')) {
        depth--;
      } else if (!quoted && depth == 0 && c == ',') {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /** What is wrong with quotes or brackets, or empty. */
  static String imbalance(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '[')) {
        depth++;
      } else if (!quoted && (c == ')' || c == ']') && --depth < 0) {
        return "an opening bracket for `" + c + "`";
      }
    }
    if (quoted) {
      return "a closing quote";
    }
    return depth > 0 ? "a closing bracket" : "";
  }
}
