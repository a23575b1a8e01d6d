package io.proofdesk.rules.trace;

import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rulebook of one table over the order's value, and fixtures that expect its answer. */
public final class SmallRefunds {
  private SmallRefunds() {}

  /** The rulebook with some rows, each {@code id | condition | boundary}. */
  public static RulebookSource source(String... rows) {
    return source(Map.of("shop", "50"), rows);
  }

  /** A rulebook of several shops, each with a refund limit of its own. */
  public static RulebookSource ofShops(Map<String, String> limits) {
    return source(limits, "RB-010 | <= refund limit | AUTO_ALLOWED", "Otherwise | | FORBIDDEN");
  }

  private static RulebookSource source(Map<String, String> limits, String... rows) {
    var lines =
        new ArrayList<>(
            List.of(
                "Decision | Whether money goes back",
                "Hit policy | F",
                "Owner | OPS",
                "Source | assumption",
                "Rule | IF | THEN",
                " | Order value | Boundary"));
    lines.addAll(List.of(rows));
    var grids =
        new ArrayList<Grid>(
            List.of(
                Sheets.rules("refund.csv", lines.toArray(String[]::new)),
                Sheets.sheet(
                    "vocabulary.Words.csv",
                    "Words",
                    "List | Word | English | Chinese | Meaning | Traits",
                    "Route | DAMAGE | damage | 破损 | | none"),
                Sheets.sheet(
                    "vocabulary.Results.csv",
                    "Results",
                    "Heading | Type | Words list | Unit | Meaning",
                    "Boundary | word | BoundaryKind")));
    limits.forEach((shop, limit) -> grids.add(shop(shop, limit)));
    var reading = WorkbookSet.of(grids);
    return Objects.requireNonNull(reading.value(), () -> reading.findings().toString());
  }

  private static Grid shop(String name, String limit) {
    return Sheets.sheet(
        "profiles/" + name + ".Settings.csv",
        "Settings",
        Sheets.settings(name + "-store", "Refund limit | money | " + limit + " | USD | assumption")
            .toArray(String[]::new));
  }

  /** A fixture for an order of some cents, or of unknown value, that expects today's answer. */
  public static Specimen expecting(RulebookSource source, @Nullable Long cents) {
    return expecting(source, "shop", cents);
  }

  /** The same in one of several shops. */
  public static Specimen expecting(RulebookSource source, String shop, @Nullable Long cents) {
    return new Order(shop, table(source, shop), cents, true);
  }

  /** A fixture that expects nothing of the answer. */
  public static Specimen blind(RulebookSource source, long cents) {
    return new Order("shop", table(source, "shop"), cents, false);
  }

  private static Table table(RulebookSource source, String shop) {
    return source.profiles().stream()
        .filter(it -> it.profile().name().equals(shop))
        .findFirst()
        .orElseThrow()
        .tables()
        .get(0);
  }

  private record Order(String profile, Table table, @Nullable Long cents, boolean expects)
      implements Specimen {

    private Facts facts() {
      return (Column column) -> cents == null ? null : new Value.Whole(cents);
    }

    @Override
    public String name() {
      return "an order of " + cents;
    }

    @Override
    public List<Asked> asked() {
      var trace = new Trace();
      Walk.through(
          List.of(
              new io.proofdesk.rules.settling.Step.Ask(
                  table, trace.of(table, facts -> NaiveEvaluator.evaluate(table, facts)))),
          facts());
      return trace.asked();
    }

    @Override
    public boolean holdsWith(String id, Function<Facts, Outcome> asked) {
      var today = NaiveEvaluator.evaluate(table, facts()).results();
      return !expects || asked.apply(facts()).results().equals(today);
    }
  }
}
