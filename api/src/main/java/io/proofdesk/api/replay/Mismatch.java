package io.proofdesk.api.replay;

import java.util.List;

/**
 * A part of a decision that is not what the fixture expects.
 *
 * @param part which part, such as {@code boundary.kind}
 * @param expected what the fixture says
 * @param got what was decided, with the rules that caused it where they are known
 * @param because the rules that caused the part, with their cells; empty when no rule did
 */
public record Mismatch(String part, String expected, String got, List<String> because) {
  public Mismatch {
    because = List.copyOf(because);
  }

  /** A part that no rule caused. */
  public Mismatch(String part, String expected, String got) {
    this(part, expected, got, List.of());
  }
}
