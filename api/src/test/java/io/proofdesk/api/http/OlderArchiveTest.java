package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was archived by an older release says nothing of what came after it. */
@ExtendWith(VertxExtension.class)
class OlderArchiveTest {

  @Test
  void a_decision_from_before_messages_were_read_is_found_and_replays_the_same(
      Vertx vertx, VertxTestContext test) {
    var archive = new MemoryArchive();
    var served = new Served(vertx, new SmallRulebook("1"), archive, archive);
    served
        .start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("older")))
        .compose(
            first -> {
              show(archive, path -> path.endsWith(" heard"));
              return served.get(String.valueOf(first.getHeader("Location"))).send();
            })
        .compose(
            found -> {
              var kept = Served.object(found).getJsonObject("decision");
              test.verify(() -> assertThat(kept.fieldNames()).doesNotContain("heard"));
              return replayed(served, "/v1/decisions/" + kept.getString("decisionId"));
            })
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          assertThat(answer.getJsonArray("differences")).isEmpty();
                          assertThat(answer.getBoolean("identical")).isTrue();
                          test.completeNow();
                        })));
  }

  /** Whatever a later release adds is here from its first day, because nobody has to list it. */
  @Test
  void whatever_came_since_the_first_archive_may_be_missing_alone_or_together(
      Vertx vertx, VertxTestContext test) {
    var archive = new MemoryArchive();
    var served = new Served(vertx, new SmallRulebook("1"), archive, archive);
    var since = FirstArchive.since();
    var forms = new ArrayList<Predicate<String>>();
    forms.add(since::contains);
    var names = new LinkedHashSet<String>();
    since.forEach(path -> names.add(path.substring(path.indexOf(' ') + 1)));
    names.forEach(
        name ->
            forms.add(
                path -> since.contains(path) && path.substring(path.indexOf(' ') + 1).equals(name)));
    served
        .start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("older")))
        .compose(first -> all(served, archive, String.valueOf(first.getHeader("Location")), forms))
        .onComplete(
            test.succeeding(
                answers ->
                    test.verify(
                        () -> {
                          assertThat(names)
                              .contains("heard", "details.states", "dealings.disputeReason")
                              .contains("riskyRoute", "disputePacket", "caseNotes")
                              .contains("firstReply.acknowledgement", "history.earlierSituations");
                          assertThat(answers)
                              .hasSize(forms.size())
                              .allSatisfy(
                                  answer -> {
                                    assertThat(answer.getJsonArray("differences")).isEmpty();
                                    assertThat(answer.getBoolean("identical")).isTrue();
                                  });
                          test.completeNow();
                        })));
  }

  private static Future<List<JsonObject>> all(
      Served served, MemoryArchive archive, String location, List<Predicate<String>> forms) {
    Future<List<JsonObject>> answers = Future.succeededFuture(new ArrayList<>());
    for (var form : forms) {
      answers =
          answers.compose(
              before -> {
                show(archive, form);
                return replayed(served, location)
                    .map(
                        answer -> {
                          before.add(answer);
                          return before;
                        });
              });
    }
    return answers;
  }

  private static void show(MemoryArchive archive, Predicate<String> gone) {
    archive.showing(
        brief -> FirstArchive.without(brief, "brief", gone),
        decision -> FirstArchive.without(decision, "decision", gone));
  }

  private static Future<JsonObject> replayed(Served served, String location) {
    return served.ask(HttpMethod.POST, location + "/replay").send().map(Served::object);
  }
}
