package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fixtures that rows of sheets begin with. Hundreds of rows begin with the same one, so each is
 * read once; nobody who takes it may change it. Thread-safe.
 */
final class Bases {
  private final DocumentReader documents = new DocumentReader();
  private final Map<Path, Optional<JsonNode>> read = new ConcurrentHashMap<>();

  /**
   * The tree of a fixture.
   *
   * @param sheet the sheet that names it
   * @param name its path from there
   * @return null where it is not there, or cannot be read
   */
  @Nullable JsonNode of(Path sheet, String name) {
    try {
      var file = sheet.resolveSibling(name).normalize();
      return read.computeIfAbsent(file, it -> read(it, name)).orElse(null);
    } catch (InvalidPathException noFile) {
      return null;
    }
  }

  private Optional<JsonNode> read(Path file, String name) {
    try {
      return Files.isRegularFile(file)
          ? documents
              .file(name, Files.readAllBytes(file))
              .fold(document -> Optional.of(document.root()), faults -> Optional.empty())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
