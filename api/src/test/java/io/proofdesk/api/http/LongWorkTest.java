package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.json.JsonWriter;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class LongWorkTest {
  @Test
  void whoever_waits_too_long_is_told_and_the_work_goes_on(Vertx vertx, VertxTestContext test) {
    var mayEnd = new CountDownLatch(1);
    var longWork = new LongWork(1);
    var work =
        longWork.run(
            vertx,
            () -> {
              mayEnd.await();
              return "done";
            });
    longWork
        .inTime(work)
        .onComplete(
            test.failing(
                late -> {
                  test.verify(
                      () -> {
                        assertThat(late).isInstanceOf(LongWork.Late.class);
                        assertThat(work.isComplete()).isFalse();
                      });
                  mayEnd.countDown();
                  work.onComplete(
                      test.succeeding(
                          result ->
                              test.verify(
                                  () -> {
                                    assertThat(result).isEqualTo("done");
                                    test.completeNow();
                                  })));
                }));
  }

  @Test
  void who_is_told_that_it_takes_longer_knows_when_to_ask_again(
      Vertx vertx, VertxTestContext test) {
    var router = Router.router(vertx);
    var replies = new Replies(new JsonWriter());
    router.get("/").handler(context -> LongWork.tell(context, replies, "ask again later"));
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .compose(
            server -> WebClient.create(vertx).get(server.actualPort(), "127.0.0.1", "/").send())
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          assertThat(answer.statusCode()).isEqualTo(503);
                          assertThat(Served.code(answer)).isEqualTo("upload.too-slow");
                          assertThat(answer.getHeader("Retry-After")).isNotNull();
                          test.completeNow();
                        })));
  }

  @Test
  void what_is_done_or_fails_in_time_is_answered(Vertx vertx, VertxTestContext test) {
    var longWork = new LongWork();
    longWork
        .inTime(longWork.run(vertx, () -> "done"))
        .compose(
            done ->
                longWork
                    .inTime(
                        longWork.<String>run(
                            vertx,
                            () -> {
                              throw new IllegalStateException("broken");
                            }))
                    .otherwise(failure -> done + ", then " + failure.getMessage()))
        .onComplete(
            test.succeeding(
                both ->
                    test.verify(
                        () -> {
                          assertThat(both).isEqualTo("done, then broken");
                          test.completeNow();
                        })));
  }
}
