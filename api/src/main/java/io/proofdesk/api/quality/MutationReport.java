package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Figure;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.mutation.Fate;
import io.proofdesk.rules.mutation.Mutant;
import io.proofdesk.rules.mutation.SheetScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which slips in the tables fixtures notice: for a person, for a program, and as a page.
 * Thread-safe.
 *
 * @param trial what was tried
 * @param scores what came of it, by sheet
 * @param explained what nobody has to notice, and why
 */
public record MutationReport(Trial trial, List<SheetScore> scores, ExplainedSurvivors explained)
    implements QualityReport {
  public MutationReport {
    scores = List.copyOf(scores);
  }

  /** Noticed mutants of those that can change an answer, in percent. */
  @Override
  public double percent() {
    return MutationText.percent(scores);
  }

  /** How many slips nobody notices, and nobody said why that is right. */
  public int unexplained() {
    return scores.stream().mapToInt(explained::open).sum();
  }

  @Override
  public List<Finding> findings() {
    return explained.stale(scores, trial.tables());
  }

  /** One line for each sheet and for each survivor without a reason, and a summary. */
  @Override
  public String text() {
    return MutationText.of(scores, explained);
  }

  @Override
  public String suite() {
    return "proofdesk mutate";
  }

  @Override
  public List<Junit.Test> tests() {
    var tests = new ArrayList<Junit.Test>();
    for (var score : scores) {
      var open = new TreeMap<Integer, List<String>>();
      for (var fate : score.fates()) {
        var lines = open.computeIfAbsent(fate.mutant().row(), row -> new ArrayList<>());
        if (explained.isOpen(score.sheet(), fate)) {
          lines.add(MutationText.sentence(score.sheet(), fate) + ": " + MutationText.advice(fate));
        }
      }
      open.forEach(
          (row, lines) ->
              tests.add(
                  new Junit.Test(
                      score.sheet().workbook(),
                      score.sheet().table().rows().get(row).id(),
                      lines.isEmpty() ? Junit.Outcome.PASSED : Junit.Outcome.SKIPPED,
                      String.join("\n", lines))));
    }
    return tests;
  }

  /** The same for a program. */
  @Override
  public String json() {
    var root = new ObjectMapper().createObjectNode();
    root.put("score", percent());
    root.put("unexplained", unexplained());
    root.put("failedFixtures", trial.failed().size());
    root.put("fixtureFaults", trial.unreadable().size());
    var sheets = root.putArray("sheets");
    for (var score : scores) {
      var sheet = sheets.addObject();
      sheet.put("workbook", score.sheet().workbook());
      sheet.put("score", MutationText.percent(List.of(score)));
      for (var kind : Fate.Kind.values()) {
        sheet.put(kind.name().toLowerCase(Locale.ROOT), score.count(kind));
      }
      sheet.put("unexplained", explained.open(score));
      leftOut(sheet.putArray("leftOut"), score);
      var survivors = sheet.putArray("survivors");
      for (var fate : score.fates()) {
        if (fate.survived()) {
          var mutant = fate.mutant();
          var row = score.sheet().table().rows().get(mutant.row());
          var node = survivors.addObject();
          node.put("row", row.id()).put("place", row.place().address());
          node.put("heading", mutant.heading(score.sheet().table()));
          node.put("kind", mutant.kind().name());
          node.put("before", mutant.before()).put("after", mutant.after());
          node.put("slip", mutant.slip());
          node.put("explained", explained.why(score.sheet(), mutant));
          var seen = node.putArray("seenBy");
          fate.seenBy().forEach(seen::add);
          var offer = fate.offer();
          if (offer != null) {
            node.put("profile", offer.profile());
            var facts = node.putObject("example");
            offer.example().byHeading().forEach(facts::put);
          }
        }
      }
    }
    return root.toPrettyString();
  }

  /** What no case can tell from the table as it is: anybody may look whether that is true. */
  private static void leftOut(ArrayNode list, SheetScore score) {
    var table = score.sheet().table();
    for (var fate : score.fates()) {
      if (fate.kind() == Fate.Kind.EQUIVALENT) {
        var mutant = fate.mutant();
        list.addObject()
            .put("table", table.id())
            .put("rule", table.rows().get(mutant.row()).id())
            .put("column", mutant.heading(table))
            .put("slip", mutant.slip())
            .put("why", MutationText.never(score.sheet()));
      }
    }
  }

  /** The tables with survivors beside their cells; fixtures that fail on top. */
  @Override
  public String html() {
    var page = new Page("Mutation score of the decision tables");
    Failures.on(page, trial);
    int counted = scores.stream().mapToInt(SheetScore::counted).sum();
    int killed = scores.stream().mapToInt(score -> score.count(Fate.Kind.KILLED)).sum();
    int left = scores.stream().mapToInt(score -> score.count(Fate.Kind.EQUIVALENT)).sum();
    findings().forEach(page::fault);
    page.figures(
        List.of(
            new Figure(Percent.shown(percent()), "mutation score"),
            new Figure(String.valueOf(killed), "slips that a fixture notices"),
            new Figure(String.valueOf(unexplained()), "slips that none notices, unexplained"),
            new Figure(
                String.valueOf(counted - killed - unexplained()),
                "slips that none notices, with a reason"),
            new Figure(String.valueOf(left), "left out: they change no answer")));
    page.legend(
        List.of(
            new Figure("good", "every slip is noticed"),
            new Figure("part", "some are not"),
            new Figure("bad", "none is noticed"),
            new Figure("told", "what none notices has a reason"),
            new Figure("dead", "no slip here changes an answer")));
    for (var score : openFirst()) {
      page.sheet(
          score.sheet(),
          String.format(
              Locale.ROOT,
              "%s, %d of %d noticed, %d unexplained",
              Percent.shown(MutationText.percent(List.of(score))),
              score.count(Fate.Kind.KILLED),
              score.counted(),
              explained.open(score)),
          Page.few(scores) || explained.open(score) > 0,
          new Cells(score, explained));
    }
    return page.html();
  }

  /** What still waits for a fixture or a reason stands above what does not. */
  private List<SheetScore> openFirst() {
    return scores.stream()
        .sorted(Comparator.comparing((SheetScore score) -> explained.open(score) == 0))
        .toList();
  }

  /** The colours of one sheet. */
  private record Cells(SheetScore score, ExplainedSurvivors explained) implements Page.Marks {
    @Override
    public Mark row(int row) {
      return mark(mutant -> mutant.row() == row && mutant.column() < 0);
    }

    @Override
    public Mark condition(int row, int column) {
      return mark(
          mutant ->
              mutant.row() == row
                  && mutant.column() == column
                  && mutant.kind() != Mutant.Kind.RESULT);
    }

    @Override
    public Mark result(int row, int column) {
      return mark(
          mutant ->
              mutant.row() == row
                  && mutant.column() == column
                  && mutant.kind() == Mutant.Kind.RESULT);
    }

    /** What happened; of rows that changed places, with which. */
    private String slip(Mutant mutant) {
      var rows = score.sheet().table().rows();
      return mutant.kind() == Mutant.Kind.SWAPPED
          ? "swapped with " + rows.get(mutant.row() + 1).id()
          : mutant.slip();
    }

    private Mark mark(Predicate<Mutant> here) {
      var fates = score.fates().stream().filter(fate -> here.test(fate.mutant())).toList();
      if (fates.isEmpty()) {
        return Mark.plain();
      }
      var open = new ArrayList<String>();
      var told = new ArrayList<String>();
      var left = new ArrayList<String>();
      for (var fate : fates) {
        var why = explained.why(score.sheet(), fate.mutant());
        if (fate.survived() && why == null) {
          open.add(slip(fate.mutant()) + ": " + MutationText.advice(fate));
        } else if (fate.survived()) {
          told.add(slip(fate.mutant()) + ": right, because " + why);
        } else if (fate.kind() == Fate.Kind.EQUIVALENT) {
          left.add(slip(fate.mutant()));
        }
      }
      boolean noticed = fates.stream().anyMatch(fate -> fate.kind() == Fate.Kind.KILLED);
      if (!left.isEmpty()) {
        told.add("left out: " + String.join("; ", left));
      }
      var notes = Stream.of(open, told).flatMap(List::stream).toList();
      boolean reasoned = told.size() > (left.isEmpty() ? 0 : 1);
      if (!open.isEmpty()) {
        return new Mark(noticed ? Colour.PART : Colour.BAD, notes);
      }
      return new Mark(reasoned ? Colour.TOLD : noticed ? Colour.GOOD : Colour.DEAD, notes);
    }
  }
}
