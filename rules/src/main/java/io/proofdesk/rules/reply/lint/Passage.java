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

  /** Stands where a carrier's estimate will stand. */
  static final String ESTIMATE = "\uFFFB";

  /** Stands where something was said that may be said. */
  static final String BLANK = "\uFFFA";

  static Passage of(ReplyText text, Place place) {
    return new Passage(
        place,
        Phrase.folded(full(text)),
        Phrase.folded(folded(text.parts(), Side.UNCONFIRMED_BODY)),
        Phrase.folded(fallen(text)));
  }

  /** The same without what may be said. */
  Passage without(List<Search> allowed) {
    return new Passage(
        place,
        without(allowed, withBodies),
        without(allowed, unconfirmed),
        without(allowed, withFallbacks));
  }

  private static String without(List<Search> allowed, String text) {
    var left = text;
    for (var search : allowed) {
      left = search.blanked(left);
    }
    return left;
  }

  /** Words for a person: what will stand there is an ellipsis. */
  static String shown(String words) {
    return words.replace(VALUE, "…").replace(ESTIMATE, "…").replace(BLANK, "");
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
              slot -> sign(slot.placeholder()),
              bold -> "",
              choice -> folded(sideOf(choice, side), side)));
    }
    return out.toString();
  }

  private static String sign(Placeholder placeholder) {
    return switch (placeholder.kind()) {
      case CONFIRMATION -> "";
      case ESTIMATE -> ESTIMATE;
      case PERSONAL, PROMISE, NEXT_UPDATE, DEADLINE, EVENT, MONEY, WORD, LIST, SETTING -> VALUE;
    };
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
