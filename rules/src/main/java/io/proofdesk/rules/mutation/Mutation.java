package io.proofdesk.rules.mutation;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mutates the sheets of a rulebook and tells which mutants no fixture notices. The fixtures must
 * hold as the tables are. One call, one thread; it works on all cores.
 */
public final class Mutation {
  private final RulebookSource source;
  private final List<Specimen> specimens;
  private final Consumer<String> progress;

  /**
   * A run.
   *
   * @param specimens fixtures that hold
   * @param progress hears one line per sheet
   */
  public Mutation(RulebookSource source, List<Specimen> specimens, Consumer<String> progress) {
    this.source = source;
    this.specimens = List.copyOf(specimens);
    this.progress = progress;
  }

  /** A sheet, its slips with the mutant by profile, and whom each of them met. */
  private record Round(
      Sheet sheet, List<SortedMap<String, Mutant>> slips, List<MutationRun.Met> met) {}

  /** What became of the mutants of every sheet that is chosen. */
  public List<SheetScore> of(Predicate<Sheet> chosen) {
    var sheets = Sheet.of(source).stream().filter(chosen).toList();
    var rounds = sheets.parallelStream().map(this::round).toList();
    var open = new ArrayList<Open>();
    for (var round : rounds) {
      for (int i = 0; i < round.met().size(); i++) {
        if (round.met().get(i).killer() == null && round.met().get(i).seen().isEmpty()) {
          open.add(new Open(round, i));
        }
      }
    }
    progress.accept(open.size() + " mutants that no fixture sees");
    var found = searched(open);
    var scores = new ArrayList<SheetScore>();
    for (var round : rounds) {
      var all = new ArrayList<Fate>();
      for (int i = 0; i < round.met().size(); i++) {
        all.add(fate(round, i, found.get(new Open(round, i))));
      }
      scores.add(new SheetScore(round.sheet(), all));
    }
    return scores;
  }

  /** A mutant that no fixture saw. */
  private record Open(Round round, int index) {
    // INVARIANT: rounds are one per sheet, so that identity is enough
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Open open && open.round == round && open.index == index;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(round) * 31 + index;
    }
  }

  private Round round(Sheet sheet) {
    progress.accept(sheet.workbook());
    var slips = slips(sheet);
    var run = new MutationRun(sheet, specimens);
    return new Round(sheet, slips, slips.stream().map(run::meet).toList());
  }

  /**
   * The same slip in every profile that reads the sheet. Settings may make a slip impossible in one
   * of them, so they are matched by their place and not by their number.
   */
  private static List<SortedMap<String, Mutant>> slips(Sheet sheet) {
    var slips = new LinkedHashMap<String, SortedMap<String, Mutant>>();
    sheet
        .tables()
        .forEach(
            (profile, table) -> {
              var seen = new HashMap<String, Integer>();
              for (var mutant : Mutants.of(table)) {
                var place = mutant.row() + " " + mutant.column() + " " + mutant.kind();
                int number = seen.merge(place, 1, Integer::sum);
                slips
                    .computeIfAbsent(place + " " + number, key -> new TreeMap<>())
                    .put(profile, mutant);
              }
            });
    return List.copyOf(slips.values());
  }

  private static Fate fate(Round round, int index, @Nullable Found found) {
    var mutant = round.slips().get(index).values().iterator().next();
    var met = round.met().get(index);
    if (met.killer() != null) {
      return new Fate(mutant, Fate.Kind.KILLED, met.killer(), List.of(), null);
    }
    if (found == null) {
      return new Fate(mutant, Fate.Kind.SURVIVED, null, met.seen(), null);
    }
    return switch (found.kind()) {
      case NEVER -> new Fate(mutant, Fate.Kind.EQUIVALENT, null, List.of(), null);
      case EXAMPLE -> new Fate(mutant, Fate.Kind.SURVIVED, null, List.of(), found.example());
      case UNDECIDED -> new Fate(mutant, Fate.Kind.UNDECIDED, null, List.of(), null);
    };
  }

  /** A mutant is equivalent when no profile has a case that it answers otherwise. */
  private Map<Open, Found> searched(List<Open> open) {
    var found = new LinkedHashMap<Open, Found>();
    for (var profile : source.profiles()) {
      var name = profile.profile().name();
      var asked =
          open.stream()
              .filter(it -> it.round().slips().get(it.index()).containsKey(name))
              .filter(it -> !isSettled(found.get(it)))
              .toList();
      if (!asked.isEmpty()) {
        progress.accept(
            name + ": looking for cases that " + asked.size() + " mutants would change");
        searched(profile, asked, found);
      }
    }
    return found;
  }

  private static boolean isSettled(@Nullable Found found) {
    return found != null && found.kind() == Found.Kind.EXAMPLE;
  }

  private static void searched(ProfileSource profile, List<Open> open, Map<Open, Found> found) {
    var name = profile.profile().name();
    var cells = new ArrayList<Reach.Cell>();
    for (var one : open) {
      var mutant = mutant(one, name);
      if (mutant.change() instanceof Mutant.NewCell cell) {
        var table = one.round().sheet().tables().get(name);
        if (table != null) {
          cells.add(new Reach.Cell(table.inputs().get(mutant.column()), cell.test()));
        }
      }
    }
    // the maps stand before all other tables and read none of their facts
    var steps = new ArrayList<Step>(profile.maps());
    steps.addAll(profile.steps());
    var reach = Reach.of(steps, profile.constraints(), cells);
    for (var one : open) {
      var before = found.get(one);
      var now = asked(reach, one, name);
      boolean given = before != null && before.kind() == Found.Kind.UNDECIDED;
      found.put(one, given && now.kind() == Found.Kind.NEVER ? before : now);
    }
  }

  private static Found asked(Reach reach, Open one, String profile) {
    var table = one.round().sheet().tables().get(profile);
    if (table == null) {
      throw new IllegalStateException("only profiles that read the sheet are asked");
    }
    var mutant = mutant(one, profile);
    if (mutant.change() instanceof Mutant.NewCell cell) {
      return reach.changedCell(table.id(), mutant.row(), mutant.column(), cell.test());
    }
    return switch (mutant.kind()) {
      case RESULT -> reach.changedResult(mutant.of(table), mutant.row());
      case SWAPPED -> reach.swappedRows(table.id(), mutant.row());
      default -> reach.droppedRow(table.id(), mutant.row());
    };
  }

  private static Mutant mutant(Open one, String profile) {
    var mutant = one.round().slips().get(one.index()).get(profile);
    if (mutant == null) {
      throw new IllegalStateException("only profiles that have the slip are asked");
    }
    return mutant;
  }
}
