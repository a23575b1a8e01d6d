package io.proofdesk.api.desk;

import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.BatchKey;
import io.proofdesk.api.store.KeyState;
import io.proofdesk.api.store.RequestKey;
import io.proofdesk.api.store.TimeOrderedIds;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides a case: the first answer to a repeated question, or a new decision that leaves once it is
 * durable. Thread-safe.
 */
public final class Decide {
  private static final String STORE_ADVICE =
      "add it to a profile workbook's `Stores` setting, or name one of those served";

  private final LiveRulebook rules;
  private final Archive archive;
  private final CaseMemory memory;
  private final Workers workers;
  private final RequestReader reader = new RequestReader();
  private final JsonWriter json;
  private final InstantSource clock;
  private final TimeOrderedIds ids;

  public Decide(
      LiveRulebook rules, Archive archive, Workers workers, JsonWriter json, InstantSource clock) {
    this.rules = rules;
    this.archive = archive;
    this.memory = new CaseMemory(archive);
    this.workers = workers;
    this.json = json;
    this.clock = clock;
    this.ids = new TimeOrderedIds(clock);
  }

  /** The one clock reading of a question. Databases keep microseconds, so no more is stamped. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Decides now, or at the request's own moment.
   *
   * @param body the request in JSON
   */
  public Future<Answer<Decided>> decide(Caller caller, byte[] body, IdempotencyKey key) {
    var now = now();
    return workers
        .run(() -> reader.one(body))
        .compose(question -> decide(caller, question, key, now))
        .recover(Failures::answer);
  }

  /** One rulebook for the whole of a decision, from the first look to the record. */
  Future<Answer<Decided>> decide(
      Caller caller, QuestionRead asked, IdempotencyKey key, Instant now) {
    return rules
        .during(
            rulebook -> {
              var faults = new ArrayList<>(key.faults());
              faults.addAll(faults(caller, asked, rulebook));
              return asked
                  .reading()
                  .fold(
                      request ->
                          decide(
                              rulebook,
                              caller,
                              request,
                              key(caller, request, asked, key.value()),
                              now,
                              faults),
                      unread -> malformed(faults));
            })
        .recover(Failures::answer);
  }

  /**
   * Whether questions may be asked under the name of a batch; another list under the same name may
   * not, whatever came of the first.
   */
  Future<Boolean> claim(
      Caller caller, List<QuestionRead> questions, IdempotencyKey key, Instant now) {
    var name = key.value();
    return name == null
        ? Future.succeededFuture(true)
        : workers
            .run(() -> new BatchKey(caller.keyId(), name, hash(questions)))
            .compose(batch -> archive.claim(batch, now));
  }

  /** A question that cannot be read is never decided, so all of them are alike. */
  private static String hash(List<QuestionRead> questions) {
    var read =
        questions.stream()
            .map(it -> it.reading().fold(request -> digest(it), faults -> "-"))
            .toList();
    return AsSent.digest(String.join(" ", read));
  }

  private static String digest(QuestionRead read) {
    return AsSent.digest(Objects.requireNonNull(read.sent(), "what was read was sent"));
  }

  /** Everything wrong with questions, without deciding any. */
  Future<List<Finding>> faults(Caller caller, List<QuestionRead> asked) {
    return rules.during(
        rulebook ->
            Future.succeededFuture(
                asked.stream().flatMap(it -> faults(caller, it, rulebook).stream()).toList()));
  }

  /** The form first, then what the rules know; nothing of the latter about a foreign store. */
  private static List<Finding> faults(Caller caller, QuestionRead asked, Rulebook rulebook) {
    var faults = new ArrayList<>(asked.reading().fold(read -> List.<Finding>of(), it -> it));
    var outline = asked.outline();
    if (outline != null && outline.store() != null && caller.mayName(outline.store())) {
      faults.addAll(outline.faults(rulebook, STORE_ADVICE));
    }
    return faults;
  }

  private Future<Answer<Decided>> decide(
      Rulebook rulebook,
      Caller caller,
      DecisionRequest request,
      @Nullable RequestKey key,
      Instant now,
      List<Finding> faults) {
    if (!faults.isEmpty()) {
      return malformed(faults);
    }
    var store = request.supportCase().store();
    if (!caller.mayName(store)) {
      return Future.succeededFuture(new Answer.NotAllowed<>(notYours(store)));
    }
    var engine = rulebook.engineFor(store);
    if (engine == null) {
      throw new IllegalStateException("an unknown store is a fault");
    }
    var question = new Question(engine, request, now, key);
    return known(question).compose(state -> answer(question, state));
  }

  private static Future<Answer<Decided>> malformed(List<Finding> faults) {
    return Future.succeededFuture(new Answer.Malformed<>(List.copyOf(faults)));
  }

  private Future<Answer<Decided>> answer(Question question, KeyState state) {
    if (state instanceof KeyState.Unused) {
      return memory
          .remember(question.engine, question.request.supportCase(), question.asOf())
          .compose(remembered -> workers.run(() -> work(question, remembered)))
          .compose(this::keep);
    }
    return Future.succeededFuture(repeated(question.store(), state));
  }

  private Future<KeyState> known(Question question) {
    return question.key == null
        ? Future.succeededFuture(new KeyState.Unused())
        : archive.lookup(question.key, question.now);
  }

  private Work work(Question question, CaseMemory.Remembered remembered) {
    var asOf = question.asOf();
    var briefed = question.engine.brief(remembered.supportCase(), remembered.counters(), asOf);
    var id = ids.next();
    var masked = question.engine.decide(id.toString(), briefed.brief(), asOf);
    rules.remember(briefed.brief(), asOf);
    var revealed = question.engine.reveal(masked, briefed.personalValues());
    var body = text(json.bytes(revealed));
    var receipt = question.key == null ? null : new ArchiveEntry.Receipt(question.key, body);
    return new Work(entry(id, question, briefed, masked, receipt), masked, body);
  }

  private ArchiveEntry entry(
      UUID id,
      Question question,
      DecisionEngine.Briefed briefed,
      Decision masked,
      ArchiveEntry.@Nullable Receipt receipt) {
    var maskedCase = briefed.masked();
    return new ArchiveEntry(
        id,
        question.store(),
        question.request.supportCase().conversation().caseRef(),
        briefed.brief().details().issueKey(),
        question.asOf(),
        question.now,
        question.request.onlyTried(),
        masked.rulebook().version(),
        masked.rulebook().hash(),
        masked.rulebook().engine(),
        masked.rulebook().timeZoneData(),
        masked.route().primary(),
        masked.situation().id(),
        nextUpdate(masked),
        text(json.bytes(briefed.brief())),
        text(json.bytes(masked)),
        maskedCase == null ? null : text(json.bytes(maskedCase)),
        receipt);
  }

  private Future<Answer<Decided>> keep(Work work) {
    var store = work.entry.store();
    return archive
        .append(work.entry)
        .map(
            result ->
                result instanceof AppendResult.Appended
                    ? given(work)
                    : repeated(store, (KeyState) result));
  }

  private static Answer<Decided> given(Work work) {
    return new Answer.Given<>(
        new Decided(
            work.entry.id(),
            work.entry.store(),
            work.body,
            work.masked.route().primary(),
            work.masked.outcome().name(),
            work.masked.warnings(),
            false));
  }

  private static Answer<Decided> repeated(String store, KeyState state) {
    if (state instanceof AppendResult.EarlierAnswer it) {
      return new Answer.Given<>(
          new Decided(it.decisionId(), store, it.answer(), null, null, List.of(), true));
    }
    return IdempotencyKey.reused("the same case that this key was first used for");
  }

  private static @Nullable RequestKey key(
      Caller caller, DecisionRequest request, QuestionRead read, @Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      return null;
    }
    var store = request.supportCase().store();
    return new RequestKey(store, caller.keyId(), request.onlyTried(), idempotencyKey, digest(read));
  }

  private static @Nullable Instant nextUpdate(Decision decision) {
    return decision.clocks().stream()
        .filter(clock -> clock.type() == ClockType.NEXT_UPDATE)
        .map(Clock::dueAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Finding notYours(String store) {
    return Finding.error(
        "caller.store-not-allowed",
        "/case/store",
        store,
        "expected a store this API key was made for",
        "make a key for it with `proofdesk keys add --stores`");
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private record Question(
      DecisionEngine engine, DecisionRequest request, Instant now, @Nullable RequestKey key) {
    Instant asOf() {
      var given = request.asOf();
      return given == null ? now : given.truncatedTo(ChronoUnit.MICROS);
    }

    String store() {
      return request.supportCase().store();
    }
  }

  private record Work(ArchiveEntry entry, Decision masked, String body) {}
}
