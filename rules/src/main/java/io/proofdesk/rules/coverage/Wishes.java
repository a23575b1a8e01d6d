package io.proofdesk.rules.coverage;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Steps;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.Usual;
import io.proofdesk.rules.verify.Verification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a case for every row, default and limit that the fixtures so far do not meet, and for every
 * table that can be left without an answer. The same tables and fixtures give the same cases. One
 * call, one thread.
 */
public final class Wishes {
  private static final String[] SIDES = {"just below", "at", "just above"};

  private final RulebookSource source;
  private final Consumer<String> progress;
  private final Set<String> never = new LinkedHashSet<>();
  private final Set<String> open = new HashSet<>();

  /**
   * @param progress hears one line per profile and table that is searched
   */
  public Wishes(RulebookSource source, Consumer<String> progress) {
    this.source = source;
    this.progress = progress;
  }

  /** A case for every row that was not met, in the order of the sheets. */
  public List<Wish> rows(List<SheetCoverage> met) {
    return search(met, false);
  }

  /** A case for every row and limit that was not met, and for every gap. */
  public List<Wish> all(List<SheetCoverage> met) {
    return search(met, true);
  }

  /**
   * Cases that together show as many pairs of facts as a budget allows.
   *
   * @param budget how many cases at most
   */
  public List<Wish> pairs(int budget) {
    var profile = source.profiles().get(0);
    var usual = Usual.of(profile);
    var always = usual.and(profile.constraints());
    var reach = Reach.of(steps(profile), always, usual.cells(), usual);
    var wishes = new ArrayList<Wish>();
    for (var example : new Pairing(reach.samples(), always, usual).of(budget)) {
      wishes.add(
          new Wish(
              null,
              profile.profile().name(),
              Wish.Kind.PAIRS,
              -1,
              -1,
              null,
              "pairs of facts meet, number " + (wishes.size() + 1),
              example));
    }
    return List.copyOf(wishes);
  }

  /**
   * The rows among those looked for that are unreachable through the chain: no profile has a case
   * that leads there, and that is proved.
   */
  public List<String> unreachable() {
    return never.stream().filter(row -> !open.contains(row)).toList();
  }

  private List<Wish> search(List<SheetCoverage> met, boolean whole) {
    var wishes = new LinkedHashMap<String, Wish>();
    for (var profile : source.profiles()) {
      var here =
          met.stream()
              .filter(it -> it.sheet().tables().containsKey(profile.profile().name()))
              .toList();
      var limits = whole ? limits(profile, here) : List.<Limit>of();
      var open = limits.stream().filter(it -> !wishes.containsKey(it.title())).toList();
      boolean rows = here.stream().anyMatch(it -> open(it) > 0);
      if (rows || !open.isEmpty() || (whole && here.stream().anyMatch(Wishes::canBeSilent))) {
        progress.accept(profile.profile().name() + ": looking for cases nobody wrote yet");
        search(profile, here, open, whole, wishes);
      }
    }
    return List.copyOf(wishes.values());
  }

  /** A limit and the side of it that is asked for. */
  private record Limit(
      SheetCoverage sheet, Table table, int row, int column, Value value, String title) {}

  private static List<Limit> limits(ProfileSource profile, List<SheetCoverage> sheets) {
    var limits = new ArrayList<Limit>();
    for (var sheet : sheets) {
      var table = sheet.sheet().tables().get(profile.profile().name());
      for (var row : sheet.rows()) {
        for (var cell : row.cells()) {
          if (table != null && row.row() >= 0) {
            limits(sheet, table, profile.profile().name(), row.row(), cell, limits);
          }
        }
      }
    }
    return limits;
  }

  private static void limits(
      SheetCoverage sheet,
      Table table,
      String profile,
      int row,
      CellCoverage cell,
      List<Limit> limits) {
    var column = table.inputs().get(cell.column());
    for (var limit : cell.limits()) {
      for (int side = 0; side < SIDES.length; side++) {
        if (limit.profiles().contains(profile) && !limit.sides().get(side).met()) {
          limits.add(
              new Limit(
                  sheet,
                  table,
                  row,
                  cell.column(),
                  Steps.moved(limit.value(), column.type(), side - 1),
                  "%s of %s is met with %s %s %s"
                      .formatted(
                          table.rows().get(row).id(),
                          table.id(),
                          column.heading(),
                          SIDES[side],
                          limit.limit())));
        }
      }
    }
  }

  private static boolean canBeSilent(SheetCoverage sheet) {
    return sheet.sheet().table().otherwise() == null && sheet.sheet().table().hitPolicy().single();
  }

  private void search(
      ProfileSource profile,
      List<SheetCoverage> sheets,
      List<Limit> limits,
      boolean whole,
      Map<String, Wish> wishes) {
    var usual = Usual.of(profile);
    var name = profile.profile().name();
    for (var sheet : sheets) {
      var table = sheet.sheet().tables().get(name);
      var own = limits.stream().filter(it -> it.sheet() == sheet).toList();
      long rows = open(sheet);
      boolean silent = whole && canBeSilent(sheet);
      if (table == null || (rows == 0 && own.isEmpty() && !silent)) {
        continue;
      }
      progress.accept("  " + table.id() + ": to look for: rows " + rows + ", limits " + own.size());
      sheet(profile, sheet, table, own, silent, usual, wishes);
    }
    wishes.replaceAll(
        (title, wish) ->
            wish.profile().equals(name) ? wish.with(usual.without(wish.example())) : wish);
  }

  /** What is asked of one table is searched over what leads there, and over nothing else. */
  private void sheet(
      ProfileSource profile,
      SheetCoverage sheet,
      Table table,
      List<Limit> limits,
      boolean silent,
      Usual usual,
      Map<String, Wish> wishes) {
    var told =
        limits.stream()
            .map(it -> new Reach.Cell(it.table().inputs().get(it.column()), equal(it.value())))
            .collect(Collectors.toCollection(ArrayList::new));
    told.addAll(usual.cells());
    var reach =
        Reach.of(
            Reach.stepsTo(table.id(), steps(profile), profile.constraints()),
            usual.and(profile.constraints()),
            told,
            usual);
    var name = profile.profile().name();
    for (var row : sheet.rows()) {
      if (row.state() != RowCoverage.State.COVERED) {
        row(sheet, row.row(), table, name, reach, wishes);
      }
    }
    if (silent) {
      var title = "no row of " + table.id() + " fits";
      take(
          new Place(sheet.sheet(), name, Wish.Kind.GAP, -1, -1, null, title),
          () -> reach.silent(table.id()),
          wishes);
    }
    for (var it : limits) {
      take(
          new Place(
              sheet.sheet(), name, Wish.Kind.LIMIT, it.row(), it.column(), it.value(), it.title()),
          () -> reach.with(table.id(), it.row(), it.column(), equal(it.value())),
          wishes);
    }
  }

  private static long open(SheetCoverage sheet) {
    return sheet.rows().stream().filter(row -> row.state() != RowCoverage.State.COVERED).count();
  }

  private static List<Step> steps(ProfileSource profile) {
    // the maps stand before all other tables and read none of their facts
    var steps = new ArrayList<Step>(profile.maps());
    steps.addAll(profile.steps());
    return steps;
  }

  private void row(
      SheetCoverage sheet,
      int row,
      Table table,
      String profile,
      Reach reach,
      Map<String, Wish> wishes) {
    if (row == RowCoverage.OTHERWISE) {
      take(
          new Place(
              sheet.sheet(),
              profile,
              Wish.Kind.OTHERWISE,
              -1,
              -1,
              null,
              "the default row of " + table.id() + " answers"),
          () -> reach.silent(table.id()),
          wishes);
      return;
    }
    var id = table.rows().get(row).id();
    boolean guard = Verification.isGuard(table);
    take(
        new Place(
            sheet.sheet(),
            profile,
            Wish.Kind.ROW,
            row,
            -1,
            null,
            guard
                ? id + " of " + table.id() + " is missed by one cell"
                : id + " of " + table.id() + " answers"),
        () -> guard ? Coverage.near(table, row, reach) : reach.answering(table.id(), row),
        wishes);
  }

  /** A wish without its facts. */
  private record Place(
      Sheet sheet,
      String profile,
      Wish.Kind kind,
      int row,
      int column,
      @Nullable Value value,
      String title) {
    String rule() {
      return row < 0 ? "Otherwise" : sheet.table().rows().get(row).id();
    }
  }

  private void take(
      Place place, java.util.function.Supplier<Found> search, Map<String, Wish> wishes) {
    if (wishes.containsKey(place.title())) {
      return;
    }
    var found = search.get();
    var example = found.example();
    if (place.kind() == Wish.Kind.ROW || place.kind() == Wish.Kind.OTHERWISE) {
      var row = place.rule() + " of " + place.sheet().table().id();
      (found.kind() == Found.Kind.NEVER ? never : open).add(row);
    }
    if (example != null) {
      wishes.put(
          place.title(),
          new Wish(
              place.sheet(),
              place.profile(),
              place.kind(),
              place.row(),
              place.column(),
              place.value(),
              place.title(),
              example));
    }
  }

  private static CellTest equal(Value value) {
    return new OneOf(List.of(new Term.Equal(value)));
  }
}
