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
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases that mutants would answer otherwise. A mutant is equivalent when no profile has
 * one. Profiles that lead to a table by the same steps share their answers. One call, one thread;
 * it works on all cores.
 */
final class Equivalence {
  private final RulebookSource source;

  Equivalence(RulebookSource source) {
    this.source = source;
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
    Mutation.together(List.copyOf(bySheet.values()), this::onSheet).forEach(found::putAll);
    return found;
  }

  private Map<String, Told> onSheet(List<Open> open) {
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
    var tables = Hash.of(leading.toString() + profile.constraints() + usual.cells());
    Reach reach = null;
    for (var one : open) {
      var mutant = mutant(one, name);
      var question = new Question(tables, mutant);
      var now = answered.get(question);
      if (now == null) {
        if (reach == null) {
          var told = new ArrayList<>(cells(open, table, name));
          told.addAll(usual.cells());
          reach = Reach.of(leading, profile.constraints(), told, usual);
        }
        now = asked(reach, table, mutant);
        answered.put(question, now);
      }
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
