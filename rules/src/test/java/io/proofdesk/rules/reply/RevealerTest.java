package io.proofdesk.rules.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.decision.Assessment;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.CaseNotes;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.EscalationDecision;
import io.proofdesk.model.decision.EvidenceDecision;
import io.proofdesk.model.decision.FirstReply;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.decision.PriorityDecision;
import io.proofdesk.model.decision.RouteDecision;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.signal.Candidate;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.HeardSignal;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.signal.SignalSource;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.Priority;
import io.proofdesk.model.vocabulary.PromiseState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RevealerTest {

  private static @Nullable String revealed(String text, Map<String, String> values) {
    return Revealer.reveal(masked(text), new PersonalValues(new TreeMap<>(values), null))
        .firstReply()
        .text();
  }

  @Test
  void personal_values_take_the_place_of_their_names() {
    assertThat(
            revealed(
                "Hi {{customer.name}}, {{order.number}}!",
                Map.of("customer.name", "Ana", "order.number", "#1042")))
        .isEqualTo("Hi Ana, #1042!");
  }

  @Test
  void a_value_is_never_read_again_whatever_it_looks_like() {
    var values =
        Map.of(
            "customer.name", "{{store name}} [[ x || {{order.number}} ]] $1 \\ **",
            "order.number", "secret");

    assertThat(revealed("Hi {{customer.name}}.", values))
        .isEqualTo("Hi {{store name}} [[ x || {{order.number}} ]] $1 \\ **.");
  }

  @Test
  void values_cannot_build_a_placeholder_together() {
    var values = Map.of("customer.name", "{", "item.name", "{order.number}}", "order.number", "!");

    assertThat(revealed("{{customer.name}}{{item.name}}", values)).isEqualTo("{{order.number}}");
  }

  @Property
  void any_name_comes_out_as_it_went_in(@ForAll String name) {
    assertThat(revealed("a{{customer.name}}b{{customer.name}}", Map.of("customer.name", name)))
        .isEqualTo("a" + name + "b" + name);
  }

  @Test
  void no_customer_ever_reads_a_placeholder_whose_value_is_gone() {
    var decision = Revealer.reveal(masked("Hi {{customer.name}}"), none());

    assertThat(decision.firstReply().text()).isNull();
    assertThat(decision.firstReply().requiresHumanEdit()).isTrue();
  }

  @Test
  void instructions_are_filled_and_public_texts_are_not() {
    var decision =
        Revealer.reveal(
            masked("x {{order.number}}"),
            new PersonalValues(new TreeMap<>(Map.of("order.number", "#1042")), null));

    assertThat(decision.nextActions().get(0).text()).isEqualTo("repeat #1042 to the customer");
    assertThat(decision.firstReply().mustSay()).containsExactly("say #1042");
    assertThat(decision.firstReply().publicText()).isEqualTo("public {{order.number}}");
    assertThat(decision.firstReply().requiresHumanEdit()).isFalse();
  }

  @Test
  void what_was_heard_gets_its_words_back_and_only_where_they_stand() {
    var text = "mail a@b.test now";
    var heard =
        new Heard(
            "en",
            List.of(
                new HeardSignal(
                    SignalKind.INTENT,
                    "ORDER_STATUS",
                    SignalSource.TEXT,
                    true,
                    80,
                    List.of(new Span("PE-1", 14, 17, null)))),
            List.of(new Candidate(CandidateKind.EMAIL, null, 5, 13)),
            false);

    var revealed =
        Revealer.reveal(masked("x", heard), new PersonalValues(new TreeMap<>(), text)).heard();

    assertThat(revealed.signals().get(0).spans()).containsExactly(new Span("PE-1", 14, 17, "now"));
    assertThat(revealed.candidates().get(0).text()).isEqualTo("a@b.test");
    assertThat(Revealer.reveal(masked("x", heard), none()).heard()).isEqualTo(heard);
  }

  @Test
  void braces_that_name_nothing_stay() {
    assertThat(revealed("a {{ b }} {{customer.name}} {{", Map.of("customer.name", "Ana")))
        .isEqualTo("a {{ b }} Ana {{");
  }

  private static PersonalValues none() {
    return new PersonalValues(new TreeMap<>(), null);
  }

  private static Decision masked(String text) {
    return masked(text, Heard.nothing());
  }

  private static Decision masked(String text, Heard heard) {
    return new Decision(
        "id",
        "demo-store",
        Replies.AS_OF,
        new RulebookRef("1", "00", "dull", "1", "2026a"),
        Decision.Outcome.DECIDED,
        heard,
        new RouteDecision("ORDER_STATUS", List.of(), List.of()),
        new Decision.Situation(null, List.of()),
        null,
        new PriorityDecision(Priority.NORMAL, "FRONTLINE", List.of()),
        new Assessment("dull", PromiseState.INSIDE, Fault.UNDETERMINED, null, null, false),
        new FirstReply(
            "T",
            "en",
            Channel.EMAIL,
            text,
            "public {{order.number}}",
            "soon, {{customer.name}}",
            List.of("say {{order.number}}"),
            List.of(),
            false,
            List.of()),
        new EvidenceDecision(List.of(), List.of(), List.of(), List.of()),
        new Boundary(BoundaryKind.NOT_APPLICABLE, null, null, List.of(), List.of()),
        new EscalationDecision(false, List.of()),
        List.of(),
        List.of(),
        List.of(
            new NextAction(
                ActionType.REPLY,
                "reply-1",
                "key",
                List.of("FIRST_REPLY"),
                "repeat {{order.number}} to the customer",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of())),
        List.of(),
        null,
        new CaseNotes("en", "order {{order.number}}"),
        List.of());
  }
}
