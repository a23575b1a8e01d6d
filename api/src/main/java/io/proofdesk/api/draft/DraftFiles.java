package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes drafts as fixtures. What a replay could not read is not written, and nothing is replaced:
 * somebody may have worked on it. Thread-safe.
 */
public final class DraftFiles {
  private final FixtureReader reader = new FixtureReader();
  private final ObjectMapper yaml =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  /**
   * What came of saving.
   *
   * @param files what was written
   * @param findings why the rest was not
   */
  public record Saved(List<Path> files, List<Finding> findings) {}

  /** Writes every draft into a folder, which is made where there is none. */
  public Saved save(List<Draft> drafts, Path folder) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    var findings = new ArrayList<Finding>();
    for (var draft : drafts) {
      var file = folder.resolve(draft.fileName());
      var bytes = bytes(draft);
      var faults =
          reader.fixtures(file.toString(), bytes).fold(read -> List.<Finding>of(), them -> them);
      findings.addAll(faults);
      if (faults.isEmpty()) {
        try {
          Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
          files.add(file);
        } catch (FileAlreadyExistsException taken) {
          findings.add(exists(file));
        }
      }
    }
    return new Saved(List.copyOf(files), List.copyOf(findings));
  }

  /** A draft as replay would read it; null when it could not. */
  @Nullable Fixture fixture(Draft draft) {
    try {
      return reader
          .fixtures(draft.fileName(), bytes(draft))
          .<@Nullable Fixture>fold(read -> read.get(0), faults -> null);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A draft as it stands in its file. */
  byte[] bytes(Draft draft) throws IOException {
    var text = new StringBuilder("# yaml-language-server: $schema=fixture.schema.json\n");
    draft.remarks().forEach(line -> text.append("# ").append(line).append('\n'));
    return (text + yaml.writeValueAsString(draft.root())).getBytes(StandardCharsets.UTF_8);
  }

  private static Finding exists(Path file) {
    return Finding.error(
        "fixture.exists",
        file.toString(),
        null,
        "no file of that name: nothing is overwritten",
        "move it away, or choose another folder or title");
  }
}
