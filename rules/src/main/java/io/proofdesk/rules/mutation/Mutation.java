package io.proofdesk.rules.mutation;

import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
    var rounds = together(sheets, Mutation::cells, this::round);
    var open = new ArrayList<Open>();
    for (var round : rounds) {
      for (int i = 0; i < round.met().size(); i++) {
        if (round.met().get(i).killer() == null && round.met().get(i).seen().isEmpty()) {
          open.add(new Open(round.sheet(), i, round.slips().get(i)));
        }
      }
    }
    progress.accept("looking for cases that " + open.size() + " unseen mutants would change");
    var found = new Equivalence(source, progress).of(open);
    var scores = new ArrayList<SheetScore>();
    for (var round : rounds) {
      var all = new ArrayList<Fate>();
      for (int i = 0; i < round.met().size(); i++) {
        all.add(fate(round, i, found.get(round.sheet().workbook() + " " + i)));
      }
      scores.add(new SheetScore(round.sheet(), all));
    }
    return scores;
  }

  /**
   * A slip that no fixture saw.
   *
   * @param index its number on the sheet
   * @param mutants the mutant by profile
   */
  record Open(Sheet sheet, int index, SortedMap<String, Mutant> mutants) {
    String key() {
      return sheet.workbook() + " " + index;
    }
  }

  /**
   * One piece of work after the other, on all cores; the results in order.
   *
   * @param size how much work it is; the largest begins first, so that no core waits for it alone
   */
  static <T, R> List<R> together(List<T> all, ToIntFunction<T> size, Function<T, R> work) {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var running = new IdentityHashMap<T, Future<R>>();
      all.stream()
          .sorted(Comparator.comparingInt(size).reversed())
          .forEach(one -> running.put(one, threads.submit(() -> work.apply(one))));
      var results = new ArrayList<R>();
      for (var one : all) {
        results.add(Objects.requireNonNull(running.get(one)).get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int cells(Sheet sheet) {
    var table = sheet.table();
    return table.rows().size() * (table.inputs().size() + table.outputs().size());
  }

  private Round round(Sheet sheet) {
    var slips = slips(sheet);
    progress.accept(sheet.workbook() + ": " + slips.size() + " mutants");
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

  private static Fate fate(Round round, int index, Equivalence.@Nullable Told told) {
    var mutant = round.slips().get(index).values().iterator().next();
    var met = round.met().get(index);
    if (met.killer() != null) {
      return new Fate(mutant, Fate.Kind.KILLED, met.killer(), List.of(), null);
    }
    if (told == null) {
      return new Fate(mutant, Fate.Kind.SURVIVED, null, met.seen(), null);
    }
    return switch (told.kind()) {
      case NEVER -> new Fate(mutant, Fate.Kind.EQUIVALENT, null, List.of(), null);
      case EXAMPLE -> new Fate(mutant, Fate.Kind.SURVIVED, null, List.of(), told.offer());
      case UNDECIDED -> new Fate(mutant, Fate.Kind.UNDECIDED, null, List.of(), null);
    };
  }
}
