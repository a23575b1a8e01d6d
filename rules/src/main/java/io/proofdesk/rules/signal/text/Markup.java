package io.proofdesk.rules.signal.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes HTML off a message: tags, comments, styles and entities. Blocks become lines, and what was
 * quoted becomes lines that begin with {@code >}. A text without HTML stays as it is. Each
 * character is looked at once. One call, one thread.
 */
final class Markup {
  /** A tag with longer attributes is read as text. */
  private static final int LONGEST_TAG = 4_000;

  private static final int LONGEST_NAME = 16;

  private static final Set<String> BLOCKS =
      Set.of(
          "div",
          "p",
          "tr",
          "table",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "br",
          "body",
          "html",
          "center",
          "section",
          "article",
          "header",
          "footer",
          "pre",
          "td",
          "th",
          "dl",
          "dt",
          "dd",
          "tbody",
          "thead",
          "form",
          "main",
          "nav",
          "address",
          "blockquote",
          "caption",
          "tfoot",
          "fieldset");

  /** Of these nothing is seen but what stands between them. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "span",
          "font",
          "img",
          "small",
          "big",
          "sub",
          "sup",
          "strike",
          "del",
          "ins",
          "code",
          "tt",
          "q",
          "cite",
          "abbr",
          "mark",
          "label",
          "button",
          "input",
          "meta",
          "link",
          "base",
          "col",
          "colgroup",
          "wbr",
          "map",
          "area",
          "figure",
          "figcaption",
          "picture",
          "source",
          "video",
          "audio",
          "svg",
          "path",
          "iframe",
          "object",
          "embed",
          "select",
          "option",
          "textarea",
          "bdo",
          "bdi",
          "time",
          "kbd",
          "var");

  /** Of these nothing is seen at all. */
  private static final Set<String> HIDDEN =
      Set.of("style", "script", "title", "head", "template", "noscript");

  private final String seen;
  private final Plain.Builder plain;
  private final Set<String> unclosed = new HashSet<>();
  private boolean found;
  private boolean blocks;
  private int quotes;

  private Markup(String given, String seen) {
    this.seen = seen;
    this.plain = new Plain.Builder(given);
  }

  /** A message without its HTML, in plain letters and lines. */
  static Plain off(String given) {
    var seen = PlainSigns.of(given);
    if (seen.indexOf('<') < 0 && seen.indexOf('&') < 0) {
      return Plain.asLong(given, seen);
    }
    var markup = new Markup(given, seen);
    markup.read();
    return markup.found ? markup.plain.build() : Plain.asLong(given, seen);
  }

  private void read() {
    int at = 0;
    while (at < seen.length()) {
      char c = seen.charAt(at);
      int next = c == '<' ? tag(at) : c == '&' ? entity(at) : at;
      if (next > at) {
        found = true;
        at = next;
      } else {
        add(c, at, at + 1);
        at++;
      }
    }
  }

  private void add(char c, int start, int end) {
    if (blocks && (c == '\n' || c == '\r') && plain.atLineStart()) {
      // between blocks the lines of the source mean nothing
      return;
    }
    if (quotes > 0 && c != '\n' && plain.atLineStart()) {
      plain.add('>', start, start);
      plain.add(' ', start, start);
    }
    plain.add(c, start, end);
  }

  /** Where the tag that begins at a place ends; the place itself when none begins there. */
  private int tag(int at) {
    if (seen.startsWith("<!--", at)) {
      return behind("-->", at, at);
    }
    if (seen.regionMatches(true, at, "<!doctype", 0, 9)) {
      return Math.max(at, seen.indexOf('>', at) + 1);
    }
    boolean closes = at + 1 < seen.length() && seen.charAt(at + 1) == '/';
    int from = at + (closes ? 2 : 1);
    int to = from;
    while (to < seen.length() && to - from < LONGEST_NAME && isNamePart(seen.charAt(to))) {
      to++;
    }
    var name = seen.substring(from, to).toLowerCase(Locale.ROOT);
    boolean office = name.indexOf(':') > 0;
    if (!office && !BLOCKS.contains(name) && !INLINE.contains(name) && !HIDDEN.contains(name)) {
      return at;
    }
    int end = closed(at, to);
    if (end == at) {
      return at;
    }
    if (HIDDEN.contains(name)) {
      return closes ? end : behindHidden(name, end);
    }
    if (BLOCKS.contains(name)) {
      block(name, closes, at, end);
    }
    return end;
  }

  private int behindHidden(String name, int from) {
    int close = behind("</" + name, from, from);
    int end = close == from ? -1 : seen.indexOf('>', close);
    return end < 0 ? from : end + 1;
  }

  private void block(String name, boolean closes, int at, int end) {
    blocks = true;
    if (name.equals("br") || !plain.atLineStart()) {
      plain.add('\n', at, end);
    }
    if (name.equals("p") || name.equals("blockquote")) {
      plain.add('\n', at, end);
    }
    if (name.equals("blockquote")) {
      quotes = closes ? Math.max(0, quotes - 1) : quotes + 1;
    }
  }

  /** Where a mark ends that stands somewhere behind; another place when it does not. */
  private int behind(String mark, int from, int otherwise) {
    if (unclosed.contains(mark)) {
      return otherwise;
    }
    int at = indexOf(mark, from);
    if (at < 0) {
      unclosed.add(mark);
      return otherwise;
    }
    return at + mark.length();
  }

  private int indexOf(String mark, int from) {
    int last = seen.length() - mark.length();
    for (int at = seen.indexOf(mark.charAt(0), from);
        at >= 0 && at <= last;
        at = seen.indexOf(mark.charAt(0), at + 1)) {
      if (seen.regionMatches(true, at, mark, 0, mark.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Where a tag ends, past what stands in its quotation marks; its beginning when it does not. */
  private int closed(int at, int from) {
    char quote = 0;
    int limit = Math.min(seen.length(), at + LONGEST_TAG);
    for (int place = from; place < limit; place++) {
      char c = seen.charAt(place);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return isTagEnd(from, place) ? place + 1 : at;
      } else if (c == '<') {
        return at;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return at;
  }

  /** Behind its name a tag has nothing, or attributes; a customer's own {@code <} has words. */
  private boolean isTagEnd(int from, int end) {
    var rest = seen.substring(from, end).strip();
    boolean apart = from == end || !Letters.isWordPart(Letters.fold(seen.charAt(from)));
    return apart && (rest.isEmpty() || rest.equals("/") || rest.indexOf('=') > 0);
  }

  private int entity(int at) {
    int end = Entities.end(seen, at);
    if (end > at) {
      int code = Entities.character(seen, at, end - 1);
      for (char c : Character.toChars(code)) {
        add(c, at, end);
      }
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
  }
}
