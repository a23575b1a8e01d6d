package io.proofdesk.api.desk;

import io.proofdesk.api.desk.ReplayDecision.Versions;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.api.store.ArchivedDecision.Payload;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.explain.Explanation;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.reply.writing.Language;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Explains a decision of the archive from the brief and the masked case that are kept with it, by
 * the rules that decided it; where they cannot be had, by those of today, and the answer says so.
 * Nothing is archived. Thread-safe.
 */
public final class ExplainDecision {
  private final LiveRulebook rules;
  private final EarlierRulebooks earlier;
  private final Archive archive;
  private final Workers workers;
  private final KeptBrief briefs = new KeptBrief();

  public ExplainDecision(
      LiveRulebook rules, EarlierRulebooks earlier, Archive archive, Workers workers) {
    this.rules = rules;
    this.earlier = earlier;
    this.archive = archive;
    this.workers = workers;
  }

  /**
   * What is to be explained beside the decision as a whole.
   *
   * @param row a row, as {@code boundary-damage:BD-040}; null for none
   * @param language the tag of a language replies are written in; null for that of the store's team
   */
  public record Wish(@Nullable String row, @Nullable String language) {}

  /** The explanation, unless it is of a store the caller may not know of. */
  public Future<Answer<ExplainedDecision>> explain(Caller caller, String id, Wish wish) {
    var tag = wish.language();
    var language = tag == null ? null : Language.of(tag);
    if (tag != null && language == null) {
      return Future.succeededFuture(new Answer.Malformed<>(List.of(unknownLanguage(tag))));
    }
    return FindDecision.kept(archive, caller, id)
        .compose(kept -> explain(kept, wish.row(), language))
        .recover(Failures::answer);
  }

  private Future<Answer<ExplainedDecision>> explain(
      Answer<ArchivedDecision> kept, @Nullable String row, @Nullable Language language) {
    if (!(kept instanceof Answer.Given<ArchivedDecision> given)) {
      return Future.succeededFuture(new Answer.Unknown<>(FindDecision.unknown()));
    }
    var archived = given.value();
    var payload = archived.payload();
    if (payload == null) {
      return Future.succeededFuture(new Answer.Erased<>(ReplayDecision.erased()));
    }
    return earlier.during(
        ReplayDecision.wanted(archived),
        rulebook -> explain(archived, payload, row, language, rulebook),
        missing -> rules.during(rulebook -> explain(archived, payload, row, language, rulebook)));
  }

  private Future<Answer<ExplainedDecision>> explain(
      ArchivedDecision archived,
      Payload payload,
      @Nullable String row,
      @Nullable Language language,
      Rulebook rulebook) {
    var engine = rulebook.engineFor(archived.store());
    if (engine == null) {
      return Future.succeededFuture(
          new Answer.Unknown<>(ReplayDecision.noLongerServed(archived.store())));
    }
    return workers.run(() -> explained(archived, payload, row, language, engine));
  }

  private Answer<ExplainedDecision> explained(
      ArchivedDecision archived,
      Payload payload,
      @Nullable String row,
      @Nullable Language language,
      DecisionEngine engine) {
    return briefs
        .read(payload.brief())
        .<Answer<ExplainedDecision>>fold(
            brief -> {
              var asOf = archived.asOf();
              var later = later(engine, brief, payload.maskedCase(), asOf);
              var read = engine.explain(new Inquiry(brief, asOf, later, row, language));
              var explained = read.value();
              return explained == null
                  ? new Answer.Malformed<>(read.findings())
                  : new Answer.Given<>(answer(archived, engine, explained.explanation()));
            },
            findings -> new Answer.Failed<>(KeptBrief.unreadable(findings)));
  }

  /** Null where no case was kept, or one that this release cannot read: then time is not told. */
  private @Nullable Function<Instant, Brief> later(
      DecisionEngine engine, Brief brief, @Nullable String maskedCase, Instant asOf) {
    return maskedCase == null
        ? null
        : briefs
            .readCase(maskedCase)
            .<@Nullable Function<Instant, Brief>>fold(
                read -> engine.later(brief, read, asOf), faults -> null);
  }

  private static ExplainedDecision answer(
      ArchivedDecision archived, DecisionEngine engine, Explanation explanation) {
    var recorded = ReplayDecision.versions(archived);
    var current = ReplayDecision.versions(engine.rulebook());
    boolean same = recorded.equals(current);
    return new ExplainedDecision(
        archived.id().toString(),
        same,
        same ? null : otherRules(recorded, explanation.language()),
        recorded,
        current,
        explanation);
  }

  private static String otherRules(Versions recorded, String language) {
    var name = recorded.rulebook() + " (" + recorded.rulebookHash() + ")";
    return language.equals(Language.CHINESE.tag())
        ? "当时作出决定的规则或程序版本 " + name + " 已无法取得；此处解释的是现行版本对同一案件摘要的回答"
        : "the rules or the release that decided, "
            + name
            + ", cannot be had; this explains what those of today answer to the same brief";
  }

  private static Finding unknownLanguage(String tag) {
    return Finding.error(
        "explain.language",
        "language",
        tag,
        "a language texts are written in: en or zh",
        "leave it out for the language of the store's team");
  }

  /**
   * An explained decision.
   *
   * @param decisionId the decision
   * @param sameRules whether the rules that explain are those that decided
   * @param note says so in a sentence where they are not; null where they are
   * @param recorded what decided
   * @param current what explains
   * @param explanation the explanation
   */
  public record ExplainedDecision(
      String decisionId,
      boolean sameRules,
      @Nullable String note,
      Versions recorded,
      Versions current,
      Explanation explanation) {}
}
