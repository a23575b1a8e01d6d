package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Figure;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.rules.mutation.Fate;
import io.proofdesk.rules.mutation.Mutant;
import io.proofdesk.rules.mutation.SheetScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which slips in the tables fixtures notice: for a person, for a program, and as a page.
 * Thread-safe.
 *
 * @param trial what was tried
 * @param scores what came of it, by sheet
 */
public record MutationReport(Trial trial, List<SheetScore> scores) implements QualityReport {
  public MutationReport {
    scores = List.copyOf(scores);
  }

  /** Noticed mutants of those that can change an answer, in percent. */
  @Override
  public double percent() {
    return MutationText.percent(scores);
  }

  /** One line for each sheet and for each survivor, and a summary. */
  @Override
  public String text() {
    return MutationText.of(scores);
  }

  /** The same for a program. */
  @Override
  public String json() {
    var root = new ObjectMapper().createObjectNode();
    root.put("score", percent());
    root.put("failedFixtures", trial.failed().size() + trial.unreadable().size());
    var sheets = root.putArray("sheets");
    for (var score : scores) {
      var sheet = sheets.addObject();
      sheet.put("workbook", score.sheet().workbook());
      sheet.put("score", MutationText.percent(List.of(score)));
      for (var kind : Fate.Kind.values()) {
        sheet.put(kind.name().toLowerCase(Locale.ROOT), score.count(kind));
      }
      var survivors = sheet.putArray("survivors");
      for (var fate : score.fates()) {
        if (survived(fate)) {
          var mutant = fate.mutant();
          var row = score.sheet().table().rows().get(mutant.row());
          var node = survivors.addObject();
          node.put("row", row.id()).put("place", row.place().address());
          node.put("heading", mutant.heading(score.sheet().table()));
          node.put("kind", mutant.kind().name());
          node.put("before", mutant.before()).put("after", mutant.after());
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

  /** The tables with survivors beside their cells; fixtures that fail on top. */
  @Override
  public String html() {
    var page = new Page("Mutation score of the decision tables");
    Failures.on(page, trial);
    int counted = scores.stream().mapToInt(SheetScore::counted).sum();
    int killed = scores.stream().mapToInt(score -> score.count(Fate.Kind.KILLED)).sum();
    int left = scores.stream().mapToInt(score -> score.count(Fate.Kind.EQUIVALENT)).sum();
    page.figures(
        List.of(
            new Figure(String.format(Locale.ROOT, "%.1f %%", percent()), "mutation score"),
            new Figure(String.valueOf(killed), "slips that a fixture notices"),
            new Figure(String.valueOf(counted - killed), "slips that none notices"),
            new Figure(String.valueOf(left), "left out: they change no answer")));
    page.legend(
        List.of(
            new Figure("good", "every slip is noticed"),
            new Figure("part", "some are not"),
            new Figure("bad", "none is noticed"),
            new Figure("dead", "no slip here changes an answer")));
    for (var score : scores) {
      boolean open = score.fates().stream().anyMatch(MutationReport::survived);
      page.sheet(
          score.sheet(),
          String.format(
              Locale.ROOT,
              "%.1f %%, %d of %d noticed",
              MutationText.percent(List.of(score)),
              score.count(Fate.Kind.KILLED),
              score.counted()),
          open,
          new Cells(score));
    }
    return page.html();
  }

  private static boolean survived(Fate fate) {
    return fate.kind() == Fate.Kind.SURVIVED || fate.kind() == Fate.Kind.UNDECIDED;
  }

  /** The colours of one sheet. */
  private record Cells(SheetScore score) implements Page.Marks {
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

    private Mark mark(Predicate<Mutant> here) {
      var fates = score.fates().stream().filter(fate -> here.test(fate.mutant())).toList();
      if (fates.isEmpty()) {
        return Mark.plain();
      }
      var notes = new ArrayList<String>();
      for (var fate : fates) {
        if (survived(fate)) {
          notes.add(what(fate.mutant()) + ": " + MutationText.advice(fate));
        }
      }
      boolean noticed = fates.stream().anyMatch(fate -> fate.kind() == Fate.Kind.KILLED);
      if (notes.isEmpty()) {
        return new Mark(noticed ? Colour.GOOD : Colour.DEAD, notes);
      }
      return new Mark(noticed ? Colour.PART : Colour.BAD, notes);
    }

    private static String what(Mutant mutant) {
      return mutant.column() < 0 || mutant.kind() == Mutant.Kind.ANY
          ? mutant.kind().words()
          : "`"
              + (mutant.before().isEmpty() ? "blank" : mutant.before())
              + "` → `"
              + mutant.after()
              + "`";
    }
  }
}
