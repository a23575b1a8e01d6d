package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

  private static final byte[] PURPOSE = "here".getBytes(StandardCharsets.UTF_8);

  @Property(tries = 100)
  void what_was_encrypted_comes_back_for_its_purpose(@ForAll String text) {
    // unpaired surrogates are no text
    var sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    var secret = Secret.given(TestServer.SECRET);
    assertThat(secret.decrypt(secret.encrypt(sound, PURPOSE), PURPOSE)).isEqualTo(sound);
  }

  @Test
  void an_answer_moved_to_another_place_or_altered_is_refused() {
    var secret = Secret.given(TestServer.SECRET);
    var sealed = secret.encrypt("answer", PURPOSE);
    assertThatThrownBy(() -> secret.decrypt(sealed, "elsewhere".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("was altered");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> secret.decrypt(sealed, PURPOSE)).hasMessageContaining("was altered");
  }

  @Test
  void hashes_depend_on_secret_purpose_and_where_parts_end() {
    var secret = Secret.given(TestServer.SECRET);
    assertThat(secret.hash("case", "ab", "c")).isEqualTo(secret.hash("case", "ab", "c"));
    assertThat(secret.hash("case", "ab", "c"))
        .isNotEqualTo(secret.hash("case", "a", "bc"))
        .isNotEqualTo(secret.hash("key", "ab", "c"))
        .isNotEqualTo(Secret.given(TestServer.SECRET + "!").hash("case", "ab", "c"));
  }

  @Test
  void a_kept_secret_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("data/secret.key");
    var first = Secret.keptIn(file).hash("case", "a");
    assertThat(Secret.keptIn(file).hash("case", "a")).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_short_secret_is_refused_with_a_way_to_make_a_good_one() {
    assertThatThrownBy(() -> Secret.given("short"))
        .satisfies(told("database.weak-secret", "PROOFDESK_SECRET"))
        .hasMessage(
            "PROOFDESK_SECRET: expected at least 32 characters; make one with"
                + " `openssl rand -hex 32`");
  }

  @Test
  void a_damaged_secret_is_called_damaged_and_never_quoted(@TempDir Path folder) throws Exception {
    var file = folder.resolve("secret");
    var notText = new byte[64];
    Arrays.fill(notText, (byte) 0xFE);
    Files.write(file, notText);
    assertThatThrownBy(() -> Secret.keptIn(file))
        .satisfies(told("database.damaged-secret", file.toString()))
        .hasMessageContaining("bytes that are no text")
        .hasMessageContaining("restore the file from a backup");
    for (var garbage : List.of("", "half of it", "x".repeat(40) + "\u0000" + "x".repeat(40))) {
      Files.writeString(file, garbage);
      assertThatThrownBy(() -> Secret.keptIn(file))
          .satisfies(told("database.damaged-secret", file.toString()))
          .hasMessageContaining("expected the secret of this installation")
          .hasMessageContaining("restore the file from a backup")
          .hasMessageNotContaining("half of it");
    }
  }

  static Consumer<Throwable> told(String code, String place) {
    return failure -> {
      assertThat(failure).isInstanceOf(DatabaseFailure.class);
      var finding = ((DatabaseFailure) failure).finding();
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.place()).isEqualTo(place);
      assertThat(finding.suggestion()).isNotBlank();
    };
  }

  @Test
  void a_secret_cannot_be_kept_where_its_folder_is_a_file(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("data"), "x").resolve("secret");
    assertThatThrownBy(() -> Secret.keptIn(file))
        .satisfies(told("database.unreadable-secret", file.toString()))
        .hasMessageContaining("make its folder writable, or set PROOFDESK_SECRET");
  }

  @Test
  void a_folder_in_the_place_of_the_secret_is_called_a_folder(@TempDir Path folder)
      throws Exception {
    var file = Files.createDirectory(folder.resolve("secret"));
    assertThatThrownBy(() -> Secret.keptIn(file))
        .satisfies(told("database.unreadable-secret", file.toString()))
        .hasMessageContaining("`a folder`")
        .hasMessageContaining("move the folder away");
  }
}
