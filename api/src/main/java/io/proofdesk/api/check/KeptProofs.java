package io.proofdesk.api.check;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.verify.ProofMemory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checks of a folder found out, from one run of the command line to the next. Every proof has
 * all it depends on for its name, and what another build of this program proved is not found: it
 * may have known less. Thread-safe.
 */
public final class KeptProofs {
  private static final int DIGEST_BYTES = 32;

  private final KeptBytes files;
  private final @Nullable String program;

  /** Keeps them where compiled rules are kept. */
  public KeptProofs(KeptBytes files) {
    this(files, program());
  }

  /**
   * @param program what tells builds apart; null when nothing does, and then nothing is kept
   */
  KeptProofs(KeptBytes files, @Nullable String program) {
    this.files = files;
    this.program = program;
  }

  /** What is known of a folder; nothing at first. */
  public ProofMemory of(Path folder) {
    var bytes = program == null ? null : files.find(key(folder));
    if (bytes == null || bytes.length < DIGEST_BYTES) {
      return new ProofMemory();
    }
    var told = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
    return Arrays.equals(bytes, 0, DIGEST_BYTES, sha256(told), 0, DIGEST_BYTES)
        ? ProofMemory.of(List.of(new String(told, StandardCharsets.UTF_8).split("\n")))
        : new ProofMemory();
  }

  /** Keeps what is known of a folder by now. */
  public void keep(Path folder, ProofMemory memory) {
    if (program == null) {
      return;
    }
    var told = String.join("\n", memory.lines()).getBytes(StandardCharsets.UTF_8);
    var bytes = Arrays.copyOf(sha256(told), DIGEST_BYTES + told.length);
    System.arraycopy(told, 0, bytes, DIGEST_BYTES, told.length);
    files.keep(key(folder), bytes);
  }

  private String key(Path folder) {
    var name = program + "\n" + folder.toAbsolutePath().normalize();
    return "proofs-" + HexFormat.of().formatHex(sha256(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The jar that proves, by its content; classes that lie about loose may change at any time. */
  private static @Nullable String program() {
    CodeSource source = ProofMemory.class.getProtectionDomain().getCodeSource();
    try {
      var jar = source == null ? null : Path.of(source.getLocation().toURI());
      return jar == null || !Files.isRegularFile(jar)
          ? null
          : HexFormat.of().formatHex(sha256(Files.readAllBytes(jar)));
    } catch (IOException | URISyntaxException | IllegalArgumentException notAFile) {
      return null;
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java brings SHA-256", e);
    }
  }
}
