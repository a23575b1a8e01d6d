package io.proofdesk.api.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision to keep. Nothing in it is personal: brief, decision and case are in masked form, the
 * case reference is kept as a keyed hash only.
 *
 * @param id time-ordered UUID of the decision
 * @param store the store it was decided for
 * @param caseRef the helpdesk's id of the case
 * @param issueKey what makes two cases the same issue
 * @param asOf the moment the decision was computed at
 * @param createdAt when it was made
 * @param dryRun whether it was only tried; never counted and never an earlier decision
 * @param rulebookVersion version of the rulebook that decided
 * @param rulebookHash content hash of that rulebook
 * @param engineVersion version of the engine
 * @param tzVersion version of the time-zone data
 * @param route the route it chose
 * @param situation the situation it saw; null when no row fitted
 * @param nextUpdateAt the next update it promises; null when it promises none
 * @param brief the brief in canonical JSON
 * @param decision the masked decision in canonical JSON
 * @param maskedCase the case without anything personal, in canonical JSON; null when only a brief
 *     is kept
 * @param receipt what a repeated request shall get; null when the request carried no key
 */
public record ArchiveEntry(
    UUID id,
    String store,
    String caseRef,
    String issueKey,
    Instant asOf,
    Instant createdAt,
    boolean dryRun,
    String rulebookVersion,
    String rulebookHash,
    String engineVersion,
    String tzVersion,
    String route,
    @Nullable String situation,
    @Nullable Instant nextUpdateAt,
    String brief,
    String decision,
    @Nullable String maskedCase,
    @Nullable Receipt receipt) {

  /**
   * The answer to a request that carried an idempotency key.
   *
   * @param key the request's key
   * @param answer the answer as it leaves, personal values included; kept encrypted for 24 hours
   */
  public record Receipt(RequestKey key, String answer) {}
}
