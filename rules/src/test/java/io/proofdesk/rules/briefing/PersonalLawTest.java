package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.evidence;
import static io.proofdesk.rules.briefing.Pieces.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Attachment;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.drools.FactCombiner;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No personal value of a case ever gets into its brief. */
class PersonalLawTest {
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());

  @Property(tries = 300)
  void no_brief_holds_a_personal_value(
      @ForAll("markers") String mark, @ForAll("places") String carrierText, @ForAll int seed) {
    var briefed = BRIEFING.brief(marked(mark, carrierText, seed).build(), null, NOW);
    assertThat(briefed.brief().toString().toLowerCase(Locale.ROOT))
        .doesNotContain(mark.toLowerCase(Locale.ROOT));
    assertThat(briefed.personalValues().toString()).doesNotContain(mark);
    assertThat(briefed.personalValues().values().values()).allMatch(value -> value.contains(mark));
    assertThat(briefed.brief().personalValuesPresent())
        .isEqualTo(briefed.personalValues().values().keySet());
  }

  @Provide
  Arbitrary<String> markers() {
    return Arbitraries.strings().withCharRange('a', 'z').ofLength(6).map(s -> "Qx" + s + "Zk");
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "left with %s", "%s", "signed: %s.", "mail %s@example.com", "to %s, porch", "(%s)");
  }

  private static Cases marked(String mark, String text, int seed) {
    var state = TrackingState.values()[Math.floorMod(seed, TrackingState.values().length)];
    var upper = mark.toUpperCase(Locale.ROOT);
    var attachment = new Attachment("image/png", null, List.of(mark));
    return dull()
        .customer(
            new Customer(
                mark + "-id",
                mark + " Miller",
                mark + "@example.com",
                null,
                mark + "!",
                null,
                null,
                null,
                null,
                null,
                null,
                "Zone/" + mark,
                null))
        .orderNumber("#" + mark)
        .locale("en-US-x-" + mark.substring(0, 8))
        .lines(new OrderLine(mark, null, mark + " mug", mark, 1, usd(5), true, null, true))
        .messages(
            new Message(
                "1",
                ago(Duration.ofHours(1)),
                Author.CUSTOMER,
                true,
                "I am " + mark,
                null,
                List.of(attachment)))
        .prior(
            new PriorDecision(mark, ago(Duration.ofDays(1)), mark, mark, ago(Duration.ofHours(2))))
        .shipments(
            new Shipment(
                String.format(Locale.ROOT, text, mark),
                mark + "TRACK",
                state,
                NOW,
                String.format(Locale.ROOT, text, upper),
                null,
                null,
                null,
                null,
                null,
                null,
                null))
        .production(
            new Production(null, null, null, null, null, mark + " forever", null, mark, null, null))
        .dispute(new Dispute(mark, mark, mark, DisputeStage.INQUIRY, null, null))
        .review(new Review(mark, mark, 1, mark, null, null, null))
        .evidence(evidence(mark, EvidenceState.ACCEPTED))
        .signals(Pieces.intents(mark))
        .approvals(new Approval(mark, mark, null, NOW, List.of(mark), mark));
  }
}
