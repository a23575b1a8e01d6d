package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Figure;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.coverage.CellCoverage;
import io.proofdesk.rules.coverage.Offer;
import io.proofdesk.rules.coverage.RowCoverage;
import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.coverage.SheetCoverage;
import io.proofdesk.rules.coverage.SheetCoverage.Share;
import io.proofdesk.rules.coverage.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What fixtures meet of the tables: for a person, for a program, and as a page. Thread-safe.
 *
 * @param trial what was tried
 * @param sheets what came of it
 */
public record CoverageReport(Trial trial, List<SheetCoverage> sheets) implements QualityReport {
  /** Of many tables so many cells each are named where nobody reads on for ever. */
  private static final int FEW_CELLS = 3;

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

  /**
   * One line for each sheet, for each row that is not met, and for some sides of cells and limits;
   * of few tables for all; and a summary.
   */
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
      var open = OpenSide.of(sheet).stream().filter(it -> it.side().counts()).toList();
      int shown = Page.few(sheets) || open.size() == FEW_CELLS + 1 ? open.size() : FEW_CELLS;
      open.stream()
          .limit(shown)
          .forEach(it -> text.append("  ").append(it.sentence(sheet)).append('\n'));
      if (open.size() > shown) {
        text.append("  … and ")
            .append(open.size() - shown)
            .append(" more sides; --changed ")
            .append(sheet.sheet().table().id())
            .append(" names them, --format json all\n");
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
    root.put("neverSides", never());
    var list = root.putArray("sheets");
    for (var sheet : sheets) {
      var node = list.addObject();
      node.put("workbook", sheet.sheet().workbook());
      node.put("guard", sheet.guard());
      node.put("fixtures", sheet.fixtures());
      share(node.putObject("rows"), sheet.rowShare());
      share(node.putObject("cells"), sheet.cellShare());
      share(node.putObject("limits"), sheet.limitShare());
      node.put("neverSides", sheet.never());
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
    if (never() > 0) {
      figures.add(new Figure(never() + "", "sides left out: proved that no case can meet them"));
    }
    return figures;
  }

  private int never() {
    return sheets.stream().mapToInt(SheetCoverage::never).sum();
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
    return switch (row.state()) {
      case COVERED -> "met";
      case UNREACHABLE -> "unreachable through the chain: no case leads there";
      case UNDECIDED -> "no fixture, and no case was found within the limit";
      case NO_FIXTURE -> "no fixture" + OpenSide.offered(row.offer());
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
    offer(node, row.offer());
    var cells = node.putArray("cells");
    for (var cell : row.cells()) {
      var one = cells.addObject();
      one.put("column", sheet.sheet().table().inputs().get(cell.column()).heading());
      one.put("cell", OpenSide.address(sheet, row.row(), cell.column()));
      one.put("held", cell.held()).put("failedAlone", cell.failedAlone().met());
      open(one, List.of(cell.failedAlone()), List.of("failedAlone"));
      var limits = one.putArray("limits");
      for (var limit : cell.limits()) {
        var two = limits.addObject().put("limit", limit.limit());
        var profiles = two.putArray("profiles");
        limit.profiles().forEach(profiles::add);
        two.put("below", limit.below().met())
            .put("at", limit.at().met())
            .put("above", limit.above().met());
        open(two, limit.sides(), List.of("below", "at", "above"));
      }
    }
  }

  /** Of each side that is not met, why, and the case that would meet it. */
  private static void open(ObjectNode node, List<Side> sides, List<String> names) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).met()) {
        var side = node.withObject("/open").putObject(names.get(i));
        side.put("state", sides.get(i).state().name());
        offer(side, sides.get(i).offer());
      }
    }
  }

  private static void offer(ObjectNode node, @Nullable Offer offer) {
    if (offer != null) {
      node.put("profile", offer.profile());
      var facts = node.putObject("example");
      offer.example().byHeading().forEach(facts::put);
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
              : new Mark(colour(cell), missing(it, cell));
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
      boolean open = OpenSide.of(cell).stream().anyMatch(it -> it.side().counts());
      if (held && !open) {
        return Colour.GOOD;
      }
      return cell.held() || cell.failedAlone().met() ? Colour.PART : Colour.BAD;
    }

    /**
     * What a fixture could meet, side by side; what none can, together at the end. A row that is
     * not met says so for its cells.
     */
    private static List<String> missing(RowCoverage row, CellCoverage cell) {
      if (row.state() != State.COVERED) {
        return List.of();
      }
      var notes = new ArrayList<String>();
      var never = new ArrayList<String>();
      for (var open : OpenSide.of(cell)) {
        if (open.side().counts()) {
          notes.add(open.sentence());
        } else {
          never.add(open.words());
        }
      }
      if (!never.isEmpty()) {
        notes.add("no case can be there, which is proved: " + String.join("; ", never));
      }
      return notes;
    }
  }
}
