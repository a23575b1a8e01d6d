package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Published versions, listed and compared. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 4, timeUnit = TimeUnit.MINUTES)
class RulebooksOverHttpTest {
  private static final Path SHIPPED = Path.of("../decision-tables");
  private static final String URGENT = "PR-041,\"DAMAGE, QUALITY\",,,,,URGENT";
  private static final String HIGH = "PR-041,\"DAMAGE, QUALITY\",,,,,HIGH";
  private static final String OLD = "aaaa1111" + "0".repeat(56);

  private static List<String> hashes(HttpResponse<Buffer> page) {
    return Served.object(page).getJsonArray("rulebooks").stream()
        .map(it -> ((JsonObject) it).getString("hash"))
        .toList();
  }

  @Test
  void versions_are_listed_newest_first_page_by_page(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          for (var version : List.of("1", "2", "3")) {
            it.publish(version);
          }
          return it.get("/v1/rulebooks?limit=2")
              .send()
              .compose(
                  first ->
                      it.get("/v1/rulebooks?limit=2")
                          .addQueryParam("after", Served.object(first).getString("next"))
                          .send()
                          .map(second -> List.of(first, second)));
        },
        pages -> {
          assertThat(hashes(pages.get(0))).containsExactly("003", "002");
          assertThat(hashes(pages.get(1))).containsExactly("001");
          assertThat(Served.object(pages.get(1)).getString("next")).isNull();
          var live = Served.object(pages.get(1)).getJsonArray("rulebooks").getJsonObject(0);
          assertThat(live.getBoolean("live")).isTrue();
          assertThat(live.getInteger("workbooks")).isEqualTo(1);
          assertThat(live.getJsonArray("stores").encode())
              .isEqualTo("[\"demo-store\",\"other-store\"]");
          assertThat(pages.get(0).bodyAsString()).contains("\"live\":false");
        });
  }

  @Test
  void a_key_shows_the_stores_it_was_made_for_and_without_one_nothing_is_shown(
      Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    served.publish("1");
    served.archive.add(
        new ApiKey(
            UUID.randomUUID(), Keyring.hash("secret"), "acme", Set.of("demo-store"), Served.NOW));
    served
        .start()
        .compose(
            it ->
                Future.all(
                    it.get("/v1/rulebooks").putHeader("X-API-Key", "secret").send(),
                    it.get("/v1/rulebooks").send(),
                    it.ask(HttpMethod.POST, "/v1/rulebooks/diff?old=live&new=live").send()))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> got = all.list();
                          assertThat(got.get(0).bodyAsString())
                              .contains("demo-store")
                              .doesNotContain("other-store");
                          assertThat(got.get(1).statusCode()).isEqualTo(401);
                          assertThat(got.get(2).statusCode()).isEqualTo(401);
                          test.completeNow();
                        })));
  }

  /** The shipped tables with one cell as it was earlier, published under a hash of our choice. */
  private static void publishEarlier(Served it, String hash) {
    var files = new TreeMap<>(WorkbookBytes.of(SHIPPED).files());
    files.put("priority.csv", priority(HIGH));
    it.archive.keep(
        new PublishedRulebook(hash, "tables", new TreeSet<>(), files.size(), Served.NOW),
        Packing.pack(WorkbookBytes.of(files)));
  }

  private static byte[] priority(String row) {
    var shipped = WorkbookBytes.of(SHIPPED).files().getOrDefault("priority.csv", new byte[0]);
    var text = new String(shipped, StandardCharsets.UTF_8);
    assertThat(text).contains(URGENT);
    return text.replace(URGENT, row).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_folder_that_is_sent_is_compared_with_a_published_version_and_the_cell_is_named(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          publishEarlier(it, OLD);
          return it.ask(
                  HttpMethod.POST, "/v1/rulebooks/diff?old=aaaa1111&profile=shopify-first-store")
              .putHeader("Content-Type", "application/zip")
              .sendBuffer(Buffer.buffer(Packing.pack(WorkbookBytes.of(SHIPPED))));
        },
        answer -> {
          assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
          var diff = Served.object(answer);
          assertThat(diff.getString("before")).isEqualTo(OLD);
          assertThat(diff.getString("after")).isEqualTo("sent");
          assertThat(diff.getBoolean("differs")).isTrue();
          assertThat(diff.getJsonArray("answers").encode())
              .contains("HIGH")
              .contains("URGENT")
              .contains("priority.csv!Rules!");
          var cell = diff.getJsonArray("cells").getJsonObject(0).getJsonArray("changes");
          assertThat(cell.encode()).contains("PR-041").contains("\"before\":\"HIGH\"");
        });
  }

  @Test
  void two_published_versions_are_compared_without_anything_sent(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          publishEarlier(it, OLD);
          var same = "/v1/rulebooks/diff?old=AAAA1111&new=" + OLD;
          return it.ask(HttpMethod.POST, same)
              .send()
              .compose(
                  first ->
                      it.ask(HttpMethod.POST, same)
                          .putHeader("Content-Type", "text/csv")
                          .send()
                          .compose(
                              second ->
                                  it.ask(HttpMethod.POST, same + "&profile=xiaohongshu")
                                      .send()
                                      .map(third -> List.of(first, second, third))));
        },
        both -> {
          assertThat(both.get(0).statusCode()).as(both.get(0).bodyAsString()).isEqualTo(200);
          assertThat(Served.object(both.get(0)).getBoolean("differs")).isFalse();
          assertThat(both.get(1).statusCode()).isEqualTo(400);
          assertThat(code(both.get(1))).isEqualTo("upload.unasked");
          assertThat(both.get(2).statusCode()).as(both.get(2).bodyAsString()).isEqualTo(404);
          assertThat(code(both.get(2))).isEqualTo("diff.no-profile");
          assertThat(both.get(2).bodyAsString())
              .contains("\"place\":\"profile\"", "did you mean `xiaohongshu-shop`?");
        });
  }

  @Test
  void a_name_that_is_unknown_short_or_the_beginning_of_two_is_told(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          publishEarlier(it, OLD);
          publishEarlier(it, "aaaa1111" + "1".repeat(56));
          return one(it, "bbbb2222")
              .compose(
                  unknown ->
                      one(it, "aaaa")
                          .compose(
                              brief ->
                                  one(it, "aaaa1111").map(both -> List.of(unknown, brief, both))));
        },
        got -> {
          assertThat(got.stream().map(HttpResponse::statusCode)).containsExactly(404, 400, 400);
          assertThat(got.stream().map(Served::code))
              .containsExactly("rulebook.unknown", "rulebook.name", "rulebook.ambiguous");
          assertThat(got.get(2).bodyAsString()).contains(OLD);
        });
  }

  private static Future<HttpResponse<Buffer>> one(Served it, String version) {
    return it.ask(HttpMethod.POST, "/v1/rulebooks/diff?old=" + version + "&new=live").send();
  }

  @Test
  void who_comes_during_another_comparison_or_check_is_asked_to_come_again(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          it.check.begin();
          return it.ask(HttpMethod.POST, "/v1/rulebooks/diff?old=live&new=live").send();
        },
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.getHeader("Retry-After")).isEqualTo("20");
        });
  }

  @Test
  void what_is_sent_and_cannot_be_read_is_refused_with_its_cells(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.ask(HttpMethod.POST, "/v1/rulebooks/diff?name=priority.csv")
                .putHeader("Content-Type", "text/csv")
                .sendBuffer(Buffer.buffer(priority(URGENT.replace("URGENT", "URGNT")))),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(Contract.read().faults("Problem", String.valueOf(answer.bodyAsString())))
              .isEmpty();
        });
  }
}
