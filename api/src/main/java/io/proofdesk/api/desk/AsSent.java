package io.proofdesk.api.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was sent, whatever the order of its names and the space between them. It knows nothing of
 * what a release reads in it, so a question asked again after an upgrade is still the same one.
 * Stateless. Thread-safe.
 */
final class AsSent {
  private static final ObjectWriter CANONICAL =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build()
          .writerFor(JsonNode.class);

  private AsSent() {}

  /** SHA-256 of the canonical form, in hexadecimal digits. */
  static String digest(JsonNode document) {
    try {
      return sha256(CANONICAL.writeValueAsBytes(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }

  /** The same of a line of ASCII. */
  static String digest(String line) {
    return sha256(line.getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
