package io.proofdesk.rules.reply;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.text.Part;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.text.ReplyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a template for one case. Order data is written only to a writer known well enough, a fact
 * only when it is there, a due time only while its clock runs; an optional part falls back, a text
 * that needs more than there is does not come into being. Thread-safe.
 */
public final class ReplyRenderer {
  private static final String PARAGRAPH = "\n\n";

  private final Labels labels;

  public ReplyRenderer(Labels labels) {
    this.labels = labels;
  }

  /** Renders a template alone. */
  public Rendered render(Template template, Channel channel, Brief brief, ReplyFacts facts) {
    return render(template, null, List.of(), channel, brief, facts);
  }

  /**
   * Renders.
   *
   * @param template what to write
   * @param opening a sentence of its own that stands right after the greeting, or in front where
   *     there is none; null for none, and left out where it cannot be filled
   * @param beside sentences of their own that stand before the signature, or at the end where there
   *     is none; each is left out where it cannot be filled
   * @param channel where the answer goes
   * @param brief the case
   * @param facts what the decision adds to it
   */
  public Rendered render(
      Template template,
      @Nullable Template opening,
      List<Template> beside,
      Channel channel,
      Brief brief,
      ReplyFacts facts) {
    var writer = new PlaceholderWriter(labels, template.language(), brief, facts);
    var mustSay = new ArrayList<>(sentences(template.mustSay(), writer));
    var mustNotSay = new ArrayList<>(sentences(template.mustNotSay(), writer));
    boolean bold = ChannelStyle.keepsBold(channel);
    var parts = chosen(template.text(), writer);
    var unresolved = unresolved(parts, writer);
    if (opening != null) {
      var added = chosen(opening.text(), writer);
      if (unresolved(added, writer).isEmpty()) {
        parts = opened(parts, added);
        mustSay.addAll(0, sentences(opening.mustSay(), writer));
        mustNotSay.addAll(sentences(opening.mustNotSay(), writer));
      }
    }
    for (var sentence : beside) {
      var added = chosen(sentence.text(), writer);
      if (unresolved(added, writer).isEmpty()) {
        parts = joined(parts, added);
        mustSay.addAll(sentences(sentence.mustSay(), writer));
        mustNotSay.addAll(sentences(sentence.mustNotSay(), writer));
      }
    }
    var text = unresolved.isEmpty() ? written(parts, writer, bold) : null;
    return new Rendered(
        text,
        publicText(template, channel, brief, writer),
        mustSay,
        mustNotSay,
        unresolved,
        warnings(template, channel, text));
  }

  /** The first paragraph of a letter is its greeting; a text of one paragraph has none. */
  private static List<Part> opened(List<Part> parts, List<Part> added) {
    var result = new ArrayList<Part>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Words words && words.text().contains(PARAGRAPH)) {
        int end = words.text().indexOf(PARAGRAPH) + PARAGRAPH.length();
        result.addAll(parts.subList(0, i));
        result.add(new Part.Words(words.text().substring(0, end)));
        result.addAll(added);
        result.add(new Part.Words(PARAGRAPH + words.text().substring(end)));
        result.addAll(parts.subList(i + 1, parts.size()));
        return result;
      }
    }
    result.addAll(added);
    result.add(new Part.Words(" "));
    result.addAll(parts);
    return result;
  }

  /** The customer's first wish is answered first; what else they said is taken up after it. */
  private static List<Part> joined(List<Part> parts, List<Part> added) {
    int at = parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Slot slot && slot.placeholder() == Placeholder.SIGNATURE) {
        at = i;
      }
    }
    var result = new ArrayList<Part>(parts.subList(0, at));
    if (at == parts.size()) {
      result.add(new Part.Words(" "));
      result.addAll(added);
      return result;
    }
    result.addAll(added);
    result.add(new Part.Words(PARAGRAPH));
    result.addAll(parts.subList(at, parts.size()));
    return result;
  }

  private static @Nullable String publicText(
      Template template, Channel channel, Brief brief, PlaceholderWriter writer) {
    var said = template.publicText();
    boolean wanted =
        ChannelStyle.isPublic(channel) || Boolean.TRUE.equals(brief.message().inPublic());
    if (said == null || !wanted) {
      return null;
    }
    var parts = chosen(said, writer);
    if (!unresolved(parts, writer).isEmpty()) {
      return null;
    }
    // INVARIANT(no data in public): the catalogue refuses such texts; this holds the line without
    // it
    if (!said.placeholders().stream().allMatch(Placeholder::mayBePublic)) {
      return null;
    }
    return written(parts, writer, false);
  }

  private static List<String> sentences(List<ReplyText> lines, PlaceholderWriter writer) {
    List<String> sentences = new ArrayList<>(lines.size());
    for (var line : lines) {
      var parts = chosen(line, writer);
      var sentence = unresolved(parts, writer).isEmpty() ? written(parts, writer, false) : "";
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return List.copyOf(sentences);
  }

  /** Whatever is needed outside optional parts, or in the fallbacks that are used. */
  private static List<Unresolved> unresolved(List<Part> chosen, PlaceholderWriter writer) {
    Map<Placeholder, Unresolved> found = new LinkedHashMap<>();
    for (var part : chosen) {
      if (part instanceof Part.Slot slot) {
        var reason = writer.obstacle(slot.placeholder());
        if (reason != null) {
          found.putIfAbsent(slot.placeholder(), new Unresolved(slot.placeholder(), reason));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String written(List<Part> chosen, PlaceholderWriter writer, boolean bold) {
    var out = new StringBuilder();
    for (var part : chosen) {
      out.append(
          part.fold(
              Part.Words::text,
              slot -> writer.write(slot.placeholder()),
              mark -> bold ? "**" : "",
              choice -> ""));
    }
    return tidy(out.toString());
  }

  /** The text with every optional part replaced by the side that is used. */
  private static List<Part> chosen(ReplyText text, PlaceholderWriter writer) {
    var result = new ArrayList<Part>();
    for (var part : text.parts()) {
      if (part instanceof Part.Choice choice) {
        result.addAll(holds(choice.body(), writer) ? choice.body() : choice.fallback());
      } else {
        result.add(part);
      }
    }
    return result;
  }

  private static boolean holds(List<Part> body, PlaceholderWriter writer) {
    for (var part : body) {
      if (part instanceof Part.Slot slot && writer.obstacle(slot.placeholder()) != null) {
        return false;
      }
    }
    return true;
  }

  /** A part that was left out leaves neither a gap in the line nor an empty paragraph. */
  private static String tidy(String text) {
    int at = firstUntidy(text);
    if (at == text.length()) {
      return text.strip();
    }
    var tidy = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int lines = 0;
      int start = at;
      for (; at < text.length() && isGap(text.charAt(at)); at++) {
        lines += text.charAt(at) == '\n' ? 1 : 0;
      }
      if (at > start) {
        tidy.append(lines == 0 ? " " : lines == 1 ? "\n" : "\n\n");
      } else {
        tidy.append(text.charAt(at++));
      }
    }
    return tidy.toString().strip();
  }

  /** Where the first gap stands that is not one space, one line break or one empty line. */
  private static int firstUntidy(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isGap(c)) {
        at++;
        continue;
      }
      int end = c == '\n' && text.startsWith("\n", at + 1) ? at + 2 : at + 1;
      if (c == '\t' || (end < text.length() && isGap(text.charAt(end)))) {
        return at;
      }
      at = end;
    }
    return at;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static List<Finding> warnings(Template template, Channel channel, @Nullable String text) {
    if (text == null || channel != Channel.SMS) {
      return List.of();
    }
    int parts = ChannelStyle.smsParts(text);
    if (parts <= ChannelStyle.MOST_SMS_PARTS) {
      return List.of();
    }
    return List.of(
        Finding.warning(
            "reply.too-long-for-sms",
            template.places().text().address(),
            parts + " parts",
            "an SMS should have at most " + ChannelStyle.MOST_SMS_PARTS + " parts",
            "write a shorter row for the channel SMS"));
  }
}
