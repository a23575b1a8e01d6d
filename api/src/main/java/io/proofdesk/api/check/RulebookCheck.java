package io.proofdesk.api.check;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.Acceptance;
import io.proofdesk.rules.source.Acceptances;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Counterexample;
import io.proofdesk.rules.verify.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One set of workbooks, read, to be checked and proved. One call, one thread. */
public final class RulebookCheck {
  private final WorkbookGrids sheets;
  private final WorkbookSet.Readable readable;
  private final Supplier<Rulebooks> rulebooks;

  private RulebookCheck(WorkbookGrids sheets, Supplier<Rulebooks> rulebooks) {
    this.sheets = sheets;
    this.readable = WorkbookSet.readable(sheets, new LastTables());
    this.rulebooks = rulebooks;
  }

  /**
   * Reads every sheet for its meaning.
   *
   * @param rulebooks what compiles the tables; only asked for once an invariant breaks, to show it
   *     by the engine itself
   */
  public static RulebookCheck of(WorkbookGrids sheets, Supplier<Rulebooks> rulebooks) {
    return new RulebookCheck(sheets, rulebooks);
  }

  /** The names of the profiles; none when the set is too broken to be verified. */
  public List<String> profiles() {
    return readable.sound()
        ? readable.source().profiles().stream().map(one -> one.profile().name()).toList()
        : List.of();
  }

  /**
   * Asks everything.
   *
   * @param profile the only profile to verify; null for all
   * @param today the day acceptances are held to
   * @param progress hears one line per step
   */
  public Checked run(
      @Nullable String profile,
      Verification verification,
      LocalDate today,
      Consumer<String> progress) {
    var source = readable.source();
    var accepted = Acceptances.of(sheets.grids(), source.vocabulary());
    var found = new LinkedHashSet<>(readable.findings());
    found.addAll(accepted.findings());
    if (!readable.sound()) {
      progress.accept("reading replies, signals and settings");
      found.addAll(Rulebooks.findings(readable, sheets.grids(), verification.known()));
      found.addAll(ofReadTables(profile, verification));
      return checked(sorted(found), accepted.acceptances(), today, false, Proven.NOTHING);
    }
    // what only shows when the tables are put together and the replies read
    progress.accept("reading replies, signals and settings");
    found.addAll(Rulebooks.findings(source, verification.known()));
    var verified = verification.verify(source, profile);
    found.addAll(verified.findings());
    return checked(
        sorted(found),
        accepted.acceptances(),
        today,
        profile == null,
        new Proven(
            invariants(source),
            shown(source, verified.counterexamples(), verification.isTimeUp(), progress),
            verified.proved()));
  }

  /**
   * What the tables that were read answer, each by itself, and that more is not asked yet. Wrong
   * words and settings change what any of them says.
   */
  private List<Finding> ofReadTables(@Nullable String profile, Verification verification) {
    boolean onTables =
        readable.findings().stream()
            .filter(it -> it.severity() == Severity.ERROR)
            .noneMatch(it -> it.place().matches("(vocabulary|profiles/[^/]*)([.!/].*)?"));
    var found = new ArrayList<Finding>();
    if (onTables) {
      found.addAll(verification.tablesOf(readable.source(), profile).findings());
    }
    found.add(
        Finding.warning(
            "verify.waits",
            "invariants",
            null,
            (onTables
                    ? "sound workbooks: which rules no case reaches through all tables,"
                    : "sound words and settings: which rules can never answer, which inputs have no"
                        + " answer,")
                + " and whether an invariant breaks, is not asked until then",
            "correct the errors, then look again"));
    return found;
  }

  /** Puts every example before the engine. Tables are compiled for nothing else. */
  private List<Checked.Example> shown(
      RulebookSource source,
      List<Counterexample> examples,
      boolean timeUp,
      Consumer<String> progress) {
    if (examples.isEmpty() || timeUp) {
      var untried = new Showing(source, null);
      return examples.stream().map(untried::of).toList();
    }
    progress.accept("compiling " + source.profiles().size() + " profiles, to show what breaks");
    try (Rulebook rulebook = rulebooks.get().compile(source, "check").rulebook()) {
      var showing = new Showing(source, rulebook);
      return examples.stream().map(showing::of).toList();
    }
  }

  /** What came of the proofs. */
  private record Proven(
      List<Checked.Invariant> invariants, List<Checked.Example> examples, int proved) {
    static final Proven NOTHING = new Proven(List.of(), List.of(), 0);
  }

  private List<CheckFinding> sorted(Set<Finding> found) {
    return found.stream()
        .map(finding -> CheckFinding.of(finding, sheets.grids()))
        .sorted(Comparator.comparing(CheckFinding::cost).thenComparing(CheckFinding::severity))
        .toList();
  }

  private Checked checked(
      List<CheckFinding> found,
      List<Acceptance> acceptances,
      LocalDate today,
      boolean whole,
      Proven proven) {
    var open = new ArrayList<CheckFinding>();
    var accepted = new ArrayList<AcceptedFinding>();
    var used = new HashSet<Acceptance>();
    for (var finding : found) {
      var acceptance = acceptance(finding, acceptances);
      if (acceptance == null || acceptance.isOver(today)) {
        open.add(finding);
      } else {
        accepted.add(
            new AcceptedFinding(finding, acceptance.reason(), acceptance.by(), acceptance.until()));
      }
      if (acceptance != null) {
        used.add(acceptance);
      }
    }
    var idle = new IdleAcceptances(today, found, whole);
    for (var acceptance : acceptances) {
      var told = idle.told(acceptance, used.contains(acceptance));
      if (told != null) {
        open.add(CheckFinding.of(told, sheets.grids()));
      }
    }
    var broken = proven.examples().stream().map(Checked.Example::broken).toList();
    return new Checked(
        CheckReport.of(open, accepted, broken, proven.proved()),
        sheets.grids(),
        proven.invariants(),
        proven.examples());
  }

  private static @Nullable Acceptance acceptance(
      CheckFinding finding, List<Acceptance> acceptances) {
    return acceptances.stream().filter(it -> it.covers(finding.plain())).findFirst().orElse(null);
  }

  private static List<Checked.Invariant> invariants(RulebookSource source) {
    var rows = new LinkedHashMap<String, Checked.Invariant>();
    source.profiles().stream()
        .flatMap(profile -> profile.tables().stream())
        .filter(Verification::isInvariants)
        .forEach(
            table ->
                table
                    .rows()
                    .forEach(
                        row ->
                            rows.putIfAbsent(
                                row.id(),
                                new Checked.Invariant(
                                    row.id(),
                                    row.place().workbook(),
                                    sentence(table, row.results())))));
    return List.copyOf(rows.values());
  }

  private static String sentence(Table table, List<? extends @Nullable Value> results) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals("Sentence")
          && results.get(i) instanceof Value.Text text) {
        return text.text();
      }
    }
    return results.stream().filter(Objects::nonNull).map(String::valueOf).findFirst().orElse("");
  }
}
