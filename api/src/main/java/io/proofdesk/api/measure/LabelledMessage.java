package io.proofdesk.api.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that a person has labelled.
 *
 * @param text what the customer wrote
 * @param routes route words that would be right, the expected one first; never empty
 * @param threat whether it threatens with the bank, lawyers or regulators: true must be heard,
 *     false only looks like it and must not; null is not counted
 */
public record LabelledMessage(String text, List<String> routes, @Nullable Boolean threat) {
  public LabelledMessage {
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("expected at least one route");
    }
  }
}
