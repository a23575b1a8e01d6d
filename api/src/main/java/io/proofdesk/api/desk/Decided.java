package io.proofdesk.api.desk;

import io.proofdesk.model.decision.Decision.Warning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that may leave.
 *
 * @param id its id
 * @param store the store it was decided for
 * @param body the decision in canonical JSON, personal values filled in
 * @param route where the case went; null for an earlier answer, which is kept as bytes
 * @param outcome decided or handed over; null for an earlier answer
 * @param warnings what the decision warns of, personal values not filled in; none of an earlier
 *     answer
 * @param earlier whether this is the first answer to a repeated question
 */
public record Decided(
    UUID id,
    String store,
    String body,
    @Nullable String route,
    @Nullable String outcome,
    List<Warning> warnings,
    boolean earlier) {
  public Decided {
    warnings = List.copyOf(warnings);
  }
}
