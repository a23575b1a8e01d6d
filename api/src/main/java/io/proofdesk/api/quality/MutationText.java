package io.proofdesk.api.quality;

import io.proofdesk.rules.mutation.Fate;
import io.proofdesk.rules.mutation.SheetScore;
import io.proofdesk.rules.trace.Sheet;
import java.util.List;
import java.util.Locale;

/** What became of mutants, for a person at a terminal. Thread-safe. */
final class MutationText {
  private MutationText() {}

  static String of(List<SheetScore> scores, ExplainedSurvivors explained) {
    var text = new StringBuilder();
    for (var score : scores) {
      text.append(line(score.sheet().workbook(), score)).append('\n');
      for (var fate : score.fates()) {
        if (explained.isOpen(score.sheet(), fate)) {
          text.append("  ").append(sentence(score.sheet(), fate)).append('\n');
          text.append("    ").append(advice(fate)).append('\n');
        }
      }
    }
    return text.append(total(scores, explained)).toString();
  }

  static String sentence(Sheet sheet, Fate fate) {
    return fate.mutant().sentence(sheet.table());
  }

  /** What would notice the mutant. */
  static String advice(Fate fate) {
    if (!fate.seenBy().isEmpty()) {
      boolean alone = fate.seenBy().size() == 1;
      return "answered otherwise in "
          + fate.seenBy().get(0)
          + (alone ? ", which expects nothing of it" : " and others, which expect nothing of it");
    }
    var offer = fate.offer();
    return offer == null
        ? "no case was found within the limit; look at it by hand"
        : "a fixture of " + offer.profile() + " would notice it with " + offer.example().sentence();
  }

  /** Why a slip is left out. */
  static String never(Sheet sheet) {
    return "no case of "
        + String.join(", ", sheet.tables().keySet())
        + " is answered otherwise; that is proved";
  }

  private static String line(String name, SheetScore score) {
    return String.format(
        Locale.ROOT,
        "%-34s %7s  %d of %d noticed, %d left out as equivalent",
        name,
        Percent.shown(percent(List.of(score))),
        score.count(Fate.Kind.KILLED),
        score.counted(),
        score.count(Fate.Kind.EQUIVALENT));
  }

  private static String total(List<SheetScore> scores, ExplainedSurvivors explained) {
    int killed = scores.stream().mapToInt(score -> score.count(Fate.Kind.KILLED)).sum();
    int counted = scores.stream().mapToInt(SheetScore::counted).sum();
    int equivalent = scores.stream().mapToInt(score -> score.count(Fate.Kind.EQUIVALENT)).sum();
    int open = scores.stream().mapToInt(explained::open).sum();
    return String.format(
        Locale.ROOT,
        "mutation score %s: %d of %d mutants noticed, %d survived, %d of them unexplained,"
            + " %d left out as equivalent (--format json or html lists them)",
        Percent.shown(percent(scores)),
        killed,
        counted,
        counted - killed,
        open,
        equivalent);
  }

  /** Noticed mutants of those that count, in percent. */
  static double percent(List<SheetScore> scores) {
    int counted = scores.stream().mapToInt(SheetScore::counted).sum();
    int killed = scores.stream().mapToInt(score -> score.count(Fate.Kind.KILLED)).sum();
    return counted == 0 ? 100 : 100.0 * killed / counted;
  }
}
