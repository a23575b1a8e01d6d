package io.proofdesk.model.decision;

import java.util.List;

/**
 * The tempting wrong answer to a case, told beside the right one so that nobody takes it in good
 * faith. For the people of the store, in their language; never for the customer. Immutable.
 * Thread-safe.
 *
 * @param text what one would like to do, in one sentence; never empty
 * @param why why it is wrong here; may be empty
 * @param because the cells that say so
 */
public record RiskyRoute(String text, String why, List<CellRef> because) {
  public RiskyRoute {
    because = List.copyOf(because);
  }
}
