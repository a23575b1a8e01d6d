package io.proofdesk.rules.signal.text;

import java.util.Map;

/** Reads characters that HTML spells out, such as {@code nbsp} and {@code #39}. */
final class Entities {
  /** No entity is longer, with its marks. */
  private static final int LONGEST = 12;

  private static final Map<String, Character> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", ' '),
          Map.entry("ensp", ' '),
          Map.entry("emsp", ' '),
          Map.entry("thinsp", ' '),
          Map.entry("amp", '&'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("apos", '\''),
          Map.entry("lsquo", '\u2018'),
          Map.entry("rsquo", '\u2019'),
          Map.entry("ldquo", '\u201C'),
          Map.entry("rdquo", '\u201D'),
          Map.entry("laquo", '\u00AB'),
          Map.entry("raquo", '\u00BB'),
          Map.entry("ndash", '\u2013'),
          Map.entry("mdash", '\u2014'),
          Map.entry("hellip", '\u2026'),
          Map.entry("middot", '\u00B7'),
          Map.entry("bull", '\u2022'),
          Map.entry("euro", '\u20AC'),
          Map.entry("pound", '\u00A3'),
          Map.entry("yen", '\u00A5'),
          Map.entry("cent", '\u00A2'),
          Map.entry("shy", '\u00AD'),
          Map.entry("zwnj", '\u200C'),
          Map.entry("zwj", '\u200D'),
          Map.entry("eacute", '\u00E9'),
          Map.entry("egrave", '\u00E8'),
          Map.entry("agrave", '\u00E0'),
          Map.entry("uuml", '\u00FC'),
          Map.entry("ouml", '\u00F6'),
          Map.entry("auml", '\u00E4'),
          Map.entry("szlig", '\u00DF'),
          Map.entry("ntilde", '\u00F1'),
          Map.entry("ccedil", '\u00E7'));

  private Entities() {}

  /** Where the entity at {@code &} ends; the place itself when none stands there. */
  static int end(String text, int at) {
    int last = Math.min(text.length(), at + LONGEST);
    for (int end = at + 2; end < last; end++) {
      if (text.charAt(end) == ';') {
        return character(text, at, end) < 0 ? at : end + 1;
      }
    }
    return at;
  }

  /** The character, as a code point, between {@code &} and {@code ;}; less than 0 for none. */
  static int character(String text, int at, int semicolon) {
    var name = text.substring(at + 1, semicolon);
    if (!name.startsWith("#")) {
      var known = NAMED.get(name);
      return known == null ? -1 : known;
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
      boolean control = code < ' ' && code != '\n' && code != '\t';
      return !Character.isValidCodePoint(code) || control ? -1 : code == 0xA0 ? ' ' : code;
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }
}
