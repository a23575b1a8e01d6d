package io.proofdesk.rules.reply.text;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one cell of reply text: {@code {{placeholder}}}, {@code [[ part || fallback ]]}, {@code
 * **bold**}. Reports every fault of the cell at once and reads on behind it. One call, one thread.
 */
public final class TextParser {
  private static final List<String> MARKS = List.of("{{", "}}", "[[", "]]", "||", "**");

  private final String source;
  private final String place;
  private final List<Finding> findings;
  private int at;

  private TextParser(String source, String place, List<Finding> findings) {
    this.source = source.replace("\r\n", "\n").replace('\r', '\n');
    this.place = place;
    this.findings = findings;
  }

  /**
   * Parses a text.
   *
   * @param place where it stands, for findings
   * @param findings receives what is wrong with it
   */
  public static ReplyText parse(String text, String place, List<Finding> findings) {
    var parser = new TextParser(text, place, findings);
    return new ReplyText(parser.topLevel());
  }

  private List<Part> topLevel() {
    var parts = new ArrayList<Part>();
    while (at < source.length()) {
      side(parts, false);
      if (at < source.length()) {
        var stray = source.substring(at, at + 2);
        fault("reply.stray-mark", stray, "`" + stray + "` has no `[[` before it", "remove it");
        at += 2;
      }
    }
    checkBold(parts);
    return parts;
  }

  /** Reads until the end, or until {@code ||} or {@code ]]}, which stay unread. */
  private void side(List<Part> parts, boolean insideChoice) {
    while (at < source.length()) {
      if (looking("||") || looking("]]")) {
        return;
      }
      if (looking("{{")) {
        placeholder(parts);
      } else if (looking("}}")) {
        fault("reply.stray-mark", "}}", "`}}` has no `{{` before it", "remove it");
        at += 2;
      } else if (looking("[[")) {
        choice(parts, insideChoice);
      } else if (looking("**")) {
        parts.add(new Part.Bold());
        at += 2;
      } else {
        words(parts);
      }
    }
  }

  private void words(List<Part> parts) {
    int from = at;
    do {
      at++;
    } while (at < source.length() && !atMark());
    parts.add(new Part.Words(source.substring(from, at)));
  }

  private boolean atMark() {
    for (var mark : MARKS) {
      if (looking(mark)) {
        return true;
      }
    }
    return false;
  }

  private void placeholder(List<Part> parts) {
    int end = source.indexOf("}}", at);
    int next = source.indexOf("{{", at + 2);
    if (end < 0 || (next >= 0 && next < end)) {
      fault(
          "reply.unclosed",
          excerpt(at),
          "a placeholder that starts with `{{` must end with `}}`",
          "add `}}` after the name");
      at += 2;
      return;
    }
    var name = source.substring(at + 2, end);
    at = end + 2;
    var placeholder = Placeholder.named(name);
    if (placeholder == null) {
      var nearest = Spelling.nearest(name, Placeholder.names());
      fault(
          "reply.unknown-placeholder",
          name.strip(),
          "no placeholder has this name",
          nearest == null
              ? "choose one of " + String.join(", ", Placeholder.names())
              : "did you mean `{{" + nearest + "}}`?");
      return;
    }
    parts.add(new Part.Slot(placeholder));
  }

  private void choice(List<Part> parts, boolean insideChoice) {
    int start = at;
    at += 2;
    if (insideChoice) {
      fault(
          "reply.nested-part",
          excerpt(start),
          "an optional part cannot stand inside another one, or the one before was not closed",
          "end the part before it with `]]`");
    }
    var body = new ArrayList<Part>();
    var fallback = new ArrayList<Part>();
    side(body, true);
    if (looking("||")) {
      at += 2;
      side(fallback, true);
    }
    while (looking("||")) {
      fault(
          "reply.stray-mark",
          excerpt(start),
          "an optional part has one `||` between the part and its fallback",
          "remove the second `||`");
      at += 2;
      side(fallback, true);
    }
    if (!looking("]]")) {
      fault(
          "reply.unclosed",
          excerpt(start),
          "an optional part that starts with `[[` must end with `]]`",
          "add `]]` after the fallback");
    } else {
      at += 2;
    }
    checkBold(body);
    checkBold(fallback);
    var choice = new Part.Choice(stripped(body), stripped(fallback));
    if (new ReplyText(choice.body()).placeholders().isEmpty() && !insideChoice) {
      fault(
          "reply.part-without-placeholder",
          excerpt(start),
          "an optional part needs a placeholder that decides whether it is used",
          "put a placeholder in, or drop the brackets");
    }
    parts.add(choice);
  }

  /** Spaces just inside the brackets are for the eye; they are not part of the text. */
  private static List<Part> stripped(List<Part> parts) {
    var result = new ArrayList<>(parts);
    if (!result.isEmpty() && result.get(0) instanceof Part.Words first) {
      result.set(0, new Part.Words(first.text().stripLeading()));
    }
    int last = result.size() - 1;
    if (last >= 0 && result.get(last) instanceof Part.Words words) {
      result.set(last, new Part.Words(words.text().stripTrailing()));
    }
    return result;
  }

  private void checkBold(List<Part> parts) {
    if (parts.stream().filter(Part.Bold.class::isInstance).count() % 2 != 0) {
      fault(
          "reply.unclosed",
          "**",
          "bold that starts with `**` must end with `**`",
          "add the second");
    }
  }

  private boolean looking(String mark) {
    return source.startsWith(mark, at);
  }

  private String excerpt(int from) {
    var rest = source.substring(from, Math.min(source.length(), from + 40));
    int line = rest.indexOf('\n');
    return line < 0 ? rest : rest.substring(0, line);
  }

  private void fault(String code, String read, String expected, String suggestion) {
    findings.add(Finding.error(code, place, read, expected, suggestion));
  }
}
