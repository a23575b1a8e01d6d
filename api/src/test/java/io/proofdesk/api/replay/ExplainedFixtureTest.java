package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.api.quality.ExplainReport;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.explain.Effect;
import io.proofdesk.rules.explain.EffectPart;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.explain.OpenStep;
import io.proofdesk.rules.explain.StepKind;
import io.proofdesk.rules.explain.WayOut;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExplainedFixtureTest {
  private static final String RETURN =
      "a-preference-return-inside-the-window-comes-back-first.yaml";

  /** Delivered on 16 November; the window of thirty days is the store's, and so is midnight. */
  @Test
  void what_a_return_brings_is_told_with_the_minute_its_window_closes() {
    var fixture = OneFixture.shipped(RETURN);
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var facts = fixture.supportCase();
      var engine = Objects.requireNonNull(rulebook.engineFor(facts.store()));
      Function<Instant, Brief> later = at -> engine.brief(facts, null, at).brief();
      var asOf = fixture.asOf();
      var read = engine.explain(new Inquiry(later.apply(asOf), asOf, later, null, null));
      var ways = Objects.requireNonNull(read.value()).explanation().ways();
      var end = Instant.parse("2026-12-17T05:00:00Z");
      assertThat(ways)
          .anySatisfy(
              way -> {
                assertThat(way.steps())
                    .containsExactly(new OpenStep(StepKind.RETURN_RECEIVED, null));
                // what comes back later is dealt with by a person, so nothing is carried out
                assertThat(way.before()).isEqualTo(end);
                assertThat(way.sentence())
                    .startsWith("with the return received before ")
                    .contains("RETURN_THEN_REFUND")
                    .contains("is carried out");
              })
          .anySatisfy(way -> assertThat(way.from()).isEqualTo(end));
    }
  }

  private static Fixture read(String name, UnaryOperator<String> edit) {
    return OneFixture.of(name, edit.apply(OneFixture.text(name)));
  }

  private static DecisionEngine engine(Rulebook rulebook, Fixture fixture) {
    return Objects.requireNonNull(rulebook.engineFor(fixture.supportCase().store()));
  }

  private static List<WayOut> ways(Rulebook rulebook, Fixture fixture) {
    var engine = engine(rulebook, fixture);
    var brief = engine.brief(fixture.supportCase(), null, fixture.asOf()).brief();
    var read = engine.explain(new Inquiry(brief, fixture.asOf(), null, null, null));
    return Objects.requireNonNull(read.value()).explanation().ways();
  }

  /** A carrier that was asked and knows a state has given the answer the evidence waits for. */
  @Test
  void with_the_carrier_asked_all_is_told_that_the_case_itself_would_come_to() {
    var name = "tracking-that-says-lost-without-the-carriers-answer-moves-nothing.yaml";
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var asked =
          read(
              name,
              text ->
                  text.replace(
                      "state: LOST", "state: LOST\n    carrierCheckedAt: '2026-11-24T14:59:00Z'"));
      var engine = engine(rulebook, asked);
      var brief = engine.brief(asked.supportCase(), null, asked.asOf()).brief();
      var then = engine.decide(ReplayFixtures.DECISION_ID, brief, asked.asOf());
      assertThat(then.situation().id()).isEqualTo("LOSS_CONFIRMED");
      assertThat(then.boundary().kind()).isEqualTo(BoundaryKind.AUTO_ALLOWED);
      assertThat(ways(rulebook, read(name, text -> text)))
          .filteredOn(
              way -> way.steps().equals(List.of(new OpenStep(StepKind.LOSS_CONFIRMED, null))))
          .singleElement()
          .satisfies(
              way ->
                  assertThat(way.sentence())
                      .contains("LOSS_CONFIRMED")
                      .contains("money and goods are AUTO_ALLOWED instead of EVIDENCE_FIRST"));
    }
  }

  /** Whoever asks about a row hears it in every form, also that nothing lets it answer. */
  @Test
  void a_row_that_nothing_lets_answer_is_told_as_that_as_text_and_as_a_page() {
    var fixture = OneFixture.shipped(RETURN);
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var engine = engine(rulebook, fixture);
      var asOf = fixture.asOf();
      var brief = engine.brief(fixture.supportCase(), null, asOf).brief();
      var read = engine.explain(new Inquiry(brief, asOf, null, "boundary-damage:BD-040", null));
      var decision = engine.decide(ReplayFixtures.DECISION_ID, brief, asOf);
      var report = new ExplainReport(Objects.requireNonNull(read.value()), "a return", decision);
      for (var told : List.of(report.text(), report.html())) {
        assertThat(told)
            .contains("BD-040 had no chance")
            .contains("nothing was found that would let it answer");
      }
      var won = report.text().lines().filter(line -> line.startsWith("  won ")).toList();
      assertThat(won).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
    }
  }

  /** What the store asks for first is the first thing that would change a case. */
  @Test
  void with_the_order_number_all_is_told_that_the_case_itself_would_come_to() {
    var name = "a-damage-report-without-an-order-is-asked-once-for-order-and-issue.yaml";
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      var named =
          read(name, text -> text.replace("\nexpect:", "\n  order:\n    number: '#1001'\nexpect:"));
      var engine = engine(rulebook, named);
      var brief = engine.brief(named.supportCase(), null, named.asOf()).brief();
      var then = engine.decide(ReplayFixtures.DECISION_ID, brief, named.asOf());
      var ways = ways(rulebook, read(name, text -> text));
      assertThat(ways)
          .filteredOn(way -> way.steps().equals(List.of(new OpenStep(StepKind.ORDER_NAMED, null))))
          .singleElement()
          .satisfies(
              way -> {
                assertThat(way.sentence())
                    .startsWith("with the order number, the route is DAMAGE instead of NEEDS_INFO");
                assertThat(way.effects())
                    .contains(
                        new Effect(EffectPart.ROUTE, null, "NEEDS_INFO", then.route().primary()),
                        new Effect(
                            EffectPart.SITUATION, null, "FACTS_MISSING", then.situation().id()),
                        new Effect(
                            EffectPart.BOUNDARY,
                            null,
                            "NOT_APPLICABLE",
                            then.boundary().kind().name()),
                        new Effect(
                            EffectPart.PRIORITY, null, "NORMAL", then.priority().priority().name()),
                        new Effect(
                            EffectPart.REPLY,
                            null,
                            "ASK_ORDER_AND_PHOTO",
                            then.firstReply().templateId()));
              });
      assertThat(ways)
          .anySatisfy(
              way ->
                  assertThat(way.steps())
                      .contains(
                          new OpenStep(StepKind.ORDER_NAMED, null),
                          new OpenStep(StepKind.EVIDENCE_ACCEPTED, "DAMAGE_PHOTO")));
    }
  }

  @Test
  void an_item_differs_from_no_wording_where_none_was_confirmed() {
    var name = "custom-made-dtc/a-personalised-item-cannot-come-back-without-a-fault.yaml";
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    try (var rulebook = Objects.requireNonNull(loading.rulebook())) {
      assertThat(ways(rulebook, read(name, text -> text)))
          .allSatisfy(
              way ->
                  assertThat(way.steps())
                      .extracting(OpenStep::kind)
                      .doesNotContain(StepKind.ITEM_FOUND_WRONG, StepKind.ITEM_FOUND_RIGHT));
      var confirmed =
          read(
              name,
              text ->
                  text.replace(
                      "\nexpect:",
                      "\n  production:\n    confirmedSpec: For Ada"
                          + "\n    specConfirmedAt: '2026-11-01T10:00:00Z'\nexpect:"));
      assertThat(ways(rulebook, confirmed))
          .anySatisfy(
              way ->
                  assertThat(way.steps())
                      .extracting(OpenStep::kind)
                      .contains(StepKind.ITEM_FOUND_WRONG));
    }
  }
}
