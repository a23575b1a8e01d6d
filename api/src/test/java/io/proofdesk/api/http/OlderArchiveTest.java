package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was archived before messages were read says nothing of what was heard. */
@ExtendWith(VertxExtension.class)
class OlderArchiveTest {

  @Test
  void a_decision_from_before_messages_were_read_is_found_and_replays_the_same(
      Vertx vertx, VertxTestContext test) {
    var archive = new MemoryArchive();
    new Served(vertx, new SmallRulebook("1"), archive, archive)
        .start()
        .compose(
            it ->
                it.post("/v1/decisions")
                    .sendBuffer(Served.question("older"))
                    .compose(
                        first -> {
                          archive.beforeMessagesWereRead();
                          var location = String.valueOf(first.getHeader("Location"));
                          return it.get(location)
                              .send()
                              .compose(
                                  found -> {
                                    test.verify(
                                        () ->
                                            assertThat(
                                                    Served.object(found)
                                                        .getJsonObject("decision")
                                                        .fieldNames())
                                                .doesNotContain("heard"));
                                    return it.ask(HttpMethod.POST, location + "/replay").send();
                                  });
                        }))
        .onComplete(
            test.succeeding(
                replayed ->
                    test.verify(
                        () -> {
                          var answer = Served.object(replayed);
                          assertThat(answer.getJsonArray("differences")).isEmpty();
                          assertThat(answer.getBoolean("identical")).isTrue();
                          test.completeNow();
                        })));
  }
}
