package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.replay.Fixture;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables that change under a desk that answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LiveTablesTest {
  private static final String RULE = "PR-041,\"DAMAGE, QUALITY\",,,,,";
  private static final Fixture DAMAGE =
      RunningDesk.fixture("complete-damage-proof-within-the-limit-gets-a-replacement");

  private RunningDesk desk;
  private JsonNode shipped;

  @BeforeAll
  void start(@TempDir Path folder) {
    desk = RunningDesk.in(folder);
    shipped = desk.rulebook().get("hash");
  }

  @AfterEach
  void putTheShippedTablesBack() {
    desk.restore();
    desk.rulebookOnce(it -> it.get("hash").equals(shipped) && it.get("refused").isEmpty());
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  @Test
  void an_edited_cell_answers_without_a_restart_and_what_was_decided_before_replays_as_then() {
    var before = desk.decide(RunningDesk.dryRun(DAMAGE));
    assertThat(level(before)).isEqualTo("URGENT");
    assertThat(desk.replay(before).get("sameRules").asBoolean()).isTrue();

    desk.edit("priority.csv", RULE + "URGENT", RULE + "HIGH");
    desk.rulebookOnce(it -> !it.get("hash").equals(before.at("/rulebook/hash")));

    assertThat(level(desk.decide(RunningDesk.dryRun(DAMAGE)))).isEqualTo("HIGH");
    var replay = desk.replay(before);
    assertThat(replay.get("identical").asBoolean()).as(replay.toString()).isTrue();
    assertThat(replay.get("sameRules").asBoolean()).isTrue();
    assertThat(replay.get("note").isNull()).isTrue();
    var today = desk.replayToday(before);
    assertThat(today.get("sameRules").asBoolean()).isFalse();
    assertThat(today.get("differences").findValuesAsText("pointer")).contains("/priority/priority");
    assertThat(desk.explain(before).get("sameRules").asBoolean()).isTrue();

    desk.edit("priority.csv", RULE + "HIGH", RULE + "URGENT");
    desk.rulebookOnce(it -> it.get("hash").equals(before.at("/rulebook/hash")));
    assertThat(desk.replay(before).get("identical").asBoolean()).isTrue();
  }

  @Test
  void a_broken_cell_leaves_the_old_rules_answering_and_says_where_it_is() {
    var before = desk.rulebook().get("hash");
    desk.edit("priority.csv", RULE + "URGENT", RULE + "URGNT");

    var refused = desk.rulebookOnce(it -> !it.get("refused").isEmpty());
    assertThat(refused.get("hash")).isEqualTo(before);
    assertThat(refused.at("/refused/0/place").asText()).matches("priority\\.csv!Rules!G\\d+");
    assertThat(refused.at("/refused/0/suggestion").asText()).contains("URGENT");
    assertThat(level(desk.decide(RunningDesk.dryRun(DAMAGE)))).isEqualTo("URGENT");
    assertThat(desk.get("/metrics").body())
        .contains("proofdesk_rulebook_refused 1.0")
        .contains("proofdesk_rulebook_reloads_total{outcome=\"refused\"}");

    desk.edit("priority.csv", RULE + "URGNT", RULE + "URGENT");
    assertThat(desk.rulebookOnce(it -> it.get("refused").isEmpty()).get("hash")).isEqualTo(before);
  }

  @Test
  void no_question_fails_while_rules_are_swapped_and_no_answer_mixes_two_of_them()
      throws InterruptedException {
    var going = new AtomicBoolean(true);
    var levels = new ConcurrentHashMap<String, String>();
    var trouble = new ConcurrentLinkedQueue<String>();
    var callers =
        Stream.generate(() -> new Thread(() -> ask(going, levels, trouble))).limit(4).toList();
    callers.forEach(Thread::start);
    while (levels.isEmpty() && trouble.isEmpty()) {
      Thread.onSpinWait();
    }
    swap("URGENT", "HIGH", levels);
    swap("HIGH", "LOW", levels);
    swap("LOW", "NORMAL", levels);
    going.set(false);
    for (var caller : callers) {
      caller.join();
    }
    assertThat(trouble).isEmpty();
    assertThat(levels.values()).containsExactlyInAnyOrder("URGENT", "HIGH", "LOW", "NORMAL");
  }

  /** Edits the cell and waits until a caller saw an answer of the new rules. */
  private void swap(String from, String to, Map<String, String> levels) {
    desk.edit("priority.csv", RULE + from, RULE + to);
    while (!levels.containsValue(to)) {
      Thread.onSpinWait();
    }
  }

  private void ask(
      AtomicBoolean going, Map<String, String> levels, ConcurrentLinkedQueue<String> trouble) {
    while (going.get()) {
      var answer = desk.post("/v1/decisions", RunningDesk.dryRun(DAMAGE).toString());
      if (answer.statusCode() != 200) {
        trouble.add(answer.statusCode() + " " + answer.body());
        continue;
      }
      var decision = RunningDesk.tree(answer);
      var hash = decision.at("/rulebook/hash").asText();
      var known = levels.putIfAbsent(hash, level(decision));
      if (known != null && !known.equals(level(decision))) {
        trouble.add(known + " and " + level(decision) + " under " + hash);
      }
    }
  }

  @Test
  void a_table_may_ask_about_a_fact_that_the_store_declares_itself() {
    var question = RunningDesk.dryRun(DAMAGE);
    ((ObjectNode) question.get("case")).putObject("attributes").put("gift", "yes");
    var undeclared = RunningDesk.tree(desk.post("/v1/decisions", question.toString()));
    assertThat(undeclared.at("/errors/0/code").asText()).isEqualTo("case.unknown-attribute");
    assertThat(undeclared.at("/errors/0/place").asText()).isEqualTo("/case/attributes/gift");

    var before = desk.rulebook().get("hash");
    desk.edit("priority.csv", ",Sentiment,", ",Gift,");
    desk.edit("priority.csv", "\"ANGRY, UPSET\"", "");
    desk.edit("priority.csv", "\"absent, UPSET, NEUTRAL, POSITIVE\"", "");
    desk.edit(
        "priority.csv", RULE, "PR-039,\"DAMAGE, QUALITY\",,yes,,,LOW,OPS,a gift,test\n" + RULE);
    desk.edit(
        "vocabulary.Facts.csv",
        "Id,Heading,Type,Unit,Words list,Meaning\n",
        "Id,Heading,Type,Unit,Words list,Meaning\ngift,Gift,yes/no,,,whether it was a gift\n");
    var after =
        desk.rulebookOnce(it -> !it.get("hash").equals(before) || !it.get("refused").isEmpty());
    assertThat(after.get("refused")).isEmpty();

    assertThat(level(desk.decide(question))).isEqualTo("LOW");
    assertThat(level(desk.decide(RunningDesk.dryRun(DAMAGE)))).isEqualTo("URGENT");
    ((ObjectNode) question.get("case"))
        .putObject("attributes")
        .put("gift", "perhaps")
        .put("gfit", "no");
    var wrong = RunningDesk.tree(desk.post("/v1/decisions", question.toString()));
    assertThat(wrong.get("errors").findValuesAsText("place"))
        .containsExactly("/case/attributes/gfit", "/case/attributes/gift");
  }

  private static String level(JsonNode decision) {
    return decision.at("/priority/priority").asText();
  }
}
