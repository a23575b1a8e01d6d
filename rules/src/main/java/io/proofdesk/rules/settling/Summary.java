package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Assessment;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The facts at a glance, for the person who takes over. Nothing personal. */
final class Summary {
  private Summary() {}

  /**
   * @param repeatThreshold from how many cases on the same issue counts as one cause
   */
  static Assessment of(Brief brief, long repeatThreshold) {
    var sameIssue = brief.history().sameIssueCount();
    var repeated = sameIssue != null && sameIssue >= repeatThreshold;
    return new Assessment(
        sentence(brief, repeated),
        brief.parcel().promiseState(),
        brief.proof().fault(),
        brief.production().changeWindowOpen(),
        sameIssue,
        repeated);
  }

  private static String sentence(Brief brief, boolean repeated) {
    var parts = new ArrayList<String>();
    var intents = brief.message().intents();
    parts.add(
        intents == null || intents.isEmpty()
            ? "no clear request"
            : "asks about " + String.join(", ", intents));
    add(parts, "order ", brief.order().status());
    add(parts, "tracking ", brief.parcel().trackingState());
    var scan = brief.parcel().daysSinceLastScan();
    if (scan != null) {
      parts.add("last scan " + scan + (scan == 1 ? " day ago" : " days ago"));
    }
    parts.add(
        switch (brief.parcel().promiseState()) {
          case INSIDE -> "inside the delivery promise";
          case PAST -> "past the delivery promise";
          case NO_PROMISE -> "no delivery promise known";
        });
    add(parts, "stage ", brief.production().stage());
    add(parts, "change window ", changeWindow(brief));
    add(parts, "dispute ", brief.dealings().dispute());
    add(parts, "review with stars: ", brief.dealings().reviewStars());
    parts.add("fault " + brief.proof().fault());
    if (repeated) {
      parts.add(
          "the same issue "
              + brief.history().sameIssueCount()
              + " times: one cause, not separate customers");
    }
    return String.join("; ", parts);
  }

  /**
   * Whether a custom order may still be changed, and by what: an order past its time that the
   * workshop has not begun is no order inside the window.
   */
  private static @Nullable String changeWindow(Brief brief) {
    var open = brief.production().changeWindowOpen();
    if (open == null || !Boolean.TRUE.equals(brief.order().custom())) {
      return null;
    }
    var minutes = brief.production().minutesToWindowClose();
    if (!open) {
      return "closed";
    }
    return minutes == null
        ? "open by the stage alone, not by the time since the order"
        : "open for " + minutes + (minutes == 1 ? " minute" : " minutes");
  }

  private static void add(ArrayList<String> parts, String label, @Nullable Object value) {
    if (value != null) {
      parts.add(label + value);
    }
  }
}
