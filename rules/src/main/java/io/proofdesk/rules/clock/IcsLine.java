package io.proofdesk.rules.clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One content line of an iCalendar file, unfolded.
 *
 * @param number the line it begins on, from 1
 * @param name property name in upper case
 * @param parameters parameters by name in upper case
 * @param value the text after the colon, as it stands
 */
record IcsLine(int number, String name, Map<String, String> parameters, String value) {

  static List<IcsLine> lines(String text) {
    var raw = text.split("\r\n|\n|\r", -1);
    var lines = new ArrayList<IcsLine>();
    for (int at = 0; at < raw.length; ) {
      var number = at + 1;
      var line = new StringBuilder(raw[at++]);
      while (at < raw.length && (raw[at].startsWith(" ") || raw[at].startsWith("\t"))) {
        line.append(raw[at++], 1, raw[at - 1].length());
      }
      if (!line.toString().isBlank()) {
        lines.add(line(number, line.toString()));
      }
    }
    return lines;
  }

  private static IcsLine line(int number, String text) {
    var parts = new ArrayList<String>();
    var quoted = false;
    var start = 0;
    var at = 0;
    for (; at < text.length() && (quoted || text.charAt(at) != ':'); at++) {
      quoted ^= text.charAt(at) == '"';
      if (!quoted && text.charAt(at) == ';') {
        parts.add(text.substring(start, at));
        start = at + 1;
      }
    }
    parts.add(text.substring(start, at));
    var parameters = new LinkedHashMap<String, String>();
    for (var part : parts.subList(1, parts.size())) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(
            part.substring(0, equals).toUpperCase(Locale.ROOT),
            part.substring(equals + 1).replace("\"", ""));
      }
    }
    return new IcsLine(
        number,
        parts.get(0).strip().toUpperCase(Locale.ROOT),
        parameters,
        at < text.length() ? text.substring(at + 1) : "");
  }

  /** The value with its escapes undone, on one line. */
  String words() {
    return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([,;\\\\])", "$1").strip();
  }
}
