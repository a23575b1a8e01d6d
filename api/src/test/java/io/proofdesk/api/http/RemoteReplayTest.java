package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.Mismatch;
import io.proofdesk.api.replay.OneFixture;
import io.proofdesk.api.replay.RemoteReplay;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class RemoteReplayTest {

  private static void replayed(
      Vertx vertx, VertxTestContext context, Fixture fixture, Checked checked) {
    new Served(vertx)
        .start()
        .compose(
            served ->
                vertx.executeBlocking(
                    () ->
                        new RemoteReplay(URI.create("http://127.0.0.1:" + served.port()), null)
                            .replay(fixture)
                            .mismatches()))
        .onComplete(
            context.succeeding(
                mismatches ->
                    context.verify(
                        () -> {
                          checked.check(mismatches);
                          context.completeNow();
                        })));
  }

  private interface Checked {
    void check(List<Mismatch> mismatches);
  }

  @Test
  void a_fixture_that_holds_holds_over_http(Vertx vertx, VertxTestContext context) {
    replayed(
        vertx,
        context,
        OneFixture.ofDamage("demo-store", "DAMAGE"),
        mismatches -> assertThat(mismatches).isEmpty());
  }

  @Test
  void a_difference_over_http_has_its_rules(Vertx vertx, VertxTestContext context) {
    replayed(
        vertx,
        context,
        OneFixture.ofDamage("demo-store", "WRONG_ITEM"),
        mismatches ->
            assertThat(mismatches)
                .containsExactly(
                    new Mismatch(
                        "route.primary",
                        "WRONG_ITEM",
                        "DAMAGE",
                        List.of("RT-010 (route.xlsx!Rules!A8:H8)"),
                        List.of())));
  }

  @Test
  void what_the_server_refuses_is_a_difference(Vertx vertx, VertxTestContext context) {
    replayed(
        vertx,
        context,
        OneFixture.ofDamage("no-store", "DAMAGE"),
        mismatches ->
            assertThat(mismatches)
                .singleElement()
                .satisfies(it -> assertThat(it.part()).isEqualTo("answer")));
  }
}
