package io.proofdesk.api.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.proofdesk.api.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFolderTest {
  @Test
  void where_git_cannot_be_started_two_folders_are_asked_for(@TempDir Path folder) {
    // no system hands a program a word as long as that, so git never starts
    var endless = "x".repeat(8 * 1024 * 1024);
    assertThatThrownBy(() -> new GitFolder(folder).tree(endless))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::findings, InstanceOfAssertFactories.list(Object.class))
        .singleElement()
        .hasFieldOrPropertyWithValue("code", "diff.no-git")
        .hasFieldOrPropertyWithValue("place", folder.toString())
        .hasFieldOrPropertyWithValue("suggestion", "name two folders instead of revisions");
  }

  @Test
  void a_copy_that_no_repository_holds_gives_way_to_the_usual_tables(@TempDir Path folder)
      throws Exception {
    var copy = Files.createDirectories(folder.resolve("elsewhere"));
    var usual = Files.createDirectories(folder.resolve("store/decision-tables"));
    assertThat(GitFolder.of(copy, usual).folder()).isEqualTo(usual);
    assertThat(GitFolder.of(copy, folder.resolve("gone")).folder()).isEqualTo(copy);
    assertThat(GitFolder.of(usual, copy).isRepository()).isFalse();
    var init = new ProcessBuilder("git", "init", "-q", folder.resolve("store").toString());
    assertThat(init.inheritIO().start().waitFor()).isZero();
    assertThat(GitFolder.of(copy, usual).isRepository()).isTrue();
    assertThat(GitFolder.of(usual, copy).folder()).isEqualTo(usual);
  }
}
