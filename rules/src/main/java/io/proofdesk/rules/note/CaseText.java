package io.proofdesk.rules.note;

import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed text: words, names in double braces, and optional parts {@code [[ part || fallback ]]}
 * as in replies. Parsed once, when a rulebook is loaded. Immutable. Thread-safe.
 */
public final class CaseText {
  private final List<Part> parts;

  private CaseText(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {
    record Words(String text) implements Part {}

    record Name(CaseValue value) implements Part {}

    record Choice(List<Part> body, List<Part> fallback) implements Part {}
  }

  /**
   * Parses a text.
   *
   * @param place where it stands, for findings
   * @param findings receives everything that is wrong with it
   */
  public static CaseText parse(String text, String place, List<Finding> findings) {
    var reader = new Reader(text, place, findings);
    var parts = reader.parts(false);
    if (reader.at < text.length()) {
      reader.fault("an optional part stands as `[[ part || fallback ]]`, never inside another one");
    }
    return new CaseText(parts);
  }

  /** The text with its values; null when a name outside optional parts has none. */
  public @Nullable String write(CaseValues values) {
    var out = new StringBuilder(160);
    return write(parts, values, out) ? out.toString() : null;
  }

  private static boolean write(List<Part> parts, CaseValues values, StringBuilder out) {
    for (var part : parts) {
      if (part instanceof Part.Words words) {
        out.append(words.text());
      } else if (part instanceof Part.Name name) {
        var value = values.of(name.value());
        if (value == null) {
          return false;
        }
        out.append(value);
      } else if (part instanceof Part.Choice choice && !either(choice, values, out)) {
        return false;
      }
    }
    return true;
  }

  private static boolean either(Part.Choice choice, CaseValues values, StringBuilder out) {
    int length = out.length();
    if (write(choice.body(), values, out)) {
      return true;
    }
    out.setLength(length);
    return write(choice.fallback(), values, out);
  }

  /** One call, one thread. */
  private static final class Reader {
    private final String text;
    private final String place;
    private final List<Finding> findings;
    private int at;

    Reader(String text, String place, List<Finding> findings) {
      this.text = text;
      this.place = place;
      this.findings = findings;
    }

    List<Part> parts(boolean inside) {
      var parts = new ArrayList<Part>();
      while (at < text.length()) {
        if (text.startsWith("||", at) || text.startsWith("]]", at)) {
          return parts;
        }
        if (text.startsWith("[[", at)) {
          if (inside) {
            return parts;
          }
          parts.add(choice());
        } else if (text.startsWith("{{", at)) {
          name(parts);
        } else {
          words(parts);
        }
      }
      return parts;
    }

    private Part choice() {
      at += 2;
      var body = parts(true);
      List<Part> fallback = List.of();
      if (text.startsWith("||", at)) {
        at += 2;
        fallback = parts(true);
      }
      if (text.startsWith("]]", at)) {
        at += 2;
      } else {
        fault("an optional part that starts with `[[` must end with `]]`");
        at = text.length();
      }
      return new Part.Choice(body, fallback);
    }

    private void name(List<Part> parts) {
      int end = text.indexOf("}}", at);
      if (end < 0) {
        fault("a name that starts with `{{` must end with `}}`");
        at = text.length();
        return;
      }
      var name = text.substring(at + 2, end).strip();
      at = end + 2;
      var value = CaseValue.named(name);
      if (value == null) {
        findings.add(
            Finding.error(
                "note.unknown-name",
                place,
                name,
                "a name that stands for something of a case",
                "choose one of " + String.join(", ", CaseValue.names())));
        return;
      }
      parts.add(new Part.Name(value));
    }

    private void words(List<Part> parts) {
      int from = at;
      do {
        at++;
      } while (at < text.length() && !isMark());
      parts.add(new Part.Words(text.substring(from, at)));
    }

    private boolean isMark() {
      return text.startsWith("{{", at)
          || text.startsWith("[[", at)
          || text.startsWith("||", at)
          || text.startsWith("]]", at);
    }

    void fault(String expected) {
      findings.add(
          Finding.error("note.malformed", place, excerpt(), expected, "look at the brackets"));
      at = text.length();
    }

    private String excerpt() {
      int from = Math.min(at, text.length());
      return text.substring(from, Math.min(text.length(), from + 40));
    }
  }
}
