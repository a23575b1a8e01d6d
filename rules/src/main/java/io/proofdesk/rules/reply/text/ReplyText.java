package io.proofdesk.rules.reply.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A parsed reply text. Immutable. Thread-safe.
 *
 * @param parts the text in pieces, in order
 */
public record ReplyText(List<Part> parts) {
  public ReplyText {
    parts = List.copyOf(parts);
  }

  /** Every placeholder in it, optional parts and fallbacks included. */
  public Set<Placeholder> placeholders() {
    var found = EnumSet.noneOf(Placeholder.class);
    collect(parts, found, true);
    return found;
  }

  /** The placeholders outside optional parts: without their values there is no text at all. */
  public Set<Placeholder> requiredPlaceholders() {
    var found = EnumSet.noneOf(Placeholder.class);
    collect(parts, found, false);
    return found;
  }

  private static void collect(List<Part> parts, Set<Placeholder> found, boolean insideChoices) {
    for (var part : parts) {
      if (part instanceof Part.Slot slot) {
        found.add(slot.placeholder());
      }
      if (part instanceof Part.Choice choice && insideChoices) {
        collect(choice.body(), found, true);
        collect(choice.fallback(), found, true);
      }
    }
  }
}
