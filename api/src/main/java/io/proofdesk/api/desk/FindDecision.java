package io.proofdesk.api.desk;

import io.proofdesk.api.json.RawJson;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a decision in the archive, in the masked form it is kept in. Thread-safe. */
public final class FindDecision {
  private static final KeptNotes NOTES = new KeptNotes();

  private final Archive archive;

  public FindDecision(Archive archive) {
    this.archive = archive;
  }

  /** The decision, unless it is of a store the caller may not know of. */
  public Future<Answer<Found>> find(Caller caller, String id) {
    return kept(archive, caller, id).map(FindDecision::toFound).recover(Failures::answer);
  }

  /** The notes of a decision as the archive keeps them: masked, plain text. */
  public Future<Answer<String>> notes(Caller caller, String id) {
    return kept(archive, caller, id).map(FindDecision::toNotes).recover(Failures::answer);
  }

  private static Answer<String> toNotes(Answer<ArchivedDecision> kept) {
    if (!(kept instanceof Answer.Given<ArchivedDecision> given)) {
      return new Answer.Unknown<>(unknown());
    }
    var payload = given.value().payload();
    if (payload == null) {
      return new Answer.Erased<>(erased());
    }
    var text = NOTES.textOf(payload.decision());
    return text == null ? new Answer.Unknown<>(withoutNotes()) : new Answer.Given<>(text);
  }

  private static Finding erased() {
    return Finding.error(
        "decision.erased",
        "/id",
        null,
        "expected a decision that is still kept; this one was erased",
        "nothing is left to read");
  }

  private static Finding withoutNotes() {
    return Finding.error(
        "decision.no-notes",
        "/id",
        null,
        "expected a decision with notes; its tables held no layout for them",
        "decide the case again, or add the workbook `case-notes`");
  }

  /** What the archive keeps under an id, if the caller may know of it. */
  static Future<Answer<ArchivedDecision>> kept(Archive archive, Caller caller, String id) {
    var uuid = uuid(id);
    if (uuid == null) {
      return Future.succeededFuture(new Answer.Unknown<>(unknown()));
    }
    return archive
        .find(uuid)
        .map(
            found ->
                found
                    .filter(it -> caller.mayName(it.store()))
                    .<Answer<ArchivedDecision>>map(Answer.Given::new)
                    .orElseGet(() -> new Answer.Unknown<>(unknown())));
  }

  private static Answer<Found> toFound(Answer<ArchivedDecision> kept) {
    if (!(kept instanceof Answer.Given<ArchivedDecision> given)) {
      return new Answer.Unknown<>(unknown());
    }
    var it = given.value();
    var payload = it.payload();
    return new Answer.Given<>(
        new Found(
            it.id().toString(),
            it.store(),
            it.asOf(),
            it.createdAt(),
            it.dryRun(),
            payload == null ? null : new RawJson(payload.brief()),
            payload == null ? null : new RawJson(payload.decision())));
  }

  static Finding unknown() {
    return Finding.error(
        "decision.unknown",
        "/id",
        null,
        "expected the id of a decision of a store you may name",
        "take `decisionId` from the answer");
  }

  private static @Nullable UUID uuid(String text) {
    try {
      var uuid = UUID.fromString(text);
      // fromString takes shortened forms, too
      return uuid.toString().equalsIgnoreCase(text) ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * A decision as the archive keeps it.
   *
   * @param decisionId its id
   * @param store the store it was decided for
   * @param asOf the moment it was computed at
   * @param createdAt when it was made
   * @param dryRun whether it was only tried
   * @param brief the facts that decided, without personal values; null once erased
   * @param decision the decision with personal values as placeholders; null once erased
   */
  public record Found(
      String decisionId,
      String store,
      Instant asOf,
      Instant createdAt,
      boolean dryRun,
      @Nullable RawJson brief,
      @Nullable RawJson decision) {}
}
