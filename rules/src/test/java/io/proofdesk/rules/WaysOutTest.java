package io.proofdesk.rules;

import static io.proofdesk.rules.ExplainedCases.decided;
import static io.proofdesk.rules.ExplainedCases.explained;
import static io.proofdesk.rules.Situations.cancellation;
import static io.proofdesk.rules.Situations.damage;
import static io.proofdesk.rules.Situations.dearDamage;
import static io.proofdesk.rules.Situations.unknownWriter;
import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.Pieces;
import io.proofdesk.rules.explain.Effect;
import io.proofdesk.rules.explain.EffectPart;
import io.proofdesk.rules.explain.OpenStep;
import io.proofdesk.rules.explain.StepKind;
import io.proofdesk.rules.explain.WayOut;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What would change a decision: nothing is told that the case itself would not come to. */
class WaysOutTest {
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
        boolean ofProof =
            !way.steps().isEmpty()
                && way.steps().stream()
                    .allMatch(
                        it ->
                            it.kind() == StepKind.EVIDENCE_ACCEPTED
                                || it.kind() == StepKind.CARRIER_ASKED);
        if (ofProof) {
          var more =
              way.steps().stream()
                  .filter(it -> it.kind() == StepKind.EVIDENCE_ACCEPTED)
                  .map(it -> Objects.requireNonNull(it.word()))
                  .map(it -> new Evidence(it, null, null, EvidenceState.ACCEPTED, "OPS"))
                  .toArray(Evidence[]::new);
          var with = facts.moreEvidence(more);
          if (way.steps().contains(new OpenStep(StepKind.CARRIER_ASKED, null))) {
            with = with.shipments(asked(facts.build()));
          }
          var then = decided(with.build(), NOW);
          way.effects()
              .forEach(it -> assertThat(isSo(it, then)).as(way.sentence() + " " + it).isTrue());
          tried.add(way);
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(4);
  }

  /** The parcels of a case once the carrier was asked about them. */
  private static Shipment[] asked(SupportCase of) {
    return Objects.requireNonNull(of.shipments()).stream()
        .map(
            it ->
                new Shipment(
                    it.carrier(),
                    it.trackingNumber(),
                    it.state(),
                    it.lastScanAt(),
                    it.lastScanText(),
                    it.carrierEstimate(),
                    it.shippedAt(),
                    it.deliveredAt(),
                    it.deliveryProof(),
                    NOW,
                    it.tracker(),
                    it.trackerStatus()))
        .toArray(Shipment[]::new);
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

  /** Whether a loss opens the way to money is decided on the case with that loss. */
  @Test
  void a_confirmed_loss_makes_of_a_stalled_parcel_what_the_case_would_be_then() {
    var facts = Situations.stalledParcel();
    var lost =
        new Shipment(
            "UPS", "1Z9", TrackingState.LOST, NOW, null, null, null, null, null, NOW, null, null);
    var then = decided(Situations.stalledParcel().shipments(lost).build(), NOW);
    assertThat(then.situation().id()).isEqualTo("LOSS_CONFIRMED");
    assertThat(ways(facts, StepKind.LOSS_CONFIRMED))
        .singleElement()
        .satisfies(
            way -> {
              assertThat(way.sentence())
                  .startsWith("with the carrier asked, and the loss confirmed, ");
              assertThat(way.effects())
                  .anySatisfy(it -> assertThat(it.part()).isEqualTo(EffectPart.BOUNDARY))
                  .allSatisfy(it -> assertThat(isSo(it, then)).as("" + it).isTrue());
            });
    var row = Objects.requireNonNull(explained(facts, "BS-070", null, false).row());
    assertThat(row.ways())
        .extracting(WayOut::sentence)
        .contains("with the carrier asked, and the loss confirmed, BS-070 answers");
  }

  /** Later it counts as well, so the day is told beside the step and ends nothing. */
  @Test
  void evidence_is_told_with_the_day_until_which_the_customer_is_asked_for_it() {
    var due =
        decided(damage().build(), NOW).evidence().required().stream()
            .filter(it -> it.type().equals("OUTER_BOX_PHOTO"))
            .map(it -> Objects.requireNonNull(it.deadline()))
            .findFirst()
            .orElseThrow();
    assertThat(due).isAfter(NOW);
    var written =
        DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.of("America/New_York"));
    assertThat(explained(damage(), null, null, false).ways())
        .anySatisfy(
            way ->
                assertThat(way.sentence())
                    .contains("accepted (asked for by " + written.format(due) + " (UTC-5))"));
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
}
