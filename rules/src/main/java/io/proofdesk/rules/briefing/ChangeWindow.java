package io.proofdesk.rules.briefing;

import java.time.Duration;

/**
 * Until when an order may still be changed. Thread-safe.
 *
 * @param length time from placing the order, in calendar time; not used by {@link Mode#STAGE_ONLY}
 * @param mode what keeps the window open
 */
public record ChangeWindow(Duration length, Mode mode) {

  /** What keeps a change window open. */
  public enum Mode {
    /** The time since the order was placed, whatever the workshop does. */
    WINDOW_ONLY,
    /** The making has not begun, however long ago the order was placed. */
    STAGE_ONLY,
    /** Either of the two. */
    EITHER
  }
}
