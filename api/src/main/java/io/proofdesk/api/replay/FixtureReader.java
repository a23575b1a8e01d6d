package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.MomentHint;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.source.FollowedFolder;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads fixtures; every fault of every file is a finding with its line. Thread-safe. */
public final class FixtureReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "covers",
          "tags",
          "profile",
          "asOf",
          "case",
          "brief",
          "wordings",
          "fromText",
          "expect",
          "generated",
          "accepted");

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /**
   * What a folder holds.
   *
   * @param fixtures what could be read
   * @param findings every fault of the others
   * @param unreadable how many files, and of sheets rows, could not be read
   */
  public record Folder(List<Fixture> fixtures, List<Finding> findings, int unreadable) {}

  /**
   * Every {@code .yaml} file and every sheet of fixtures below a folder, in the order of their
   * names. What lies in a hidden folder belongs to a program, such as git.
   */
  public Folder folder(Path named) throws IOException {
    var folder = FollowedFolder.of(named);
    if (!Files.exists(folder)) {
      return new Folder(
          List.of(),
          List.of(
              Finding.error(
                  "fixture.no-folder",
                  folder.toString(),
                  null,
                  "no such file or folder",
                  "name a folder with fixtures in it")),
          0);
    }
    List<Path> files;
    List<One> read;
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      boolean alone = !Files.isDirectory(folder);
      files =
          walk.filter(
                  file ->
                      !Files.isDirectory(file)
                          && !FixtureNames.isHidden(folder.relativize(file))
                          && FixtureNames.isMeant(file, alone))
              .sorted()
              .toList();
      var bases = new Bases();
      read = Parallel.map(files, file -> file(folder, file, bases), done -> {});
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    var fixtures = new ArrayList<Fixture>();
    var findings = new ArrayList<Finding>();
    for (var one : read) {
      fixtures.addAll(one.fixtures());
      findings.addAll(one.findings());
    }
    int unreadable = Unread.byFixture(findings).size();
    if (files.isEmpty()) {
      findings.add(
          Finding.error(
              "fixture.none",
              folder.toString(),
              null,
              "no .yaml file and no sheet of fixtures in here",
              "name a folder with fixtures in it"));
    }
    return new Folder(List.copyOf(fixtures), List.copyOf(findings), unreadable);
  }

  /** What one file of a folder holds, and every fault of it. */
  private record One(List<Fixture> fixtures, List<Finding> findings) {}

  private One file(Path folder, Path file, Bases bases) {
    boolean alone = !Files.isDirectory(folder);
    var name = alone ? file.getFileName().toString() : folder.relativize(file).toString();
    var fixtures = new ArrayList<Fixture>();
    var findings = new ArrayList<Finding>();
    if (!FixtureNames.isFixture(file, alone)) {
      findings.add(
          Finding.error(
              "fixture.ending",
              name,
              null,
              "a name that ends in .yaml, .fixtures.csv or .fixtures.xlsx, in small letters",
              "rename it; as it is called it is not replayed"));
      return new One(fixtures, findings);
    }
    if (!Files.isReadable(file)) {
      findings.add(
          Finding.error(
              "fixture.unreadable",
              name,
              null,
              Files.isSymbolicLink(file) && !Files.exists(file)
                  ? "a link to a file; this one leads nowhere"
                  : "a file that may be read",
              "mend it, or take it away"));
      return new One(fixtures, findings);
    }
    if (!name.endsWith(".yaml")) {
      sheet(name, file, bases, fixtures, findings);
      return new One(fixtures, findings);
    }
    return fixtures(name, bytes(file))
        .fold(read -> new One(read, findings), faults -> new One(fixtures, faults));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a sheet; a row with a fault is told and not tried. */
  private void sheet(
      String name, Path file, Bases bases, List<Fixture> fixtures, List<Finding> findings) {
    var unread = new Findings();
    var read = WorkbookFile.around(name, file, unread);
    if (unread.failed()) {
      unread.all().stream().map(FixtureReader::ofMoment).forEach(findings::add);
    }
    if (read == null) {
      return;
    }
    for (var grid : read) {
      // a workbook comes with sheets nobody has written on
      if (read.size() > 1 && grid.rows().isEmpty()) {
        continue;
      }
      var place = read.size() == 1 ? name : name + "!" + grid.sheet();
      var sheet = new FixtureSheet(grid, place, base -> bases.of(file, base));
      var documents = sheet.documents();
      for (var document : documents) {
        int row = document.lines().getOrDefault("", 1);
        boolean whole = !sheet.isFaulty(row - 1);
        fixtures(place + "#" + row, document)
            .fold(
                made -> whole && fixtures.addAll(made),
                faults -> {
                  sheet.addAll(row - 1, faults);
                  return false;
                });
      }
      findings.addAll(sheet.findings());
    }
  }

  /** A table asks dates of a sheet, a fixture moments. */
  private static Finding ofMoment(Finding fault) {
    var read = fault.read();
    return fault.code().equals("cell.date-with-time") && read != null
        ? Finding.error(
            fault.code(),
            fault.place(),
            read,
            "a moment as text, with its offset",
            "format the column as text and write it " + MomentHint.ofMoment(read))
        : fault;
  }

  /** Reads one file: one fixture, or one for each of its wordings. */
  public Reading<List<Fixture>> fixtures(String file, byte[] bytes) {
    return documents
        .file(file, bytes)
        .fold(
            document -> fixtures(file, document),
            faults ->
                new Reading.Refused<>(faults.stream().map(it -> ofFixture(file, it)).toList()));
  }

  /** A request may say next to nothing, a fixture may not. */
  private static Finding ofFixture(String file, Finding fault) {
    return fault.code().equals("request.empty")
        ? Finding.error(
            "fixture.empty",
            file + ":1",
            null,
            "expected a fixture, found nothing",
            "begin with `title:`, or delete the file")
        : fault;
  }

  private Reading<List<Fixture>> fixtures(String file, Document document) {
    var root = document.root();
    if (!root.isObject()) {
      return new Reading.Refused<>(
          List.of(
              Finding.error(
                  "fixture.misfit",
                  document.place(""),
                  root.isArray() ? "[...]" : root.asText(),
                  "a fixture: keys such as `title:` and `case:`, not a list and not a single value",
                  root.isArray() ? "write each fixture into a file of its own" : null)));
    }
    var findings = new ArrayList<Finding>();
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                findings.add(
                    Finding.error(
                        "fixture.unknown-key",
                        document.place("/" + key),
                        key,
                        "a fixture has title, covers, tags, profile, asOf, case or brief, wordings,"
                            + " fromText, expect, generated and accepted",
                        null));
              }
            });
    var title = text(document, "title", findings);
    var profile = text(document, "profile", findings);
    var covers = words(document, findings);
    var asOf = moment(document, text(document, "asOf", findings), findings);
    var expect = root.path("expect");
    if (!expect.isObject() || expect.isEmpty()) {
      findings.add(
          Finding.error(
              "fixture.nothing-expected",
              document.place("/expect"),
              null,
              "a fixture expects at least one part of the decision",
              "say which route it should take"));
    }
    if (expect.isObject() && !expect.isEmpty()) {
      findings.addAll(Expectation.faults(document, expect, "/expect"));
    }
    findings.addAll(shape(document, "tags"));
    Confirmation.check(document, findings);
    var kept = ImaginedCase.kept(document, reader, findings);
    boolean withoutFacts = !root.has("brief") || root.path("brief").has("archived");
    var facts = withoutFacts ? null : ImaginedCase.facts(document, findings);
    var supportCase = supportCase(document, findings);
    findings.addAll(Wordings.faults(document, supportCase));
    if (!findings.isEmpty() || supportCase == null || asOf == null) {
      return new Reading.Refused<>(findings);
    }
    var fromText = root.path("fromText");
    var fixture =
        new Fixture(
            file,
            title,
            covers,
            tags(document),
            profile,
            asOf,
            supportCase,
            facts,
            kept,
            fromText,
            expect,
            Confirmation.isConfirmed(document),
            NamedWord.of(document));
    return new Reading.Read<>(Wordings.of(fixture, root.path("wordings")));
  }

  private @Nullable SupportCase supportCase(Document document, List<Finding> findings) {
    var root = document.root();
    if (!root.has("brief") && !root.has("case")) {
      findings.add(
          Finding.error(
              "fixture.missing-key",
              document.place("/case"),
              null,
              "a fixture needs `case`, or `brief` in its place",
              null));
      return null;
    }
    return (!root.has("brief")
            ? reader.read(document, root.path("case"), "/case", SupportCase.class)
            : reader.read(document, ImaginedCase.of(document), "/brief", SupportCase.class))
        .<@Nullable SupportCase>fold(
            read -> read,
            faults -> {
              findings.addAll(faults);
              return null;
            });
  }

  private static String text(Document document, String key, List<Finding> findings) {
    var node = document.root().path(key);
    if (!node.isTextual() || node.textValue().isBlank()) {
      findings.add(
          Finding.error(
              "fixture.missing-key",
              document.place("/" + key),
              null,
              "a fixture needs `" + key + "`",
              null));
      return "";
    }
    return node.textValue();
  }

  private static @Nullable Instant moment(Document document, String text, List<Finding> findings) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return java.time.OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      findings.add(
          Finding.error(
              "fixture.not-a-moment",
              document.place("/asOf"),
              text,
              "a moment such as 2026-11-23T15:00:00Z",
              MomentHint.ofMoment(text)));
      return null;
    }
  }

  private static List<Finding> shape(Document document, String key) {
    var check = new ShapeCheck(document);
    if (document.root().has(key)) {
      check.check(document.root().path(key), FixtureSchema.of(key), "/" + key);
    }
    return check.findings();
  }

  private static List<String> tags(Document document) {
    var tags = new ArrayList<String>();
    document.root().path("tags").forEach(tag -> tags.add(tag.asText()));
    return List.copyOf(tags);
  }

  private static List<String> words(Document document, List<Finding> findings) {
    var covers = document.root().path("covers");
    var words = new ArrayList<String>();
    for (JsonNode word : covers) {
      words.add(word.asText());
    }
    if (!covers.isArray() || words.isEmpty()) {
      boolean bare = covers.isValueNode() && !covers.asText().isBlank() && !covers.isNull();
      findings.add(
          Finding.error(
              "fixture.covers-nothing",
              document.place("/covers"),
              bare ? covers.asText() : null,
              "a list of the cases it stands for, such as [SC-054]",
              bare ? "write `covers: [" + covers.asText() + "]`" : null));
    } else {
      findings.addAll(shape(document, "covers"));
    }
    return List.copyOf(words);
  }
}
