package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.FixedRules;
import io.proofdesk.api.json.Reading;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private record Ran(int code, String out, String err) {}

  private static Ran check(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command =
        Proofdesk.commandLine(
            new FixedRules(() -> new Reading.Refused<>(List.of())), InstantSource.system());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Ran(command.execute(all), out.toString(), err.toString());
  }

  @Test
  void a_folder_without_a_profile_is_told_so_and_counts_as_an_error(@TempDir Path folder) {
    var ran = check(folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("error rulebook.no-profile")
        .contains("warning verify.waits")
        .contains("1 errors, 1 warnings");
    assertThat(ran.err()).contains("reading " + folder);
  }

  @Test
  void the_same_as_json_is_for_programs(@TempDir Path folder) {
    var ran = check(folder.toString(), "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    var report = new JsonObject(ran.out());
    assertThat(report.getInteger("errors")).isEqualTo(1);
    assertThat(report.getJsonArray("findings").getJsonObject(0).getString("code"))
        .isEqualTo("rulebook.no-profile");
  }

  @Test
  void a_folder_that_is_not_there_is_not_understood(@TempDir Path folder) {
    var ran = check(folder.resolve("nowhere").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("expected a folder of decision tables");
  }

  @Test
  void a_profile_or_format_nobody_knows_is_not_understood() {
    assertThat(check("--format", "xml").code()).isEqualTo(2);
    var ran = check("../decision-tables", "--profile", "nobody");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("unknown profile `nobody`");
  }
}
