package io.proofdesk.rules.workbook;

import java.util.Locale;

/** Whether the cells of a csv are divided by commas, as they have to be. */
final class Separator {
  private Separator() {}

  /** Names another sign once, instead of every cell that cannot be made out for it. */
  static boolean isComma(String name, String text, Findings findings) {
    var first = firstLine(text);
    if (first.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?,*")) {
      findings.error(
          "csv.separator",
          name + ":1",
          first,
          "the first row of the sheet; this line is for a spreadsheet alone",
          "delete the line");
      return false;
    }
    var sign = divider(first);
    if (sign == null) {
      return true;
    }
    findings.error(
        "csv.separator",
        name,
        null,
        "cells separated by commas; these are separated by " + sign,
        "save it as CSV UTF-8 with commas, or as Excel workbook (.xlsx)");
    return false;
  }

  /** No first cell of a sheet holds a semicolon or a tab: it is a label or a heading. */
  private static @org.jspecify.annotations.Nullable String divider(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        return null;
      } else if (!quoted && c == ';') {
        return "semicolons";
      } else if (!quoted && c == '\t') {
        return "tabs";
      }
    }
    return null;
  }

  /** The first line that holds anything. */
  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().map(String::strip).orElse("");
  }
}
