package io.proofdesk.rules.mutation;

import io.proofdesk.rules.mutation.Mutation.Open;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.Usual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases that mutants would answer otherwise. A mutant is equivalent when no profile has
 * one. Profiles that lead to a table by the same steps share their answers. One call, one thread;
 * it works on all cores.
 */
final class Equivalence {
  private final RulebookSource source;
  private final Consumer<String> progress;

  /**
   * A search.
   *
   * @param progress hears one line per sheet
   */
  Equivalence(RulebookSource source, Consumer<String> progress) {
    this.source = source;
    this.progress = progress;
  }

  /** A mutant among tables that are named by all they hang on. */
  private record Question(String tables, Mutant mutant) {}

  /** What was found of a slip, and in which profile. */
  record Told(Found.Kind kind, @Nullable Offer offer) {}

  /** What was found of each, by its key. */
  Map<String, Told> of(List<Open> open) {
    var bySheet = new LinkedHashMap<String, List<Open>>();
    for (var one : open) {
      bySheet.computeIfAbsent(one.sheet().workbook(), key -> new ArrayList<>()).add(one);
    }
    var found = new TreeMap<String, Told>();
    Mutation.together(List.copyOf(bySheet.values()), List::size, this::onSheet)
        .forEach(found::putAll);
    return found;
  }

  private Map<String, Told> onSheet(List<Open> open) {
    progress.accept("looking for " + open.size() + " in " + open.get(0).sheet().workbook());
    var found = new HashMap<String, Told>();
    var answered = new HashMap<Question, Found>();
    for (var profile : source.profiles()) {
      var name = profile.profile().name();
      var asked =
          open.stream()
              .filter(one -> one.mutants().containsKey(name) && !isSettled(found.get(one.key())))
              .toList();
      if (!asked.isEmpty()) {
        searched(profile, asked, found, answered);
      }
    }
    return found;
  }

  private static boolean isSettled(@Nullable Told found) {
    return found != null && found.kind() == Found.Kind.EXAMPLE;
  }

  private static void searched(
      ProfileSource profile,
      List<Open> open,
      Map<String, Told> found,
      Map<Question, Found> answered) {
    var name = profile.profile().name();
    var table = table(open.get(0).sheet(), name);
    // the maps stand before all other tables and read none of their facts
    var steps = new ArrayList<Step>(profile.maps());
    steps.addAll(profile.steps());
    var leading = Reach.stepsTo(table.id(), steps, profile.constraints());
    var usual = Usual.of(profile);
    var tables = Hash.of(leading.toString() + profile.constraints() + usual);
    var search = new Search(profile, open, table, leading, usual);
    for (var one : open) {
      var mutant = mutant(one, name);
      var now = answered.computeIfAbsent(new Question(tables, mutant), it -> search.of(mutant));
      var before = found.get(one.key());
      boolean given = before != null && before.kind() == Found.Kind.UNDECIDED;
      if (!given || now.kind() != Found.Kind.NEVER) {
        var example = now.example();
        found.put(
            one.key(),
            new Told(
                now.kind(),
                example == null ? null : new Offer(name, mutant, usual.without(example))));
      }
    }
  }

  /** Looks among the cases found so far before it looks for another. One call, one thread. */
  private static final class Search {
    private final ProfileSource profile;
    private final List<Open> open;
    private final Table table;
    private final List<Step> leading;
    private final Usual usual;
    private final KnownCases cases;
    private @Nullable Reach reach;

    Search(ProfileSource profile, List<Open> open, Table table, List<Step> leading, Usual usual) {
      this.profile = profile;
      this.open = open;
      this.table = table;
      this.leading = leading;
      this.usual = usual;
      this.cases = new KnownCases(leading, table);
    }

    Found of(Mutant mutant) {
      var known = cases.changedBy(mutant);
      if (known != null) {
        return new Found(Found.Kind.EXAMPLE, known);
      }
      var found = asked(reach(), table, mutant);
      var example = found.example();
      if (example != null) {
        cases.add(example);
      }
      return found;
    }

    private Reach reach() {
      var known = reach;
      if (known == null) {
        var told = new ArrayList<>(cells(open, table, profile.profile().name()));
        told.addAll(usual.cells());
        known = Reach.of(leading, usual.and(profile.constraints()), told, usual);
        reach = known;
      }
      return known;
    }
  }

  private static List<Reach.Cell> cells(List<Open> open, Table table, String profile) {
    var cells = new ArrayList<Reach.Cell>();
    for (var one : open) {
      var mutant = mutant(one, profile);
      if (mutant.change() instanceof Mutant.NewCell cell) {
        cells.add(new Reach.Cell(table.inputs().get(mutant.column()), cell.test()));
      }
    }
    return cells;
  }

  /** A case that a mutant would answer otherwise, by a table of a profile. */
  static Found asked(Reach reach, Table table, Mutant mutant) {
    if (mutant.change() instanceof Mutant.NewCell cell) {
      return reach.changedCell(table.id(), mutant.row(), mutant.column(), cell.test());
    }
    return switch (mutant.kind()) {
      case RESULT -> reach.changedResult(mutant.of(table), mutant.row());
      case SWAPPED -> reach.swappedRows(table.id(), mutant.row());
      default -> reach.droppedRow(table.id(), mutant.row());
    };
  }

  private static Table table(Sheet sheet, String profile) {
    var table = sheet.tables().get(profile);
    if (table == null) {
      throw new IllegalStateException("only profiles that read the sheet are asked");
    }
    return table;
  }

  private static Mutant mutant(Open one, String profile) {
    var mutant = one.mutants().get(profile);
    if (mutant == null) {
      throw new IllegalStateException("only profiles that have the slip are asked");
    }
    return mutant;
  }
}
