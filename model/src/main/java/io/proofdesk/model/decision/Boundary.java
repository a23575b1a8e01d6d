package io.proofdesk.model.decision;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the line for money and goods runs.
 *
 * @param kind whether anything may move
 * @param maxAmount the most that may move without more approval; null when nothing or no limit
 * @param approver the role whose approval is needed; null when none is
 * @param resolutions every resolution the tables name, with its standing
 * @param because the cells that caused the kind
 */
public record Boundary(
    BoundaryKind kind,
    @Nullable Money maxAmount,
    @Nullable String approver,
    List<ResolutionOption> resolutions,
    List<CellRef> because) {

  /**
   * A resolution and how it stands.
   *
   * @param resolution resolution word
   * @param standing recommended, allowed, the customer's choice, or forbidden
   * @param condition what has to be true first; empty when nothing
   * @param because the cells that caused it
   */
  public record ResolutionOption(
      String resolution, Standing standing, String condition, List<CellRef> because) {}
}
