package io.proofdesk.api.quality;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.api.replay.Parallel;
import io.proofdesk.api.replay.ReplayFixtures;
import io.proofdesk.api.replay.ReplayFixtures.Result;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tables and the fixtures that try them.
 *
 * @param source the tables
 * @param specimens the fixtures that hold
 * @param failed the fixtures that do not
 * @param unreadable faults of fixtures that cannot be read
 * @param rulebook the tables compiled; closed once the work on the trial is done
 */
public record Trial(
    RulebookSource source,
    List<Specimen> specimens,
    List<Result> failed,
    List<Finding> unreadable,
    Rulebook rulebook) {

  /**
   * Reads tables and fixtures, replays the fixtures, and looks at what they find with the rulebook
   * still open.
   *
   * @param progress hears one line per step
   * @param fixtures a folder of fixtures; null for none at all
   * @throws Refusal when the tables cannot be read
   */
  public static <R> R during(
      Path tables, @Nullable Path fixtures, Consumer<String> progress, Function<Trial, R> work)
      throws IOException {
    progress.accept("reading " + tables);
    if (!Files.isDirectory(tables)) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "tables.no-folder",
                  tables.toString(),
                  null,
                  "expected a folder of decision tables",
                  "name it with `--tables`")));
    }
    var read = WorkbookSet.read(tables);
    var source = read.value();
    if (source == null) {
      throw new Refusal(read.findings());
    }
    var folder =
        fixtures == null
            ? new FixtureReader.Folder(List.of(), List.of(), 0)
            : new FixtureReader().folder(fixtures);
    if (fixtures != null && !Files.exists(fixtures)) {
      throw new Refusal(folder.findings());
    }
    progress.accept("compiling " + source.profiles().size() + " profiles");
    var loading = new Rulebooks().compile(source, "trial");
    try (var rulebook = loading.rulebook()) {
      if (rulebook == null) {
        throw new Refusal(loading.findings());
      }
      // what nobody stands behind proves nothing
      var counted = folder.fixtures().stream().filter(Fixture::confirmed).toList();
      int left = folder.fixtures().size() - counted.size();
      progress.accept(
          "replaying "
              + counted.size()
              + " fixtures"
              + (left == 0 ? "" : "; " + left + " are generated and unconfirmed, and left out"));
      var replay = new ReplayFixtures(rulebook);
      var tried = Parallel.map(counted, replay::attempt, done -> {});
      var failed = new ArrayList<Result>();
      var specimens = new ArrayList<Specimen>();
      for (var one : tried) {
        var specimen = one.specimen();
        if (specimen == null) {
          failed.add(one.result());
        } else {
          specimens.add(specimen);
        }
      }
      return work.apply(new Trial(source, specimens, failed, folder.findings(), rulebook));
    }
  }

  /** The ids of all tables. */
  SortedSet<String> tables() {
    var known = new TreeSet<String>();
    Sheet.of(source).forEach(sheet -> known.add(sheet.table().id()));
    return known;
  }

  /**
   * The sheets of some tables; all of them when none is named.
   *
   * @throws Refusal when there is no such table
   */
  public Predicate<Sheet> sheets(List<String> names) {
    var known = tables();
    var unknown = new ArrayList<Finding>();
    for (var name : names) {
      if (!known.contains(id(name))) {
        unknown.add(unknownTable(name, known));
      }
    }
    if (!unknown.isEmpty()) {
      throw new Refusal(unknown);
    }
    var ids = names.stream().map(Trial::id).toList();
    return sheet -> ids.isEmpty() || ids.contains(sheet.table().id());
  }

  /** A name that no table has: with the one it is like, else with all there are. */
  public static Finding unknownTable(String name, SortedSet<String> known) {
    var meant = Spelling.suggestion(id(name), known);
    return Finding.error(
        "tables.unknown",
        "--changed",
        name,
        "the name of a table" + (meant == null ? ": " + String.join(", ", known) : ""),
        meant);
  }

  /** {@code boundary-damage} for {@code decision-tables/boundary-damage.csv}. */
  public static String id(String name) {
    var file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
