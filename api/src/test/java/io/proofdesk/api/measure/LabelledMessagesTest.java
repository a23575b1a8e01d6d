package io.proofdesk.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledMessagesTest {
  private Rulebook rulebook;
  private DecisionEngine engine;

  @BeforeAll
  void load() {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    rulebook = Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
    engine = Objects.requireNonNull(rulebook.engineFor("demo-store"));
  }

  @AfterAll
  void close() {
    rulebook.close();
  }

  @Test
  void recall_precision_threats_and_false_routes_are_counted(@TempDir Path folder)
      throws IOException {
    var file =
        Files.writeString(
            folder.resolve("labelled.jsonl"),
            """
            {"text": "I was charged twice", "routes": ["PAYMENT_ISSUE"]}
            {"text": "hello", "routes": ["PAYMENT_ISSUE", "TECHNICAL"]}
            {"text": "I want to cancel my order", "routes": ["NEEDS_INFO"]}

            {"text": "I will sue you", "routes": ["LEGAL"], "threat": true}
            {"text": "Do you sell lawyer costumes?", "routes": ["PRE_PURCHASE", "NEEDS_INFO"], "threat": false}
            {"text": "no routes"}
            """);
    var misses = new ArrayList<String>();
    var faults = new ArrayList<Finding>();

    var lines =
        new LabelledMessages(engine, "demo-store")
            .measure(file, LabelledMessages.Half.BOTH, misses::add, faults::add)
            .lines();

    assertThat(lines)
        .contains(
            "PAYMENT_ISSUE               2   50.0%       1    100.0%",
            "CANCELLATION                0       -       1      0.0%",
            "threats heard: 1 of 1, 100.0%",
            "false alarms on look-alikes: 0 of 1, 0.0%",
            "no request or out of scope, yet routed: 1 of 1, 100.0%",
            "on an acceptable route: 3 of 5, 60.0%");
    assertThat(misses)
        .containsExactlyInAnyOrder(
            "NEEDS_INFO, not PAYMENT_ISSUE or TECHNICAL: hello",
            "CANCELLATION, not NEEDS_INFO: I want to cancel my order");
    assertThat(faults).extracting(Finding::place).containsExactly("labelled.jsonl:7/routes");
  }

  @Test
  void halves_share_no_message_and_leave_none_out(@TempDir Path folder) throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      lines.add("{\"text\": \"nothing wished, number %d\", \"routes\": [\"LEGAL\"]}".formatted(i));
    }
    var file = Files.write(folder.resolve("l.jsonl"), lines);
    var first = missed(file, LabelledMessages.Half.FIRST);
    var second = missed(file, LabelledMessages.Half.SECOND);

    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(first.size() + second.size()).isEqualTo(40);
  }

  private List<String> missed(Path file, LabelledMessages.Half half) throws IOException {
    var misses = new ArrayList<String>();
    new LabelledMessages(engine, "demo-store").measure(file, half, misses::add, fault -> {});
    return misses;
  }
}
