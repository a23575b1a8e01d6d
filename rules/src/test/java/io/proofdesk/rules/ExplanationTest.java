package io.proofdesk.rules;

import static io.proofdesk.rules.ShippedTables.shippedEngine;
import static io.proofdesk.rules.Situations.cancellation;
import static io.proofdesk.rules.Situations.damage;
import static io.proofdesk.rules.Situations.dearDamage;
import static io.proofdesk.rules.Situations.provedDamage;
import static io.proofdesk.rules.Situations.unknownWriter;
import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.Pieces;
import io.proofdesk.rules.explain.Effect;
import io.proofdesk.rules.explain.EffectPart;
import io.proofdesk.rules.explain.Explanation;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.explain.OpenStep;
import io.proofdesk.rules.explain.RowFate;
import io.proofdesk.rules.explain.RowVerdict;
import io.proofdesk.rules.explain.StepKind;
import io.proofdesk.rules.explain.WayOut;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final String ID = "00000000-0000-7000-8000-000000000000";

  private static Brief brief(SupportCase facts, Instant at) {
    return shippedEngine().brief(facts, null, at).brief();
  }

  private static Explanation explained(
      Cases facts, @Nullable String row, @Nullable Language language, boolean time) {
    var built = facts.build();
    Function<Instant, Brief> later = at -> brief(built, at);
    var inquiry = new Inquiry(brief(built, NOW), NOW, time ? later : null, row, language);
    var read = shippedEngine().explain(inquiry);
    return Objects.requireNonNull(read.value(), () -> read.findings().toString()).explanation();
  }

  private static RowVerdict verdict(Cases facts, String row) {
    return Objects.requireNonNull(explained(facts, row, null, false).row());
  }

  private static Decision decided(SupportCase facts, Instant at) {
    return shippedEngine().decide(ID, brief(facts, at), at);
  }

  @Test
  void with_both_photos_accepted_a_replacement_is_allowed() {
    var ways = explained(damage(), null, null, false).ways();
    assertThat(ways)
        .anySatisfy(
            way -> {
              assertThat(way.steps())
                  .extracting(OpenStep::word)
                  .containsExactlyInAnyOrder("DAMAGE_PHOTO", "OUTER_BOX_PHOTO");
              assertThat(way.sentence())
                  .startsWith(
                      "with a photo of the damage or fault accepted and a photo of the outer box")
                  .contains("RESHIP (send it again) is allowed and recommended")
                  .contains("money and goods are AUTO_ALLOWED instead of EVIDENCE_FIRST");
            });
  }

  @Test
  void evidence_that_changes_nothing_by_itself_is_not_told_by_itself() {
    var ways = explained(damage(), null, null, false).ways();
    assertThat(ways)
        .filteredOn(way -> way.effects().stream().anyMatch(it -> it.part() == EffectPart.BOUNDARY))
        .allSatisfy(way -> assertThat(way.steps()).hasSizeGreaterThan(1));
  }

  /** What is told of a brief must be what the case itself would come to with that evidence. */
  @Test
  void nothing_is_claimed_that_the_case_itself_would_not_bear_out() {
    var tried = new ArrayList<WayOut>();
    for (var facts : Situations.all()) {
      for (var way : explained(facts, null, null, false).ways()) {
        boolean evidence =
            !way.steps().isEmpty()
                && way.steps().stream().allMatch(it -> it.kind() == StepKind.EVIDENCE_ACCEPTED);
        if (evidence) {
          var more =
              way.steps().stream()
                  .map(it -> Objects.requireNonNull(it.word()))
                  .map(it -> new Evidence(it, null, null, EvidenceState.ACCEPTED, "OPS"))
                  .toArray(Evidence[]::new);
          var then = decided(facts.moreEvidence(more).build(), NOW);
          way.effects()
              .forEach(it -> assertThat(isSo(it, then)).as(way.sentence() + " " + it).isTrue());
          tried.add(way);
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(5);
  }

  private static boolean isSo(Effect effect, Decision decision) {
    var after = effect.after();
    return switch (effect.part()) {
      case EXECUTE -> executed(decision).contains(effect.word()) == (after != null);
      case BOUNDARY -> decision.boundary().kind().name().equals(after);
      case OUTCOME -> decision.outcome().name().equals(after);
      case SITUATION -> Objects.equals(decision.situation().id(), after);
      case ROUTE -> decision.route().primary().equals(after);
      case PRIORITY -> decision.priority().priority().name().equals(after);
      case REPLY -> Objects.equals(decision.firstReply().templateId(), after);
      case STOP ->
          decision.stopActions().stream().anyMatch(it -> it.action().equals(effect.word()))
              == (after != null);
      case RESOLUTION ->
          after == null
              ? standing(decision, effect.word()) == null
              : after.equals(standing(decision, effect.word()))
                  || after.equals(decision.boundary().kind().name());
      case ROW -> false;
    };
  }

  private static List<String> executed(Decision decision) {
    return decision.nextActions().stream()
        .filter(it -> it.type() == ActionType.EXECUTE)
        .flatMap(it -> it.what().stream())
        .toList();
  }

  private static @Nullable String standing(Decision decision, @Nullable String resolution) {
    return decision.boundary().resolutions().stream()
        .filter(it -> it.resolution().equals(resolution))
        .map(it -> it.standing().name())
        .findFirst()
        .orElse(null);
  }

  @Test
  void an_approval_lets_a_dear_replacement_go() {
    assertThat(decided(dearDamage().build(), NOW).boundary().kind())
        .isEqualTo(BoundaryKind.APPROVAL_REQUIRED);
    var approval = Situations.approval("SUPERVISOR", "RESHIP", Pieces.usd(50_000));
    var approved = decided(dearDamage().approvals(approval).build(), NOW);
    var told =
        explained(dearDamage(), null, null, false).ways().stream()
            .filter(way -> way.steps().contains(new OpenStep(StepKind.APPROVED, "RESHIP")))
            .toList();
    assertThat(told)
        .anySatisfy(
            way -> {
              assertThat(way.effects())
                  .contains(new Effect(EffectPart.EXECUTE, "RESHIP", null, "RESHIP"));
              assertThat(way.sentence()).contains("RESHIP (send it again) is carried out");
            });
    told.forEach(
        way ->
            assertThat(way.effects())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(isSo(it, approved)).as("" + it).isTrue()));
  }

  private static List<WayOut> ways(Cases facts, StepKind... kinds) {
    var steps = Stream.of(kinds).map(kind -> new OpenStep(kind, null)).toList();
    return explained(facts, null, null, false).ways().stream()
        .filter(way -> way.steps().equals(steps))
        .toList();
  }

  private static Shipment arrived() {
    return new Shipment(
        "UPS", "1Z9", TrackingState.DELIVERED, NOW, null, null, null, NOW, null, null, null, null);
  }

  @Test
  void a_parcel_that_arrives_makes_of_a_case_what_the_case_would_be_then() {
    for (var quiet : List.of("ORDER_STATUS", "SHIPPING_EXCEPTION")) {
      var facts = Situations.stalledParcel().signals(intents(quiet));
      var told = ways(facts, StepKind.PARCEL_DELIVERED);
      var then =
          decided(
              Situations.stalledParcel().signals(intents(quiet)).shipments(arrived()).build(), NOW);
      assertThat(told)
          .as(quiet)
          .singleElement()
          .satisfies(
              way -> {
                assertThat(way.sentence()).startsWith("with the parcel delivered, ");
                assertThat(way.effects())
                    .contains(
                        new Effect(
                            EffectPart.SITUATION,
                            null,
                            decided(facts.build(), NOW).situation().id(),
                            then.situation().id()))
                    .allSatisfy(it -> assertThat(isSo(it, then)).as("" + it).isTrue());
              });
    }
  }

  @Test
  void a_parcel_that_is_sent_makes_of_a_case_what_the_case_would_be_then() {
    var told = ways(cancellation(), StepKind.PARCEL_SENT);
    var then =
        decided(
            cancellation()
                .status(OrderStatus.SHIPPED)
                .shipments(parcel("1Z9", TrackingState.IN_TRANSIT, NOW))
                .build(),
            NOW);
    assertThat(told)
        .singleElement()
        .satisfies(
            way ->
                assertThat(way.effects())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(isSo(it, then)).as("" + it).isTrue()));
  }

  @Test
  void what_has_arrived_or_was_never_paid_neither_leaves_nor_arrives() {
    assertThat(ways(damage(), StepKind.PARCEL_DELIVERED)).isEmpty();
    assertThat(ways(damage(), StepKind.PARCEL_SENT)).isEmpty();
    assertThat(ways(cancellation().status(OrderStatus.CANCELLED), StepKind.PARCEL_SENT)).isEmpty();
    assertThat(ways(cancellation(), StepKind.PARCEL_DELIVERED)).isEmpty();
  }

  @Test
  void where_nobody_knows_who_writes_about_which_order_both_together_open_the_case() {
    assertThat(explained(unknownWriter(), null, null, false).ways())
        .anySatisfy(
            way -> {
              assertThat(way.steps())
                  .extracting(OpenStep::kind)
                  .containsExactly(StepKind.WRITER_KNOWN, StepKind.ORDER_NAMED);
              assertThat(way.sentence())
                  .startsWith(
                      "with the e-mail address of the writer and the order number,"
                          + " the route is ORDER_STATUS instead of IDENTITY");
            });
  }

  @Test
  void time_changes_a_case_at_the_very_minute_that_is_told() {
    var quiet =
        dull()
            .signals(intents("SHIPPING_EXCEPTION"))
            .status(OrderStatus.SHIPPED)
            .placedAt(ago(Duration.ofDays(9)))
            .shipments(parcel("1Z9", TrackingState.IN_TRANSIT, ago(Duration.ofDays(3))));
    var built = quiet.build();
    var told =
        explained(quiet, null, null, true).ways().stream()
            .filter(way -> way.from() != null)
            .toList();
    assertThat(told).isNotEmpty();
    var way = told.get(0);
    var from = Objects.requireNonNull(way.from());
    assertThat(from).isAfter(NOW);
    assertThat(way.sentence()).startsWith("if nothing else happens, from ");
    var then = decided(built, from);
    var before = decided(built, from.minus(Duration.ofMinutes(1)));
    assertThat(way.effects()).allSatisfy(it -> assertThat(isSo(it, then)).as("" + it).isTrue());
    assertThat(way.effects()).anySatisfy(it -> assertThat(isSo(it, before)).isFalse());
  }

  @Test
  void a_row_that_fitted_names_the_row_above_it_and_what_would_let_it_answer() {
    var verdict = verdict(damage(), "boundary-damage:BD-040");
    assertThat(verdict.fate()).isEqualTo(RowFate.BEATEN);
    assertThat(verdict.beatenBy()).containsExactly("BD-020");
    assertThat(verdict.sentence())
        .contains("BD-020 stands above it, and the first row that fits")
        .contains(verdict.opened().get(0).sentence());
    assertThat(verdict.ways())
        .singleElement()
        .satisfies(way -> assertThat(way.sentence()).endsWith(", BD-040 answers"));
  }

  @Test
  void a_row_that_fitted_names_the_cells_above_it_and_the_values_that_would_miss_them() {
    var unpaid = provedDamage().payment(PaymentState.VOIDED);
    assertThat(verdict(unpaid, "boundary-damage:BD-040").opened())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.cells())
                  .singleElement()
                  .satisfies(
                      cell -> {
                        assertThat(cell.heading()).isEqualTo("Paid for");
                        assertThat(cell.had()).isEqualTo("no");
                        assertThat(cell.wanted()).isEqualTo("absent, yes");
                        assertThat(cell.against()).containsExactly("boundary-damage.csv!Rules!G12");
                      });
              assertThat(it.sentence())
                  .isEqualTo(
                      "BD-040 answers here with Paid for `absent, yes` in place of no"
                          + " (boundary-damage.csv!Rules!G12)");
            });
  }

  @Test
  void a_row_that_missed_names_cell_value_and_what_would_have_matched() {
    var verdict = verdict(damage(), "BD-060");
    assertThat(verdict.fate()).isEqualTo(RowFate.MISSED);
    assertThat(verdict.failing())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.heading()).isEqualTo("Affected value");
              assertThat(cell.address()).isEqualTo("boundary-damage.csv!Rules!F28");
              assertThat(cell.asks()).isEqualTo("> refund limit");
              assertThat(cell.had()).isEqualTo("42.00 USD");
              assertThat(cell.wanted()).isEqualTo("more than 50.00 USD");
            });
  }

  @Test
  void a_row_that_answers_says_so() {
    assertThat(verdict(damage(), "boundary-damage:BD-020").fate()).isEqualTo(RowFate.WON);
  }

  @Test
  void a_row_of_a_table_that_was_not_asked_names_the_condition_of_the_table() {
    var verdict = verdict(damage(), "boundary-refund:BR-010");
    assertThat(verdict.fate()).isEqualTo(RowFate.NOT_ASKED);
    assertThat(verdict.failing())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.heading()).isEqualTo("Route");
              assertThat(cell.had()).isEqualTo("DAMAGE");
              assertThat(cell.from()).isNotEmpty();
            });
  }

  /** Decisions name the last row of a table as they name any other. */
  @Test
  void the_row_otherwise_says_which_rows_fitted_or_that_none_did() {
    var beaten = verdict(damage(), "boundary-damage:Otherwise");
    assertThat(beaten.fate()).isEqualTo(RowFate.BEATEN);
    assertThat(beaten.place()).startsWith("boundary-damage.csv!Rules!");
    assertThat(beaten.beatenBy()).contains("BD-020");
    assertThat(beaten.sentence()).contains("it answers only where no row fits, and BD-020");

    var skipped = verdict(damage(), "boundary-refund:otherwise");
    assertThat(skipped.fate()).isEqualTo(RowFate.NOT_ASKED);
    assertThat(skipped.sentence()).startsWith("Otherwise had no chance: the table boundary-refund");

    var won = verdict(damage(), "approval:Otherwise");
    assertThat(won.fate()).isEqualTo(RowFate.WON);
    assertThat(won.sentence()).contains("no row fits, so the Otherwise row answers");
    assertThat(won.ways()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boundary-damage:BD-044|explain.unknown-row|did you mean `BD-0",
        "BD044|explain.unknown-row|did you mean `BD-0",
        "boundary-damage:Otherwize|explain.unknown-row|did you mean `Otherwise`?",
        "boundary-damage:RT-210|explain.unknown-row|did you mean `route:RT-210`?",
        "boundary-damage:BD-12345|explain.unknown-row|there are BD-",
        "boundary-damage:XX|explain.unknown-row|there are BD-",
        "BD-12345|explain.unknown-row|there are BD-",
        "Otherwise|explain.unknown-row|write `TABLE:Otherwise`",
        "clocks:Otherwise|explain.unknown-row|there are CK-",
        "boundary-damge:BD-040|explain.unknown-table|did you mean `boundary-damage`?"
      })
  void a_row_nobody_knows_is_refused_with_the_nearest(String row, String code, String said) {
    var inquiry = new Inquiry(brief(damage().build(), NOW), NOW, null, row, null);
    assertThat(shippedEngine().explain(inquiry).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.suggestion()).startsWith(said);
            });
  }

  @Test
  void every_sentence_is_chinese_where_chinese_is_asked_for() {
    var it = explained(damage(), "BD-040", Language.CHINESE, false);
    assertThat(it.language()).isEqualTo("zh");
    assertThat(it.ways()).allSatisfy(way -> assertThat(way.sentence()).matches("若.*则.*"));
    assertThat(Objects.requireNonNull(it.row()).sentence()).contains("适用");
    assertThat(it.tables())
        .allSatisfy(
            table -> {
              assertThat(table.sentence()).containsPattern("\\p{IsHan}");
              assertThat(table.policy()).containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void every_table_tells_its_winner_and_its_nearest_misses() {
    var tables = explained(damage(), null, null, false).tables();
    var boundary =
        tables.stream()
            .filter(it -> it.table().equals("boundary-damage"))
            .findFirst()
            .orElseThrow();
    assertThat(boundary.won()).extracting(it -> it.rule()).containsExactly("BD-020");
    assertThat(boundary.beaten()).extracting(it -> it.rule()).contains("BD-040");
    assertThat(boundary.missed())
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.failing()).isNotEmpty());
  }
}
