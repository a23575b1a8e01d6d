package io.proofdesk.model.decision;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.FieldState;
import io.proofdesk.model.vocabulary.PacketNeed;
import io.proofdesk.model.vocabulary.PartState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof for a payment platform, a platform's complaint desk or a review meeting: what counts,
 * what is there, who brings the rest, and what goes into which field. Immutable. Thread-safe.
 *
 * @param category what the dispute is or would be about, a word such as {@code NOT_RECEIVED}
 * @param source where it was opened, a word such as {@code STRIPE}; null when nobody said
 * @param stage how far it has gone; null when nobody looked
 * @param amount how much is disputed; null when nobody said
 * @param dueBy the platform's own date for the answer; null when the platform gave none, and never
 *     worked out here
 * @param completeness share of the parts that count for this category and are there, 0 to 1, two
 *     digits, rounded down
 * @param parts every part the tables name, in the order of the table
 * @param fields what goes into the platform's form, by the platform's own names; empty when it was
 *     opened elsewhere
 * @param missingFields names of the fields whose facts nobody has
 * @param warnings what to know before it is sent, one sentence each
 * @param because the cells that caused the category
 */
public record DisputePacket(
    String category,
    @Nullable String source,
    @Nullable DisputeStage stage,
    @Nullable Money amount,
    @Nullable Instant dueBy,
    BigDecimal completeness,
    List<Part> parts,
    List<Field> fields,
    List<String> missingFields,
    List<String> warnings,
    List<CellRef> because) {

  /**
   * One part of the proof.
   *
   * @param part evidence word, such as {@code DELIVERY_PROOF}
   * @param need how much it counts for this category
   * @param state whether it is there
   * @param from who has it: {@code CUSTOMER}, {@code STORE} or {@code CARRIER}; null when it does
   *     not apply
   * @param role the role that brings it; null when it is there or does not apply
   * @param dueBy when it should be here; null when it is there, does not apply or nobody knows
   * @param keptAt where it is kept, as the store's team finds it; null when no table says
   * @param why why it counts, or why it does not
   * @param because the cells that caused it
   */
  public record Part(
      String part,
      PacketNeed need,
      PartState state,
      @Nullable String from,
      @Nullable String role,
      @Nullable Instant dueBy,
      @Nullable String keptAt,
      String why,
      List<CellRef> because) {}

  /**
   * One field of the platform's form.
   *
   * @param name the platform's own name
   * @param part the part it is taken from; null when it belongs to none
   * @param state filled, at hand or missing
   * @param value the text to fill in, or where the file is kept; null when nobody knows
   * @param because the cells that caused it
   */
  public record Field(
      String name,
      @Nullable String part,
      FieldState state,
      @Nullable String value,
      List<CellRef> because) {}
}
