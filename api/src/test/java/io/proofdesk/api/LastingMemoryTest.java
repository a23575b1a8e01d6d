package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.replay.Fixture;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the shipped rules make of what the archive remembers, and what the log keeps quiet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastingMemoryTest {
  private static final Fixture STALLED =
      RunningDesk.fixture("a-stalled-parcel-inside-its-promise-gets-a-next-update-and-no-refund");

  private RunningDesk desk;

  @BeforeAll
  void start(@TempDir Path folder) {
    desk = RunningDesk.in(folder);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  /** A live case of its own item, so that no other test counts towards it. */
  private static ObjectNode live(String sku, String caseRef) {
    var question = RunningDesk.question(STALLED);
    var asked = (ObjectNode) question.get("case");
    asked.putNull("counters");
    ((ObjectNode) asked.get("conversation")).put("caseRef", caseRef).putNull("priorDecisions");
    ((ObjectNode) asked.at("/order/lines/0")).put("sku", sku);
    return question;
  }

  @Test
  void the_third_case_of_the_same_issue_is_repeated_and_other_questions_about_it_are_not() {
    var sku = UUID.randomUUID().toString();
    desk.decide(live(sku, "count:1"));
    desk.decide(live(sku, "count:1"));
    desk.decide(live(sku, "count:2").put("dryRun", true));
    var second = desk.decide(live(sku, "count:2"));
    assertThat(second.at("/assessment/sameIssueCount").asInt()).isEqualTo(2);
    assertThat(second.at("/assessment/repeated").asBoolean()).isFalse();

    var third = desk.decide(live(sku, "count:3"));
    assertThat(third.at("/assessment/sameIssueCount").asInt()).isEqualTo(3);
    assertThat(third.at("/assessment/repeated").asBoolean()).isTrue();
    assertThat(desk.replay(third).get("identical").asBoolean()).isTrue();
  }

  /**
   * The window of the store closes at midnight of 16 December there, thirty days after delivery.
   */
  @Test
  void what_time_alone_changes_is_told_of_the_archive_too() {
    var fixture = RunningDesk.fixture("a-preference-return-inside-the-window-comes-back-first");
    var explanation = desk.explain(desk.decide(RunningDesk.question(fixture))).get("explanation");
    assertThat(explanation.get("timeKnown").asBoolean()).isTrue();
    assertThat(explanation.get("ways"))
        .anySatisfy(
            way -> {
              assertThat(way.get("sentence").asText())
                  .startsWith("with the return received before ");
              assertThat(way.get("before").asText()).isEqualTo("2026-12-17T05:00:00Z");
            })
        .anySatisfy(way -> assertThat(way.get("from").asText()).isEqualTo("2026-12-17T05:00:00Z"));
  }

  @Test
  void cases_of_unknown_items_are_not_cases_of_one_item() {
    for (int number = 1; number <= 3; number++) {
      var question = live("", "unknown:" + number);
      ((ObjectNode) question.at("/case/order")).putNull("lines");
      var decision = desk.decide(question);
      assertThat(decision.at("/assessment/sameIssueCount").isNumber()).isFalse();
      assertThat(decision.at("/assessment/repeated").asBoolean()).isFalse();
    }
  }

  @Test
  void a_repeated_question_gets_its_first_answer_and_another_one_under_its_key_a_conflict() {
    var key = UUID.randomUUID().toString();
    var question = live("same", "key:1").toString();
    var first = desk.post("/v1/decisions", question, "Idempotency-Key", key);
    var second = desk.post("/v1/decisions", question, "Idempotency-Key", key);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    var other =
        desk.post("/v1/decisions", live("same", "key:2").toString(), "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(409);
  }

  @Test
  void what_a_customer_wrote_is_in_no_log_line_and_not_in_the_archive() {
    var mark = "Zyx0815";
    var question = live(mark, "log:1");
    var asked = (ObjectNode) question.get("case");
    ((ObjectNode) asked.get("customer")).put("name", mark).put("email", mark + "@example.com");
    ((ObjectNode) asked.get("order")).put("number", "#" + mark);
    ((ObjectNode) asked.at("/order/lines/0")).put("sku", "SKU-1").put("name", mark);
    ((ObjectNode) asked.at("/shipments/0")).put("trackingNumber", mark);
    ((ObjectNode) asked.at("/conversation/messages/0")).put("text", "I am " + mark);
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    root.addAppender(lines);
    var decision = desk.decide(question);
    desk.post("/v1/decisions", question.put("unknown" + mark, mark).toString());
    root.detachAppender(lines);

    assertThat(decision.toString()).contains(mark);
    var archived = desk.get("/v1/decisions/" + decision.get("decisionId").asText()).body();
    assertThat(archived).contains("{{").doesNotContain(mark);
    var said =
        List.copyOf(lines.list).stream()
            .map(it -> it.getFormattedMessage() + it.getKeyValuePairs() + it.getThrowableProxy())
            .collect(Collectors.joining("\n"));
    assertThat(said).contains(decision.get("decisionId").asText()).doesNotContain(mark);
  }
}
