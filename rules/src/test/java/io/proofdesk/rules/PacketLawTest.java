package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.DisputePacket;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.FieldState;
import io.proofdesk.model.vocabulary.PacketNeed;
import io.proofdesk.model.vocabulary.PartState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds of every dispute packet, and of the notes of every decision. */
class PacketLawTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();
  private static final int TRIES = 500;
  private static final List<String> SOURCES =
      List.of("stripe", "Shopify", "shopify payments", "PAYPAL", "a bank");
  private static final List<String> REASONS =
      List.of(
          "product_not_received",
          "product_unacceptable",
          "credit_not_processed",
          "duplicate",
          "fraudulent",
          "UNAUTHORISED",
          "4853");
  private static final List<DisputeStage> OPEN =
      List.of(
          DisputeStage.INQUIRY,
          DisputeStage.CHARGEBACK,
          DisputeStage.PRE_ARBITRATION,
          DisputeStage.ARBITRATION);

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void an_open_dispute_has_a_packet_and_no_money_beside_it(
      @ForAll long seed, @ForAll @IntRange(max = 139) int kind) {
    var facts = disputed(seed, kind);
    var decision = decide(facts, seed);
    // where the safe parts speak, the tables may have failed before anybody asked for a packet
    if (!decision.route().primary().equals("CHARGEBACK_RISK")) {
      return;
    }
    assertThat(decision.disputePacket()).isNotNull();
    assertThat(decision.nextActions()).noneMatch(it -> it.type() == ActionType.EXECUTE);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void the_due_date_is_the_platforms_own_or_none(
      @ForAll long seed, @ForAll @IntRange(max = 139) int kind) {
    var facts = disputed(seed, kind);
    var packet = decide(facts, seed).disputePacket();
    if (packet != null) {
      assertThat(packet.dueBy()).isEqualTo(Objects.requireNonNull(facts.dispute()).dueBy());
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void complete_means_that_nothing_that_counts_is_missing(
      @ForAll long seed, @ForAll @IntRange(max = 139) int kind) {
    var packet = decide(disputed(seed, kind), seed).disputePacket();
    if (packet == null) {
      return;
    }
    boolean lacking =
        packet.parts().stream()
            .anyMatch(part -> part.need() == PacketNeed.REQUIRED && part.state() != PartState.HAVE);
    assertThat(packet.completeness().compareTo(BigDecimal.ONE) == 0).isEqualTo(!lacking);
    assertThat(packet.parts()).extracting(DisputePacket.Part::part).doesNotHaveDuplicates();
    assertThat(packet.parts())
        .allMatch(part -> part.state() != PartState.MISSING || part.role() != null);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void a_field_is_filled_or_named_as_missing(
      @ForAll long seed, @ForAll @IntRange(max = 139) int kind) {
    var packet = decide(disputed(seed, kind), seed).disputePacket();
    if (packet == null) {
      return;
    }
    assertThat(packet.fields()).extracting(DisputePacket.Field::name).doesNotHaveDuplicates();
    for (var field : packet.fields()) {
      assertThat(packet.missingFields().contains(field.name()))
          .isEqualTo(field.state() == FieldState.MISSING);
      assertThat(field.state() == FieldState.FILLED && (field.value() == null))
          .as(field.name())
          .isFalse();
    }
    if ("OTHER".equals(packet.source())) {
      assertThat(packet.fields()).isEmpty();
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void every_decision_has_notes_that_name_who_leads_and_what_comes_next(@ForAll long seed) {
    var decision = decide(AnyCase.of(seed), seed);
    var notes = Objects.requireNonNull(decision.caseNotes());
    assertThat(notes.text())
        .contains(
            "Current pressure: ",
            "First evidence: ",
            "This week's action: ",
            "Stop line:",
            "Resolution path: ",
            "Refund and reship boundary: ",
            "Escalation trigger: ",
            "Responsible lead: ",
            "Review window: ",
            "Next route: ");
    assertThat(notes.text()).doesNotContain("[[", "||", "]]");
  }

  private static SupportCase disputed(long seed, int kind) {
    var given = AnyCase.of(seed);
    var earlier = given.dispute();
    var due = earlier == null ? null : earlier.dueBy();
    return AnyCase.with(
        given,
        "dispute",
        new Dispute(
            SOURCES.get(kind % 5),
            "d-1",
            REASONS.get(kind / 5 % 7),
            OPEN.get(kind / 35),
            due,
            null));
  }

  private static Decision decide(SupportCase facts, long seed) {
    return Movement.decide(ENGINE, facts, AnyCase.momentOf(seed));
  }
}
