package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Figure;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.coverage.CellCoverage;
import io.proofdesk.rules.coverage.LimitCoverage;
import io.proofdesk.rules.coverage.RowCoverage;
import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.coverage.SheetCoverage;
import io.proofdesk.rules.coverage.SheetCoverage.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What fixtures meet of the tables: for a person, for a program, and as a page. Thread-safe.
 *
 * @param trial what was tried
 * @param sheets what came of it
 */
public record CoverageReport(Trial trial, List<SheetCoverage> sheets) implements QualityReport {
  public CoverageReport {
    sheets = List.copyOf(sheets);
  }

  /** How many rows that a case can meet fixtures do meet, in percent; guards among them. */
  @Override
  public double percent() {
    return total(SheetCoverage::rowShare, sheet -> true).percent();
  }

  /** Nothing is written beside fixtures that coverage is held against. */
  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public String suite() {
    return "proofdesk coverage";
  }

  @Override
  public List<Junit.Test> tests() {
    var tests = new ArrayList<Junit.Test>();
    for (var sheet : sheets) {
      for (var row : sheet.rows()) {
        boolean met = row.state() == State.COVERED;
        tests.add(
            new Junit.Test(
                sheet.sheet().workbook(),
                id(sheet, row),
                met ? Junit.Outcome.PASSED : Junit.Outcome.SKIPPED,
                met ? "" : why(row)));
      }
    }
    return tests;
  }

  /** One line for each sheet and for each row that is not met, and a summary. */
  @Override
  public String text() {
    var text = new StringBuilder();
    for (var sheet : sheets) {
      text.append(
          String.format(Locale.ROOT, "%-34s %s%n", sheet.sheet().workbook(), figures(sheet)));
      for (var row : sheet.rows()) {
        if (row.state() != State.COVERED) {
          text.append("  ").append(place(sheet, row)).append(": ").append(why(row)).append('\n');
        }
      }
    }
    return text
        + String.join("\n", totals().stream().map(it -> it.number() + " " + it.words()).toList());
  }

  /** The same for a program. */
  @Override
  public String json() {
    var mapper = new ObjectMapper();
    var root = mapper.createObjectNode();
    root.put("failedFixtures", trial.failed().size());
    root.put("fixtureFaults", trial.unreadable().size());
    share(root.putObject("rows"), total(SheetCoverage::rowShare, sheet -> !sheet.guard()));
    share(root.putObject("guards"), total(SheetCoverage::rowShare, SheetCoverage::guard));
    share(root.putObject("cells"), total(SheetCoverage::cellShare, sheet -> true));
    share(root.putObject("limits"), total(SheetCoverage::limitShare, sheet -> true));
    var list = root.putArray("sheets");
    for (var sheet : sheets) {
      var node = list.addObject();
      node.put("workbook", sheet.sheet().workbook());
      node.put("guard", sheet.guard());
      node.put("fixtures", sheet.fixtures());
      share(node.putObject("rows"), sheet.rowShare());
      share(node.putObject("cells"), sheet.cellShare());
      share(node.putObject("limits"), sheet.limitShare());
      var rows = node.putArray("byRow");
      sheet.rows().forEach(row -> row(rows.addObject(), sheet, row));
    }
    return root.toPrettyString();
  }

  /** The tables with coloured cells; fixtures that fail on top. */
  @Override
  public String html() {
    var page = new Page("Coverage of the decision tables");
    Failures.on(page, trial);
    page.figures(totals());
    page.legend(
        List.of(
            new Figure("good", "held in an answer, and alone kept a row from it"),
            new Figure("part", "one of the two, or a limit not met from all sides"),
            new Figure("bad", "no fixture"),
            new Figure("dead", "no case can meet it")));
    for (var sheet : sheets) {
      boolean open = Page.few(sheets) || sheet.rowShare().met() < sheet.rowShare().all();
      page.sheet(sheet.sheet(), figures(sheet), open, new Cells(sheet));
    }
    return page.html();
  }

  private List<Figure> totals() {
    var figures = new ArrayList<Figure>();
    var rows = total(SheetCoverage::rowShare, sheet -> !sheet.guard());
    var guards = total(SheetCoverage::rowShare, SheetCoverage::guard);
    figures.add(figure(rows, "rows that answer a fixture"));
    if (guards.all() > 0) {
      figures.add(figure(guards, "guards a fixture comes close to"));
    }
    figures.add(figure(total(SheetCoverage::cellShare, sheet -> true), "sides of cells"));
    figures.add(figure(total(SheetCoverage::limitShare, sheet -> true), "sides of limits"));
    return figures;
  }

  private static Figure figure(Share share, String words) {
    return new Figure(
        Percent.shown(share.percent()), words + " (" + share.met() + " of " + share.all() + ")");
  }

  private Share total(Function<SheetCoverage, Share> share, Predicate<SheetCoverage> which) {
    return sheets.stream().filter(which).map(share).reduce(new Share(0, 0), Share::plus);
  }

  private static String figures(SheetCoverage sheet) {
    return (sheet.guard() ? "guards " : "rows ")
        + of(sheet.rowShare())
        + ", cells "
        + of(sheet.cellShare())
        + ", limits "
        + of(sheet.limitShare())
        + ", fixtures "
        + sheet.fixtures();
  }

  private static String of(Share share) {
    return share.met() + "/" + share.all();
  }

  private static String place(SheetCoverage sheet, RowCoverage row) {
    return row.row() == RowCoverage.OTHERWISE
        ? sheet.sheet().workbook() + " " + id(sheet, row)
        : sheet.sheet().table().rows().get(row.row()).place().address() + " " + id(sheet, row);
  }

  private static String id(SheetCoverage sheet, RowCoverage row) {
    return row.row() == RowCoverage.OTHERWISE
        ? "Otherwise"
        : sheet.sheet().table().rows().get(row.row()).id();
  }

  private static String why(RowCoverage row) {
    var example = row.example();
    return switch (row.state()) {
      case COVERED -> "met";
      case UNREACHABLE -> "unreachable through the chain: no case leads there";
      case UNDECIDED -> "no fixture, and no case was found within the limit";
      case NO_FIXTURE ->
          "no fixture" + (example == null ? "" : "; one would meet it with " + example.sentence());
    };
  }

  private static void share(ObjectNode node, Share share) {
    node.put("met", share.met()).put("all", share.all()).put("percent", share.percent());
  }

  private static void row(ObjectNode node, SheetCoverage sheet, RowCoverage row) {
    node.put("row", place(sheet, row)).put("state", row.state().name());
    node.put("fixtures", row.fixtures());
    var names = node.putArray("first");
    row.first().forEach(names::add);
    var example = row.example();
    if (example != null) {
      var facts = node.putObject("example");
      example.byHeading().forEach(facts::put);
    }
    var cells = node.putArray("cells");
    for (var cell : row.cells()) {
      var one = cells.addObject();
      one.put("column", sheet.sheet().table().inputs().get(cell.column()).heading());
      one.put("held", cell.held()).put("failedAlone", cell.failedAlone());
      var limits = one.putArray("limits");
      for (var limit : cell.limits()) {
        limits
            .addObject()
            .put("limit", limit.limit())
            .put("below", limit.below())
            .put("at", limit.at())
            .put("above", limit.above());
      }
    }
  }

  /** The colours of one sheet. */
  private record Cells(SheetCoverage sheet) implements Page.Marks {
    @Override
    public Mark row(int row) {
      for (var one : sheet.rows()) {
        if (one.row() == row) {
          return switch (one.state()) {
            case COVERED -> new Mark(Colour.GOOD, List.of());
            case UNREACHABLE -> new Mark(Colour.DEAD, List.of(why(one)));
            case NO_FIXTURE, UNDECIDED -> new Mark(Colour.BAD, List.of(why(one)));
          };
        }
      }
      return Mark.plain();
    }

    @Override
    public Mark condition(int row, int column) {
      var it = sheet.rows().get(row);
      for (var cell : it.cells()) {
        if (cell.column() == column) {
          return it.state() == State.UNREACHABLE
              ? new Mark(Colour.DEAD, List.of())
              : new Mark(colour(cell), missing(cell));
        }
      }
      return Mark.plain();
    }

    @Override
    public Mark result(int row, int column) {
      return Mark.plain();
    }

    private Colour colour(CellCoverage cell) {
      boolean held = sheet.guard() || cell.held();
      boolean limits = cell.limits().stream().allMatch(it -> it.met() == LimitCoverage.SIDES);
      if (held && cell.failedAlone() && limits) {
        return Colour.GOOD;
      }
      return cell.held() || cell.failedAlone() ? Colour.PART : Colour.BAD;
    }

    private static List<String> missing(CellCoverage cell) {
      var notes = new ArrayList<String>();
      if (cell.held() && !cell.failedAlone()) {
        notes.add("never the only one that fails");
      }
      for (var limit : cell.limits()) {
        var sides = new ArrayList<String>();
        if (!limit.below()) {
          sides.add("just below");
        }
        if (!limit.at()) {
          sides.add("at");
        }
        if (!limit.above()) {
          sides.add("just above");
        }
        if (!sides.isEmpty()) {
          notes.add("no case " + String.join(", ", sides) + " " + limit.limit());
        }
      }
      return notes;
    }
  }
}
