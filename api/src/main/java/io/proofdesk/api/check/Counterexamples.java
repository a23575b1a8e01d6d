package io.proofdesk.api.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Saves what breaks an invariant as fixtures: each fails in a replay as long as the invariant
 * breaks. Thread-safe.
 */
public final class Counterexamples {
  private final Instant now;
  private final ObjectMapper yaml =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  /**
   * @param now the moment the fixtures are decided at
   */
  public Counterexamples(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /** What was written, and what could not be; a line for each. */
  public record Saved(List<Path> files, List<String> lines) {}

  /** Writes a file for each counterexample; a file of the same name is replaced. */
  public Saved save(Checked checked, Path folder) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    var lines = new ArrayList<String>();
    for (var example : checked.counterexamples()) {
      var who = example.broken().invariant() + " in profile " + example.broken().profile();
      if (example.shown() == Checked.Shown.NO_CASE) {
        lines.add(
            "not saved: "
                + who
                + ": no case has only these facts, because some facts are always known; name them in"
                + " the sheet Constraints of the vocabulary");
        continue;
      }
      var file = folder.resolve(name(example.broken()));
      Files.write(file, text(example));
      files.add(file);
      lines.add(
          "saved "
              + file
              + (example.shown() == Checked.Shown.UNTRIED
                  ? "; not tried, because the tables have other errors"
                  : ""));
    }
    return new Saved(List.copyOf(files), List.copyOf(lines));
  }

  private static String name(BrokenInvariant broken) {
    return (broken.invariant() + "-" + broken.profile()).toLowerCase(Locale.ROOT) + ".yaml";
  }

  private byte[] text(Checked.Example example) throws IOException {
    var broken = example.broken();
    var root = yaml.createObjectNode();
    root.put(
        "title", broken.invariant() + " must not break in " + broken.profile() + ", as it did");
    root.putArray("covers").add(broken.invariant());
    root.put("profile", broken.profile());
    root.put("asOf", now.toString());
    var brief = root.putObject("brief");
    brief.put("store", example.store());
    var facts = brief.putObject("facts");
    broken.facts().forEach(facts::put);
    root.putObject("expect").putObject("warnings").putArray("notContains").add("invariant.broken");
    var head =
        "# yaml-language-server: $schema=fixture.schema.json\n"
            + "# Found by a proof, which knows facts and no case. It led through\n"
            + String.join("", broken.led().stream().map(row -> "#   " + row + "\n").toList())
            + "# If no case can be like this, say so in the sheet Constraints of the vocabulary.\n";
    return (head + yaml.writeValueAsString(root)).getBytes(StandardCharsets.UTF_8);
  }
}
