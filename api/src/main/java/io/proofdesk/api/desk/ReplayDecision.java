package io.proofdesk.api.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Difference;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides an archived brief once more, by the rules that decided it or by those of today, and
 * compares the masked decisions bit for bit. Nothing is archived. Thread-safe.
 */
public final class ReplayDecision {
  private final LiveRulebook rules;
  private final EarlierRulebooks earlier;
  private final Archive archive;
  private final Workers workers;
  private final JsonWriter json;
  private final DocumentReader documents = new DocumentReader();
  private final KeptBrief briefs = new KeptBrief();

  public ReplayDecision(
      LiveRulebook rules,
      EarlierRulebooks earlier,
      Archive archive,
      Workers workers,
      JsonWriter json) {
    this.rules = rules;
    this.earlier = earlier;
    this.archive = archive;
    this.workers = workers;
    this.json = json;
  }

  /** By which rules to replay. */
  public enum By {
    /** Those that decided, as they were published. */
    RECORDED,
    /** Those that answer today. */
    LIVE
  }

  /** Replays the decision, unless it is of a store the caller may not know of. */
  public Future<Answer<Replayed>> replay(Caller caller, String id, By by) {
    return FindDecision.kept(archive, caller, id)
        .compose(kept -> replay(kept, by))
        .recover(Failures::answer);
  }

  private Future<Answer<Replayed>> replay(Answer<ArchivedDecision> kept, By by) {
    if (!(kept instanceof Answer.Given<ArchivedDecision> given)) {
      return Future.succeededFuture(new Answer.Unknown<>(FindDecision.unknown()));
    }
    var archived = given.value();
    var payload = archived.payload();
    if (payload == null) {
      return Future.succeededFuture(new Answer.Erased<>(erased()));
    }
    if (by == By.LIVE) {
      return rules.during(rulebook -> replay(archived, payload, null, rulebook));
    }
    return earlier.during(
        wanted(archived),
        rulebook -> replay(archived, payload, null, rulebook),
        missing ->
            rules.during(
                rulebook -> replay(archived, payload, today(archived, missing), rulebook)));
  }

  static EarlierRulebooks.Wanted wanted(ArchivedDecision it) {
    return new EarlierRulebooks.Wanted(it.rulebookHash(), it.rulebookVersion());
  }

  private static String today(ArchivedDecision it, Finding missing) {
    return "the rules that decided, "
        + it.rulebookVersion()
        + " ("
        + it.rulebookHash()
        + "), cannot be had, so the rules of today decided here: "
        + missing.expected();
  }

  private Future<Answer<Replayed>> replay(
      ArchivedDecision archived,
      ArchivedDecision.Payload payload,
      @Nullable String note,
      Rulebook rulebook) {
    var engine = rulebook.engineFor(archived.store());
    if (engine == null) {
      return Future.succeededFuture(new Answer.Unknown<>(noLongerServed(archived.store())));
    }
    return workers.run(() -> compare(archived, payload, note, engine));
  }

  private Answer<Replayed> compare(
      ArchivedDecision archived,
      ArchivedDecision.Payload payload,
      @Nullable String note,
      DecisionEngine engine) {
    return briefs
        .read(payload.brief())
        .<Answer<Replayed>>fold(
            brief -> {
              var masked = engine.decide(archived.id().toString(), brief, archived.asOf());
              var recomputed = asThen(payload.decision(), new String(json.bytes(masked), UTF_8));
              var differences = differences(payload.decision(), recomputed);
              var recorded = versions(archived);
              var current = versions(engine.rulebook());
              return new Answer.Given<>(
                  new Replayed(
                      archived.id().toString(),
                      differences.isEmpty(),
                      recorded.equals(current),
                      note,
                      differences,
                      recorded,
                      current));
            },
            findings -> new Answer.Failed<>(KeptBrief.unreadable(findings)));
  }

  /** What was archived before messages were read is compared without what was heard. */
  private String asThen(String stored, String recomputed) {
    if (stored.contains("\"heard\"")) {
      return recomputed;
    }
    return documents
        .json(stored.getBytes(UTF_8))
        .then(then -> documents.json(recomputed.getBytes(UTF_8)).then(now -> without(then, now)))
        .fold(JsonNode::toString, findings -> recomputed);
  }

  private static Reading<JsonNode> without(Document then, Document now) {
    return new Reading.Read<>(OlderShape.asThen(then.root(), now.root()));
  }

  static Versions versions(ArchivedDecision it) {
    return new Versions(
        it.rulebookVersion(), it.rulebookHash(), it.engineVersion(), it.tzVersion());
  }

  static Versions versions(RulebookRef it) {
    return new Versions(it.version(), it.hash(), it.engine(), it.timeZoneData());
  }

  private List<Difference> differences(String stored, String recomputed) {
    if (stored.equals(recomputed)) {
      return List.of();
    }
    // what cannot be read cannot be the same
    var whole = List.of(new Difference("", stored, recomputed));
    var first = documents.json(stored.getBytes(UTF_8));
    var second = documents.json(recomputed.getBytes(UTF_8));
    return first.fold(
        a -> second.fold(b -> Difference.between(a.root(), b.root()), none -> whole),
        none -> whole);
  }

  static Finding erased() {
    return Finding.error(
        "decision.erased",
        "/id",
        null,
        "expected a decision whose brief is still kept; this one was erased",
        "nothing is left to replay");
  }

  static Finding noLongerServed(String store) {
    return Finding.error(
        "decision.store-not-served",
        "/id",
        store,
        "expected a store that a profile still serves",
        "add the store to a profile's `Stores` setting and replay again");
  }

  /**
   * What a replay found.
   *
   * @param decisionId the decision
   * @param identical whether the masked decision came out bit for bit the same; a property that is
   *     younger than the decision and says nothing does not count
   * @param sameRules whether the same rules, engine and time-zone data decided then and now; where
   *     they did not, a difference is a change of policy and no fault
   * @param note why the rules that decided could not be had; null where they could, or were not
   *     asked for
   * @param differences where it did not; at most a hundred places
   * @param recorded what decided then
   * @param current what decided now
   */
  public record Replayed(
      String decisionId,
      boolean identical,
      boolean sameRules,
      @Nullable String note,
      List<Difference> differences,
      Versions recorded,
      Versions current) {}

  /**
   * Everything besides the brief that a decision depends on.
   *
   * @param rulebook name of the rulebook
   * @param rulebookHash its content hash
   * @param engine version of the engine
   * @param timeZoneData version of the time-zone data
   */
  public record Versions(
      String rulebook, String rulebookHash, String engine, String timeZoneData) {}
}
