package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
  private static final String KEY = "ab".repeat(32);
  private static final byte[] RULES = "rules".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  private final Path home;

  KeptRulesTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void what_was_kept_is_found_by_the_next_run() {
    kept().keep(KEY, RULES);
    assertThat(kept().find(KEY)).isEqualTo(RULES);
    assertThat(kept().find("cd".repeat(32))).isNull();
  }

  @Test
  void the_folder_is_nobody_elses() throws Exception {
    kept();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_folder_that_others_may_write_to_is_not_used() throws Exception {
    kept().keep(KEY, RULES);
    for (var open : new String[] {"rwxrwx---", "rwx---rwx"}) {
      Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(open));
      assertThat(kept().find(KEY)).as(open).isNull();
    }
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
    assertThat(kept().find(KEY)).isEqualTo(RULES);
  }

  @Test
  void a_link_to_another_folder_is_not_used() throws Exception {
    var elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.write(elsewhere.resolve(KEY), RULES);
    Files.createSymbolicLink(folder(), elsewhere);
    assertThat(kept().find(KEY)).isNull();
  }

  @Test
  void a_folder_that_cannot_be_made_only_costs_time() throws Exception {
    Files.write(folder(), RULES);
    var kept = kept();
    kept.keep(KEY, RULES);
    assertThat(kept.find(KEY)).isNull();
  }

  @Test
  void what_nobody_asked_for_in_a_month_goes_and_what_is_used_stays() throws Exception {
    kept().keep(KEY, RULES);
    var other = "cd".repeat(32);
    kept().keep(other, RULES);
    age(KEY, Duration.ofDays(29));
    age(other, Duration.ofDays(29));
    assertThat(kept().find(KEY)).isEqualTo(RULES);
    var later = new KeptRules(folder(), InstantSource.fixed(NOW.plus(Duration.ofDays(2))));
    assertThat(later.find(KEY)).isEqualTo(RULES);
    assertThat(later.find(other)).isNull();
  }

  private void age(String key, Duration age) throws Exception {
    Files.setLastModifiedTime(folder().resolve(key), FileTime.from(NOW.minus(age)));
  }

  private KeptRules kept() {
    return new KeptRules(folder(), InstantSource.fixed(NOW));
  }

  private Path folder() {
    return home.resolve("rules");
  }
}
