package io.proofdesk.rules.reply.lint;

import io.proofdesk.rules.reply.text.Part;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.text.ReplyText;
import io.proofdesk.rules.table.Place;
import java.util.List;

/**
 * The ways one text can come out, as phrases are looked for in it, with placeholders as a sign no
 * phrase can hold.
 *
 * @param place where it stands
 * @param withBodies with every optional part in
 * @param unconfirmed the same without the parts that a confirmation holds
 * @param withFallbacks with every fallback in
 */
record Passage(Place place, String withBodies, String unconfirmed, String withFallbacks) {
  /** Stands where a value will stand. */
  static final String VALUE = "\uFFFC";

  static Passage of(ReplyText text, Place place) {
    return new Passage(
        place,
        Phrase.folded(full(text)),
        Phrase.folded(folded(text.parts(), Side.UNCONFIRMED_BODY)),
        Phrase.folded(fallen(text)));
  }

  /** As written, with every optional part in. */
  static String full(ReplyText text) {
    return folded(text.parts(), Side.BODY);
  }

  /** As written, with every fallback in. */
  static String fallen(ReplyText text) {
    return folded(text.parts(), Side.FALLBACK);
  }

  private enum Side {
    BODY,
    FALLBACK,
    UNCONFIRMED_BODY
  }

  private static String folded(List<Part> parts, Side side) {
    var out = new StringBuilder();
    for (var part : parts) {
      out.append(
          part.fold(
              Part.Words::text,
              slot -> slot.placeholder().kind() == Placeholder.Kind.CONFIRMATION ? "" : VALUE,
              bold -> "",
              choice -> folded(sideOf(choice, side), side)));
    }
    return out.toString();
  }

  private static List<Part> sideOf(Part.Choice choice, Side side) {
    return switch (side) {
      case BODY -> choice.body();
      case FALLBACK -> choice.fallback();
      case UNCONFIRMED_BODY -> isConfirmed(choice) ? List.of() : choice.body();
    };
  }

  private static boolean isConfirmed(Part.Choice choice) {
    return new ReplyText(choice.body())
        .placeholders().stream()
            .anyMatch(placeholder -> placeholder.kind() == Placeholder.Kind.CONFIRMATION);
  }
}
