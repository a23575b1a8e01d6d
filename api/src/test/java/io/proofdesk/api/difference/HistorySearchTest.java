package io.proofdesk.api.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.api.published.KeptVersions;
import io.proofdesk.api.published.VersionName;
import io.proofdesk.api.replay.Revision;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a rulebook through the history of git ends, and says how far it came. */
class HistorySearchTest {
  private static final VersionName NOWHERE =
      Objects.requireNonNull(VersionName.of("0123456789abcdef"));

  @TempDir private Path folder = Path.of("");

  @Test
  void a_search_that_is_out_of_time_says_how_many_revisions_it_looked_at() throws Exception {
    history();
    var asked = new AtomicInteger();
    assertThat(refused(() -> asked.incrementAndGet() > 1))
        .contains("diff.rulebook-not-kept")
        .contains("none of the newest 1 of 2 revisions")
        .contains("ended after 30 seconds")
        .contains("name the git revision itself");
  }

  @Test
  void a_search_that_came_to_the_end_says_so() throws Exception {
    history();
    assertThat(refused(() -> false)).contains("none of 2 revisions of this folder has this one");
  }

  @Test
  void a_name_without_a_repository_says_that_there_is_none() {
    assertThatThrownBy(() -> Version.of("HEAD", folder, folder, kept()))
        .hasMessageContaining(folder + " is in no repository of git")
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.isOfName()).isTrue());
  }

  @Test
  void a_name_of_nothing_is_told_apart_from_a_rulebook_that_is_not_kept() throws Exception {
    history();
    assertThatThrownBy(() -> Version.of("no-such-branch", folder, folder, kept()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly("diff.no-version"));
    assertThatThrownBy(() -> Revision.of(folder, "no-such-branch"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly("replay.no-revision"));
  }

  private String refused(java.util.function.BooleanSupplier timeUp) {
    var said = new StringBuilder();
    assertThatThrownBy(
            () -> Version.inHistory("it", NOWHERE, new GitFolder(folder), "none is kept", timeUp))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> refusal.findings().forEach(it -> said.append(it.code()).append(it.line())));
    return said.toString();
  }

  /** Nothing was published from a folder of data that is empty. */
  private KeptVersions kept() {
    return new KeptVersions(
        Settings.of("127.0.0.1", 0, folder, null, Map.of()), InstantSource.fixed(Instant.EPOCH));
  }

  private void history() throws IOException, InterruptedException {
    git("init", "-q");
    for (var text : List.of("one", "two")) {
      Files.writeString(folder.resolve("README.md"), text);
      git("add", "-A");
      git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", text);
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
