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
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was archived by an older release says nothing of what came after it. */
@ExtendWith(VertxExtension.class)
class OlderArchiveTest {
  /** What the small rulebook says in properties that came later. */
  private static final List<String> SAID = List.of("riskyRoute", "caseNotes");

  @Test
  void a_decision_from_before_messages_were_read_is_found_and_replays_the_same(
      Vertx vertx, VertxTestContext test) {
    var archive = new MemoryArchive();
    var served = new Served(vertx, new SmallRulebook("1"), archive);
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

  /**
   * Whatever a later release adds is here from its first day, because nobody has to list it. What
   * today's rules say in a younger property is a change, and told as one.
   */
  @Test
  void whatever_came_since_the_first_archive_may_be_missing_alone_or_together(
      Vertx vertx, VertxTestContext test) {
    var archive = new MemoryArchive();
    var served = new Served(vertx, new SmallRulebook("1"), archive);
    var since = FirstArchive.since();
    var names = new LinkedHashSet<String>();
    since.forEach(path -> names.add(nameOf(path)));
    var forms = new ArrayList<Set<String>>();
    forms.add(names);
    names.forEach(name -> forms.add(Set.of(name)));
    served
        .start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("older")))
        .compose(
            first ->
                all(served, archive, String.valueOf(first.getHeader("Location")), forms, since))
        .onComplete(
            test.succeeding(
                answers ->
                    test.verify(
                        () -> {
                          assertThat(names)
                              .contains("heard", "details.states", "dealings.disputeReason")
                              .contains("disputePacket", "firstReply.acknowledgement")
                              .contains("history.earlierSituations")
                              .containsAll(SAID);
                          assertThat(answers).hasSize(forms.size());
                          for (int i = 0; i < forms.size(); i++) {
                            var told = new ArrayList<>(SAID);
                            told.retainAll(forms.get(i));
                            assertThat(pointers(answers.get(i)))
                                .as("without %s", forms.get(i))
                                .containsExactlyInAnyOrderElementsOf(
                                    told.stream().map(name -> "/" + name).toList());
                          }
                          test.completeNow();
                        })));
  }

  private static String nameOf(String path) {
    return path.substring(path.indexOf(' ') + 1);
  }

  private static List<String> pointers(JsonObject answer) {
    return answer.getJsonArray("differences").stream()
        .map(it -> ((JsonObject) it).getString("pointer"))
        .toList();
  }

  private static Future<List<JsonObject>> all(
      Served served,
      MemoryArchive archive,
      String location,
      List<Set<String>> forms,
      List<String> since) {
    Future<List<JsonObject>> answers = Future.succeededFuture(new ArrayList<>());
    for (var form : forms) {
      answers =
          answers.compose(
              before -> {
                show(archive, path -> since.contains(path) && form.contains(nameOf(path)));
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
