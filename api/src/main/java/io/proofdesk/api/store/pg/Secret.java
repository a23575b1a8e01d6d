package io.proofdesk.api.store.pg;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an installation. Case references and idempotency keys are kept as keyed hashes, so
 * that equal ones are found and none can be read or guessed from a copy of the database; answers
 * are kept encrypted. Thread-safe.
 */
public final class Secret {

  /** Shortest secret worth the name, in characters. */
  public static final int SHORTEST = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String source;
  private final SecretKeySpec hashing;
  private final SecretKeySpec encrypting;
  private final SecureRandom random = new SecureRandom();

  private Secret(String text, String source) {
    this.source = source;
    var root = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    hashing = new SecretKeySpec(hmac(root, "hashing"), "HmacSHA256");
    encrypting = new SecretKeySpec(hmac(root, "encrypting"), "AES");
  }

  /** A secret given by whoever runs this, as {@code PROOFDESK_SECRET}. */
  public static Secret given(String text) {
    if (text.strip().length() < SHORTEST) {
      throw DatabaseFailure.of(
          "weak-secret",
          "PROOFDESK_SECRET",
          null,
          "expected at least " + SHORTEST + " characters",
          "make one with `openssl rand -hex 32`");
    }
    return new Secret(text.strip(), "PROOFDESK_SECRET");
  }

  /** The secret kept in a file that only its owner may read; made on first use. */
  public static Secret keptIn(Path file) {
    if (!Files.exists(file)) {
      make(file);
    }
    var text = read(file);
    if (text.length() < SHORTEST || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw damaged(file, text.isEmpty() ? "nothing" : text.length() + " characters");
    }
    return new Secret(text, file.toString());
  }

  /** Where it came from, for messages: a file, or the variable it was given in. */
  String source() {
    return source;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (CharacterCodingException e) {
      throw damaged(file, "bytes that are no text");
    } catch (IOException e) {
      throw DatabaseFailure.of(
          "unreadable-secret",
          file.toString(),
          Files.isDirectory(file) ? "a folder" : reason(e),
          "expected the file that keeps the secret of this installation",
          Files.isDirectory(file)
              ? "move the folder away and restore the file, or set PROOFDESK_SECRET"
              : "let the user who starts Proofdesk read it, or set PROOFDESK_SECRET");
    }
  }

  /** What was read is not quoted: it may be most of a secret. */
  private static DatabaseFailure damaged(Path file, String read) {
    return DatabaseFailure.of(
        "damaged-secret",
        file.toString(),
        read,
        "expected the secret of this installation, " + SHORTEST + " or more plain characters",
        "restore the file from a backup of the data folder, or set PROOFDESK_SECRET to the secret"
            + " the database was written with; with no database yet, delete the file");
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no right to";
    }
    return e instanceof FileSystemException it && it.getReason() != null
        ? it.getReason()
        : String.valueOf(e.getMessage());
  }

  /** A hash that only this installation can compute. */
  byte[] hash(String purpose, String... parts) {
    return hmac(hashing, purpose, parts);
  }

  /** Encrypts; the same purpose is needed to decrypt. */
  byte[] encrypt(String text, byte[] purpose) {
    try {
      var sealed = new byte[NONCE_BYTES];
      random.nextBytes(sealed);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, encrypting, new GCMParameterSpec(TAG_BITS, sealed));
      cipher.updateAAD(purpose);
      var hidden = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      var whole = Arrays.copyOf(sealed, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, whole, NONCE_BYTES, hidden.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime brings AES-GCM", e);
    }
  }

  /** Decrypts what {@link #encrypt} made for the same purpose. */
  String decrypt(byte[] sealed, byte[] purpose) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, encrypting, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
      cipher.updateAAD(purpose);
      var text = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("an archived answer was altered", e);
    }
  }

  private static void make(Path file) {
    try {
      makeWhole(file);
    } catch (IOException e) {
      throw DatabaseFailure.of(
          "unreadable-secret",
          file.toString(),
          reason(e),
          "expected a place to keep the secret in",
          "make its folder writable, or set PROOFDESK_SECRET");
    }
  }

  private static void makeWhole(Path file) throws IOException {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HexFormat.of().formatHex(bytes));
    // whole or not at all: half a secret would be taken for a damaged one
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] hmac(SecretKeySpec key, String purpose, String... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var text = new Fingerprint().add(purpose);
      for (var part : parts) {
        text.add(part);
      }
      return mac.doFinal(text.sha256());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime brings HMAC-SHA-256", e);
    }
  }
}
