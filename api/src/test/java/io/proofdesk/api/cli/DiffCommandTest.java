package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.WorkbookSet;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Path SHIPPED = Path.of("../decision-tables");
  private static final String SETTINGS = "profiles/shopify-first-store.Settings.csv";

  private final Path folder;

  DiffCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path copy(String name) throws IOException {
    var copy = folder.resolve(name);
    try (var walk = Files.walk(SHIPPED)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var there = copy.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(there.getParent());
        Files.copy(file, there);
      }
    }
    return copy;
  }

  private static void replace(Path file, String old, String now) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  @Test
  void a_lower_limit_is_told_with_the_customers_it_concerns_money_first_and_the_cells()
      throws IOException {
    var changed = copy("changed");
    replace(changed.resolve(SETTINGS), "Refund limit,money,50 USD", "Refund limit,money,5 USD");
    var ran =
        Ran.of(
            "diff",
            SHIPPED.toString(),
            changed.toString(),
            "--profile",
            "shopify-first-store",
            "--most",
            "2",
            "--format",
            "json");
    assertThat(ran.code()).isEqualTo(1);
    var report = new JsonObject(ran.out());
    var first = report.getJsonArray("answers").getJsonObject(0);
    assertThat(first.getString("part")).startsWith("Boundary");
    assertThat(first.getJsonArray("profiles").getList()).hasToString("[shopify-first-store]");
    assertThat(first.getJsonObject("facts").getMap()).containsKey("Affected value");
    assertThat(first.getJsonArray("causes").encode())
        .contains("refund limit (<= 50.00 USD)")
        .contains("refund limit (<= 5.00 USD)")
        .contains("!Rules!");
    assertThat(report.getJsonArray("limits").encode()).contains("there are more than 2 ways");
    var cell = report.getJsonArray("cells").getJsonObject(0);
    assertThat(cell.getString("workbook")).isEqualTo("profiles/shopify-first-store");
    assertThat(cell.getJsonArray("changes").getJsonObject(0).getString("line"))
        .isEqualTo("Refund limit");
    assertThat(ran.err()).startsWith("reading ");
  }

  @Test
  void a_rule_that_can_never_answer_changes_no_answer() throws IOException {
    var changed = copy("changed");
    replace(
        changed.resolve("boundary-damage.csv"),
        "Otherwise,",
        "BD-070,,,,no,<= 5,,,absent,,,,,,AUTO_ALLOWED,,,hidden by BD-050,assumption\nOtherwise,");
    var ran = Ran.of("diff", SHIPPED.toString(), changed.toString());
    assertThat(ran.out())
        .contains("+ BD-070")
        .contains("every input gets the same answer from the tables");
    assertThat(ran.code()).isZero();
  }

  @Test
  void other_texts_count_though_no_table_answers_otherwise() throws IOException {
    var changed = copy("changed");
    replace(changed.resolve("replies.en.csv"), "Thank you for writing to us.", "Thanks.");
    var ran = Ran.of("diff", SHIPPED.toString(), changed.toString());
    assertThat(ran.out())
        .contains("ASK_EMAIL Text")
        .containsPattern("Another text of ASK_EMAIL, en, Text  replies.*\n    rules     RP-\\d+")
        .contains("    −  Thank you for writing to us. We will gladly look into your order.")
        .contains("    +  Thanks. We will gladly look into your order.")
        .contains("what else changed may show in texts");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void a_revision_of_git_and_the_hash_of_a_rulebook_are_versions_too() throws Exception {
    var tables = copy("tables");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
    var hash = WorkbookSet.read(tables).orThrow().hash();
    replace(tables.resolve(SETTINGS), "Refund limit,money,50 USD", "Refund limit,money,5 USD");
    for (var old : List.of("HEAD", "rulebook:" + hash.substring(0, 12), hash)) {
      var ran = Ran.of("diff", old, tables.toString(), "--cells");
      assertThat(ran.err()).startsWith("reading");
      assertThat(ran.out()).contains("Refund limit Value  `50 USD` → `5 USD`");
      assertThat(ran.code()).isEqualTo(1);
    }
    var none = folder.resolve("no-data");
    var lost =
        Ran.of("diff", "rulebook:0123456789ab", tables.toString(), "--data", none.toString());
    assertThat(lost.code()).isEqualTo(2);
    assertThat(lost.err())
        .contains("rulebook:0123456789ab: a rulebook that was published")
        .contains("there is no database in " + none + " to look into")
        .contains("none of 1 revisions");
    var brief = Ran.of("diff", "rulebook:01234", tables.toString());
    assertThat(brief.code()).isEqualTo(2);
    assertThat(brief.err()).contains("at least its first 8 signs");
    assertThat(none).doesNotExist();
    var wrong = Ran.of("diff", "no-such-branch", tables.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("no-such-branch").contains("a git revision such as HEAD~1");
  }

  @Test
  void a_page_shows_cells_as_text_and_never_as_markup() throws IOException {
    var changed = copy("changed");
    replace(changed.resolve("boundary-damage.csv"), "sent again at our cost", "<b>&again</b>");
    var ran = Ran.of("diff", SHIPPED.toString(), changed.toString(), "--cells", "--format", "html");
    assertThat(ran.out()).contains("&lt;b&gt;&amp;again&lt;/b&gt;").doesNotContain("<b>");
  }

  @Test
  void a_format_or_profile_nobody_knows_is_not_understood() {
    assertThat(Ran.of("diff", "a", "b", "--format", "xml").code()).isEqualTo(2);
    assertThat(Ran.of("diff", "a", "b", "--cells", "--profile", "x").code()).isEqualTo(2);
    var ran = Ran.of("diff", SHIPPED.toString(), SHIPPED.toString(), "--profile", "nobody");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("unknown profile `nobody`");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
