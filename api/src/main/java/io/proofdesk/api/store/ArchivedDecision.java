package io.proofdesk.api.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the archive keeps it.
 *
 * @param id its id
 * @param store the store it was decided for
 * @param asOf the moment it was computed at
 * @param createdAt when it was made
 * @param dryRun whether it was only tried
 * @param rulebookVersion version of the rulebook that decided
 * @param rulebookHash content hash of that rulebook
 * @param engineVersion version of the engine that decided
 * @param tzVersion version of the time-zone data it used
 * @param route the route it chose
 * @param situation the situation it saw; null when no row fitted
 * @param payload brief, decision and masked case; null once erased
 */
public record ArchivedDecision(
    UUID id,
    String store,
    Instant asOf,
    Instant createdAt,
    boolean dryRun,
    String rulebookVersion,
    String rulebookHash,
    String engineVersion,
    String tzVersion,
    String route,
    @Nullable String situation,
    @Nullable Payload payload) {

  /**
   * What was decided upon, and what was decided, all of it masked.
   *
   * @param brief the brief in canonical JSON, byte for byte as appended
   * @param decision the decision in canonical JSON, byte for byte as appended
   * @param maskedCase the case without anything personal, in canonical JSON; null for a decision of
   *     an earlier release
   */
  public record Payload(String brief, String decision, @Nullable String maskedCase) {}
}
