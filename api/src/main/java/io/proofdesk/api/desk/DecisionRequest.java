package io.proofdesk.api.desk;

import io.proofdesk.api.json.PropertyFault;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case to decide.
 *
 * @param supportCase the case
 * @param asOf the moment to decide at, for a dry run; null for now
 * @param dryRun whether the decision is only tried: it is kept, but never counts as an earlier case
 *     or decision; null follows from {@code asOf}
 */
public record DecisionRequest(
    SupportCase supportCase, @Nullable Instant asOf, @Nullable Boolean dryRun) {
  public DecisionRequest {
    if (asOf != null && Boolean.FALSE.equals(dryRun)) {
      throw new PropertyFault(
          "asOf", "a decision at a given moment is a dry run; leave out `dryRun` or `asOf`");
    }
  }

  /** A decision at another moment than now is always only tried. */
  public boolean onlyTried() {
    return asOf != null || Boolean.TRUE.equals(dryRun);
  }
}
