package io.proofdesk.api.postgres;

import static io.proofdesk.api.postgres.EmbeddedPostgresTest.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are called as PostgreSQL's are, and do not what those do. */
class BrokenProgramsTest {
  private static final String VERSION =
      "if [ \"$1\" = --version ]; then echo 'postgres (PostgreSQL) 18.1'; exit 0; fi\n";
  private static final String MAKES_FILES =
      "for word in \"$@\"; do case \"$word\" in --pgdata=*) made=\"${word#--pgdata=}\";; esac; done\n"
          + "mkdir \"$made\" && echo 18 > \"$made/PG_VERSION\"\n";

  @TempDir Path folder = Path.of("");

  private Binaries programs(String postgres, String initdb) throws IOException {
    var bin = Files.createDirectories(folder.resolve("bin"));
    program(bin.resolve("postgres"), postgres);
    program(bin.resolve("initdb"), initdb);
    return new Binaries(bin, 18);
  }

  private static Path program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true, false)).isTrue();
    return file;
  }

  @Test
  void a_program_that_does_not_tell_its_version_does_not_run_here() throws IOException {
    var bin = programs("echo cannot execute binary file; exit 126", "").bin();
    assertThatThrownBy(() -> Binaries.at(bin))
        .satisfies(told("postgres.broken-binaries", bin))
        .hasMessageContaining("`cannot execute binary file`")
        .hasMessageContaining("delete the folder and start again");
  }

  @Test
  void a_machine_this_build_brings_no_programs_for_needs_a_server_of_its_own() {
    assertThatThrownBy(() -> Binaries.resource("SunOS", "sparc"))
        .satisfies(told("postgres.no-binaries", Path.of("sunos on sparc")))
        .hasMessageContaining("set DATABASE_URL");
  }

  @Test
  void files_that_cannot_be_made_are_told_with_the_last_words_of_who_makes_them()
      throws IOException {
    var programs = programs(VERSION, "echo no space left on device; exit 1");
    var data = folder.resolve("data");
    assertThatThrownBy(() -> EmbeddedPostgres.start(data, programs))
        .satisfies(told("postgres.not-initialised", data))
        .hasMessageContaining("`no space left on device`")
        .hasMessageContaining("free some space");
  }

  @Test
  void where_every_port_is_taken_the_last_one_is_named() throws IOException {
    var programs =
        programs(
            VERSION + "echo 'FATAL:  could not create any TCP/IP sockets'; exit 1", MAKES_FILES);
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("data"), programs))
        .isInstanceOfSatisfying(
            PostgresFailure.class,
            it -> {
              assertThat(it.finding().code()).isEqualTo("postgres.port-taken");
              assertThat(it.finding().place()).matches("127\\.0\\.0\\.1:\\d+");
              assertThat(it.finding().suggestion()).isEqualTo("end that program or start again");
            });
  }

  @Test
  void nobody_who_can_run_it_is_left() throws IOException {
    var programs = programs("exit 1", "echo as whoever started us; exit 1");
    var data = folder.resolve("data");
    // root looks for somebody to lend it to, everybody else is that somebody
    var expected =
        ServerUser.isRoot()
            ? told("postgres.root-refused", data.resolve("postgres"))
            : told("postgres.not-initialised", data);
    assertThatThrownBy(() -> EmbeddedPostgres.start(data, programs))
        .satisfies(expected)
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  void a_server_of_an_earlier_start_that_does_not_stop_is_named() throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    var cluster = Files.createDirectory(data.resolve("postgres"));
    var deaf =
        new ProcessBuilder(
                program(folder.resolve("postgres"), "trap '' INT TERM\necho up\nread end")
                    .toString())
            .directory(cluster.toFile())
            .start();
    try (var out = deaf.inputReader();
        var held = DataFolder.take(data)) {
      assertThat(out.readLine()).isEqualTo("up");
      assertThatThrownBy(() -> Leftovers.clear(held, Duration.ZERO))
          .satisfies(told("postgres.leftover", cluster))
          .hasMessageContaining("`process " + deaf.pid() + "`")
          .hasMessageContaining("end that process, then start again");
    } finally {
      deaf.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }
}
