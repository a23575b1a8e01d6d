package io.proofdesk.api.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final Binaries BINARIES = Binaries.unpack(Binaries.usualCache());

  @TempDir Path folder = Path.of("");

  @Test
  void it_is_durable_and_keeps_its_rows_over_a_restart() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(ask(postgres.uri(), "show fsync")).isEqualTo("on");
      assertThat(ask(postgres.uri(), "show synchronous_commit")).isEqualTo("on");
      remember(postgres.uri(), "kept");
    }
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(ask(postgres.uri(), "select word from kept")).isEqualTo("kept");
    }
  }

  @Test
  void nobody_gets_in_without_the_password_of_the_owner_only_file() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      var withoutPassword = postgres.uri().replaceFirst(":[0-9a-f]{64}@", ":wrong@");
      assertThatThrownBy(() -> ask(withoutPassword, "select 1"))
          .hasMessageContaining("password authentication failed");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("postgres-password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_second_start_on_the_same_folder_is_told_to_take_another() {
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(postgres.pid()).isPositive();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
          .satisfies(told("postgres.in-use", folder))
          .hasMessageContaining("another Proofdesk is running on this data folder")
          .hasMessageContaining("give this one a data folder of its own");
    }
  }

  @Test
  void files_of_another_major_version_are_left_alone_with_a_next_step() throws IOException {
    EmbeddedPostgres.start(folder, BINARIES).close();
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "14\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
        .satisfies(told("postgres.other-major", folder.resolve("postgres")))
        .hasMessageContaining("these are the files of PostgreSQL 14")
        .hasMessageContaining("DATABASE_URL");
    assertThat(folder.resolve("postgres/base")).isNotEmptyDirectory();
  }

  @Test
  void a_folder_that_lost_its_cluster_files_is_not_overwritten() throws IOException {
    Files.createDirectories(folder.resolve("postgres/base"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
        .satisfies(told("postgres.damaged", folder.resolve("postgres")))
        .hasMessageContaining("there is no PG_VERSION");
  }

  @Test
  void garbage_in_the_data_folder_is_called_what_it_is() throws IOException {
    var cluster = Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(cluster.resolve("PG_VERSION"), "garbage");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
        .satisfies(told("postgres.damaged", cluster))
        .hasMessageContaining("`PG_VERSION` holds no version")
        .hasMessageContaining("restore the folder from a backup");

    Files.writeString(cluster.resolve("PG_VERSION"), BINARIES.major() + "\n");
    Files.writeString(folder.resolve("postgres-password"), "garbage");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
        .satisfies(told("postgres.no-password", folder.resolve("postgres-password")))
        .hasMessageContaining("expected the password of the database beside it")
        .hasMessageContaining("restore the file");

    Files.writeString(folder.resolve("postgres-password"), "0".repeat(64));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES))
        .satisfies(told("postgres.not-starting", folder.resolve("postgres.log")))
        .hasMessageContaining("the database does not start")
        .hasMessageContaining("restore the data folder from a backup");
  }

  static Consumer<Throwable> told(String code, Path place) {
    return failure -> {
      assertThat(failure).isInstanceOf(PostgresFailure.class);
      var finding = ((PostgresFailure) failure).finding();
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.place()).isEqualTo(place.toString());
      assertThat(finding.suggestion()).isNotBlank();
    };
  }

  @Test
  void a_file_in_the_place_of_a_folder_is_to_be_moved_aside() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "garbage");
    assertThatThrownBy(() -> EmbeddedPostgres.start(file, BINARIES))
        .satisfies(told("postgres.no-folder", file))
        .hasMessageContaining("move `" + file + "` aside");
  }

  @Test
  void it_moves_to_another_port_when_somebody_sits_on_its_own() throws Exception {
    EmbeddedPostgres.start(folder, BINARIES).close();
    var port = Integer.parseInt(Files.readString(folder.resolve("postgres-port")));
    try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(URI.create(postgres.uri()).getPort()).isNotEqualTo(squatter.getLocalPort());
      assertThat(ask(postgres.uri(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_status_file_that_names_a_stranger_does_not_stop_it() throws Exception {
    EmbeddedPostgres.start(folder, BINARIES).close();
    Files.writeString(
        folder.resolve("postgres/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(ask(postgres.uri(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void killed_it_comes_back_at_the_same_address_with_its_rows() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      remember(postgres.uri(), "kept");
      var server = ProcessHandle.of(postgres.pid()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get(30, TimeUnit.SECONDS);
      assertThat(askUntilItAnswers(postgres.uri(), "select word from kept")).isEqualTo("kept");
    }
  }

  @Test
  void a_killed_owner_leaves_no_orphan_and_the_next_one_finds_every_row() throws Exception {
    var owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnerProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = firstLine(owner).split(" ", 2);
    remember(said[1], "kept");
    var server = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();

    owner.destroyForcibly().waitFor();
    server.onExit().get(30, TimeUnit.SECONDS);
    assertThat(server.isAlive()).isFalse();

    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(ask(postgres.uri(), "select word from kept")).isEqualTo("kept");
    }
  }

  @Test
  void an_orphan_whose_guard_was_killed_is_stopped_before_the_next_start() throws Exception {
    var owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnerProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = firstLine(owner).split(" ", 2);
    remember(said[1], "kept");
    var server = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
    var guard = server.parent().orElseThrow();
    owner.destroyForcibly();
    guard
        .children()
        .filter(each -> each.pid() != server.pid())
        .forEach(ProcessHandle::destroyForcibly);
    guard.destroyForcibly();
    owner.waitFor();

    try (var postgres = EmbeddedPostgres.start(folder, BINARIES)) {
      assertThat(postgres.pid()).isNotEqualTo(server.pid());
      // who is nobody's child any more is seen as gone once the system has buried it
      assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20));
      assertThat(ask(postgres.uri(), "select word from kept")).isEqualTo("kept");
    }
  }

  private static String firstLine(Process owner) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.matches("\\d+ postgresql://.*")) {
        return line;
      }
    }
    throw new IllegalStateException("the owner ended before its database was up");
  }

  private static void remember(String uri, String word) throws SQLException {
    try (var connection = connect(uri);
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select '" + word + "'::text as word");
    }
  }

  private static String askUntilItAnswers(String uri, String sql) throws SQLException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return ask(uri, sql);
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static String ask(String uri, String sql) throws SQLException {
    try (var connection = connect(uri);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(String uri) throws SQLException {
    var address = URI.create(uri);
    var user = Objects.requireNonNull(address.getUserInfo()).split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + address.getPort() + address.getPath(), user[0], user[1]);
  }
}
