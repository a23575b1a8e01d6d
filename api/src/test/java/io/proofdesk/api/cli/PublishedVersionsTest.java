package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.Settings;
import io.proofdesk.api.Storage;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import io.proofdesk.rules.source.WorkbookSet;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Versions that a server published, named on the command line beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PublishedVersionsTest {
  private static final Path SHIPPED = Path.of("../decision-tables");
  private static final String URGENT = "PR-041,\"DAMAGE, QUALITY\",,,,,URGENT";
  private static final String TWIN = "feed".repeat(3);

  private final Vertx vertx = Vertx.vertx();
  private Path data;
  // in no repository, whose history would be searched
  private Path tables;
  private Storage server;
  private String hash;

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    data = folder.resolve("data");
    server =
        Storage.open(
            new Settings("127.0.0.1", 0, data, SHIPPED, null, null), vertx, InstantSource.system());
    var files = new TreeMap<>(WorkbookBytes.of(SHIPPED).files());
    files.computeIfPresent(
        "priority.csv",
        (name, bytes) -> {
          var text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).contains(URGENT);
          return text.replace(URGENT, URGENT.replace("URGENT", "HIGH"))
              .getBytes(StandardCharsets.UTF_8);
        });
    var earlier = WorkbookBytes.of(files);
    hash = WorkbookSet.read(earlier.grids()).orThrow().hash();
    tables = folder.resolve("tables");
    for (var file : WorkbookBytes.of(SHIPPED).files().entrySet()) {
      var path = tables.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    keep(hash, earlier);
    keep(TWIN + "0".repeat(52), earlier);
    keep(TWIN + "1".repeat(52), earlier);
  }

  private void keep(String under, WorkbookBytes workbooks) {
    var it =
        new PublishedRulebook(
            under,
            "tables",
            new TreeSet<>(List.of("demo-store", "kodif-demo")),
            workbooks.files().size(),
            Instant.parse("2026-11-20T10:00:00Z"));
    server
        .database()
        .rulebooks()
        .keep(it, Packing.pack(workbooks))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @AfterAll
  void stop() {
    server.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Ran diff(String old) {
    return Ran.of(
        "diff", old, tables.toString(), "--cells", "--format", "json", "--data", data.toString());
  }

  @Test
  void a_version_is_found_by_its_hash_or_its_beginning_while_the_server_runs() {
    for (var name :
        new String[] {hash, hash.substring(0, 8), "rulebook:" + hash.substring(0, 20)}) {
      var ran = diff(name);
      assertThat(ran.out())
          .as(ran.err())
          .contains("\"before\" : \"" + hash.substring(0, 12) + " (live since 2026-11-20)\"")
          .contains("\"line\" : \"PR-041\"")
          .contains("\"before\" : \"HIGH\"");
      assertThat(ran.code()).isEqualTo(1);
    }
    assertThat(EmbeddedPostgres.running(data.resolve("postgres"))).isNotNull();
  }

  @Test
  void the_beginning_of_two_hashes_and_one_nobody_has_are_told_with_those_there_are() {
    var two = diff(TWIN);
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err()).contains(TWIN + "0000").contains(TWIN + "1111").contains("write more");
    var none = diff("rulebook:0123456789ab");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains("the database keeps")
        .contains(hash.substring(0, 12) + " (live since 2026-11-20)");
  }

  @Test
  void fixtures_are_replayed_by_a_published_version(@TempDir Path fixtures) throws IOException {
    Files.writeString(
        fixtures.resolve("one.yaml"),
        """
        title: a damaged parcel
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        case:
          store: demo-store
          conversation: {caseRef: c-1, channel: EMAIL, messages: []}
          signals: {intents: [DAMAGE]}
        expect:
          route: {primary: DAMAGE}
        """);
    var ran = replay(fixtures, hash.substring(0, 12));
    assertThat(ran.out()).as(ran.err()).contains("1 passed, 0 failed");
    assertThat(ran.code()).isZero();
    var none = replay(fixtures, "0123456789ab");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err())
        .contains("--rulebook: `0123456789ab`")
        .contains("the database keeps")
        .contains("name the folder of the data with `--data`");
  }

  private Ran replay(Path fixtures, String version) {
    return Ran.of("replay", fixtures.toString(), "--rulebook", version, "--data", data.toString());
  }

  @Test
  void a_key_for_a_store_that_nobody_serves_is_made_with_a_warning() {
    var ran = Ran.of("keys", "add", "--stores", "demo-sotre,nonsuch", "--data", data.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .contains("keys.store-not-served")
        .contains("`demo-sotre`: a store that a profile serves")
        .contains("did you mean `demo-store`?")
        .contains("`nonsuch`")
        .contains("`Stores` setting");
    var served = Ran.of("keys", "add", "--stores", "demo-store", "--data", data.toString());
    assertThat(served.err()).isEmpty();
  }
}
