package io.proofdesk.model.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is needed before anything moves.
 *
 * @param required every piece the tables ask for
 * @param received types that came in
 * @param missing required types not accepted yet
 * @param blocking the part of {@code missing} that blocks money or goods
 */
public record EvidenceDecision(
    List<Required> required, List<String> received, List<String> missing, List<String> blocking) {

  /**
   * A piece of evidence.
   *
   * @param type evidence word
   * @param blocks what it blocks until accepted: {@code MONEY_AND_GOODS}, {@code PRODUCTION} or
   *     {@code NOTHING}
   * @param from who can give it: {@code CUSTOMER}, {@code STORE} or {@code CARRIER}
   * @param why why it is asked for
   * @param status {@code ACCEPTED}, {@code UNVERIFIED}, {@code REJECTED} or {@code MISSING}
   * @param deadline when it should be here; null when the customer is not asked for it
   * @param because the cells that caused it
   */
  public record Required(
      String type,
      String blocks,
      String from,
      String why,
      String status,
      @Nullable Instant deadline,
      List<CellRef> because) {}
}
