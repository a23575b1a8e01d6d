package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {
  private static final String TABLE =
      """
      Decision,Discount,,
      Hit policy,F,,
      Owner,OPS,,
      Source,assumption,,
      ,,,
      Rule,IF,THEN,
      ,Tier,Discount,
      Type,word,whole number,
      Values,"GOLD, SILVER",,
      DI-010,GOLD,15,
      DI-020,SILVER,5,
      """;

  private final Path folder;

  MergeCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String file(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void two_changes_come_together_in_our_file() throws IOException {
    var base = file("base.csv", TABLE);
    var ours = file("ours.csv", TABLE.replace("GOLD,15", "GOLD,20"));
    var theirs = file("theirs.csv", TABLE.replace("SILVER,5", "SILVER,7"));
    var ran = Ran.of("merge", base, ours, theirs);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(Path.of(ours)).content().contains("GOLD,20").contains("SILVER,7");
  }

  @Test
  void a_conflict_is_named_by_cell_with_three_values_and_nothing_is_written() throws IOException {
    var base = file("base.csv", TABLE);
    var ours = file("ours.csv", TABLE.replace("GOLD,15", "GOLD,20"));
    var theirs = file("theirs.csv", TABLE.replace("GOLD,15", "GOLD,25"));
    var before = Files.readString(Path.of(ours));
    var ran = Ran.of("merge", base, ours, theirs, "--as", "discount.csv");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains(
            "conflict discount.csv!Rules!C10 DI-010 Discount: base `15`, ours `20`, theirs `25`")
        .contains("1 conflict; nothing is written");
    assertThat(Path.of(ours)).hasContent(before);
    var taken = Ran.of("merge", base, ours, theirs, "--take", "theirs");
    assertThat(taken.code()).isZero();
    assertThat(taken.err()).contains("took theirs");
    assertThat(Path.of(ours)).content().contains("GOLD,25");
  }

  @Test
  void git_gives_files_without_an_ending_and_the_name_beside_them() throws IOException {
    var csv = file("discount.csv", TABLE);
    var base = folder.resolve("base.xlsx");
    assertThat(Ran.of("tables", "import", csv, base.toString()).code()).isZero();
    var one = Files.copy(base, folder.resolve(".merge_file_a")).toString();
    var two = Files.copy(base, folder.resolve(".merge_file_b")).toString();
    var changed = file("c/discount.csv", TABLE.replace("GOLD,15", "GOLD,20"));
    var three = folder.resolve("c/discount.xlsx");
    assertThat(Ran.of("tables", "import", changed, three.toString()).code()).isZero();
    var ran = Ran.of("merge", one, two, three.toString(), "--as", "discount.xlsx");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    var shown = folder.resolve("merged.xlsx");
    Files.copy(Path.of(two), shown);
    assertThat(Ran.of("tables", "text", shown.toString()).out())
        .contains("DI-010\n  IF Tier: GOLD\n  THEN Discount: 20\n");
  }

  @Test
  void folders_are_merged_into_a_third_and_what_one_side_deleted_is_gone() throws IOException {
    for (var side : new String[] {"base", "ours", "theirs"}) {
      file(side + "/discount.csv", TABLE);
    }
    file("base/old.Notes.csv", "Name,Text\na,b\n");
    file("ours/old.Notes.csv", "Name,Text\na,b\n");
    file("theirs/profiles/new.Notes.csv", "Name,Text\nc,d\n");
    var sides =
        new String[] {
          "merge",
          folder.resolve("base").toString(),
          folder.resolve("ours").toString(),
          folder.resolve("theirs").toString()
        };
    assertThat(Ran.of(sides).err()).contains("name it with `--out`");
    var all = java.util.Arrays.copyOf(sides, 6);
    all[4] = "--out";
    all[5] = folder.resolve("out").toString();
    assertThat(Ran.of(all).code()).isZero();
    assertThat(folder.resolve("out/discount.csv")).exists();
    assertThat(folder.resolve("out/profiles/new.Notes.csv")).exists();
    assertThat(folder.resolve("out/old.Notes.csv")).doesNotExist();
    assertThat(Ran.of(all).code()).isEqualTo(1);
  }

  @Test
  void a_workbook_that_cannot_be_made_out_is_refused() throws IOException {
    var base = file("base.csv", TABLE);
    var ours = file("ours.csv", TABLE.replace("Rule,IF,THEN,", ",,,"));
    var ran = Ran.of("merge", base, ours, base);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("ours.csv");
  }

  @Test
  void a_fault_is_told_of_the_side_that_has_it() throws IOException {
    var broken = TABLE.replace("Hit policy,F", "Hit polcy,F");
    var base = file("base/discount.csv", TABLE);
    var ours = file("ours/discount.csv", TABLE);
    var theirs = file("theirs/discount.csv", broken);
    var files = Ran.of("merge", base, ours, theirs);
    assertThat(files.code()).isEqualTo(1);
    assertThat(files.err()).startsWith(theirs.replace('\\', '/') + "!Rules!A2: `Hit polcy`");
    var named = Ran.of("merge", base, ours, theirs, "--as", "discount.csv");
    assertThat(named.err()).startsWith("discount.csv (theirs)!Rules!A2: `Hit polcy`");
    var folders =
        Ran.of(
            "merge",
            folder.resolve("base").toString(),
            folder.resolve("ours").toString(),
            folder.resolve("theirs").toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(folders.code()).isEqualTo(1);
    assertThat(folders.err())
        .startsWith(folder.resolve("theirs") + "/discount.csv!Rules!A2: `Hit polcy`");
    var unread = file("unread.csv", "a,\"b\n");
    assertThat(Ran.of("merge", base, ours, unread, "--as", "discount.csv").err())
        .startsWith("discount.csv (theirs)");
  }

  @Test
  void lists_that_are_no_tables_are_merged_by_their_lines() throws IOException {
    var lint = "Language,Kind,Phrase,Suggestion\nen,blocked,unfortunately,say it\n";
    file("base/reply-lint.csv", lint);
    file("ours/reply-lint.csv", lint + "en,blocked,to be honest,\n");
    file("theirs/reply-lint.csv", lint.replace("say it", "say what is"));
    var ran =
        Ran.of(
            "merge",
            folder.resolve("base").toString(),
            folder.resolve("ours").toString(),
            folder.resolve("theirs").toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(folder.resolve("out/reply-lint.csv"))
        .content()
        .contains("say what is")
        .contains("to be honest");
  }

  @Test
  void a_path_that_is_not_there_is_named() throws IOException {
    var base = file("base.csv", TABLE);
    var gone = folder.resolve("gone.csv").toString();
    var ran = Ran.of("merge", base, base, gone);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no workbook and no folder `" + gone + "`");
  }
}
