package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.Span;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message names to have in place of the item, such as "size L". It has come in and is
 * repeated to the customer; nothing is sent for it before somebody has accepted it.
 */
final class NamedVariant {
  private static final String TOPIC = "VARIANT_NAMED";

  // a phrase takes in the wish before the variant
  private static final Pattern WISH =
      Pattern.compile(
          "^.*\\b(?:for|to|into|want|need|prefer|get|send(?: me)?)\\s+(?:(?:an?|the|it|in)\\s+)*"
              + "|^.*(?:换|換|改)(?:成|为|為|到|个|個|一件)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private NamedVariant() {}

  static boolean isIn(Heard heard) {
    return Topics.isIn(heard, TOPIC);
  }

  /**
   * The words for it; null where nothing or more than one thing is named.
   *
   * @param words the messages that were read; null when none was
   */
  static @Nullable String in(Heard heard, @Nullable String words) {
    if (words == null) {
      return null;
    }
    var named =
        Topics.in(heard, TOPIC)
            .flatMap(signal -> signal.spans().stream())
            .map(span -> text(span, words))
            .distinct()
            .toList();
    return named.size() == 1 ? Quotable.name(named.get(0)) : null;
  }

  private static String text(Span span, String words) {
    int end = Math.min(span.end(), words.length());
    var text = words.substring(Math.min(span.start(), end), end);
    return WISH.matcher(text).replaceFirst("").strip();
  }
}
