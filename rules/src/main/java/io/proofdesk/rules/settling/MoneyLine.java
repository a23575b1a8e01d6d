package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Boundary;
import io.proofdesk.model.decision.Boundary.ResolutionOption;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Standing;
import io.proofdesk.rules.reply.writing.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the line for money and goods runs, and how each resolution stands. */
final class MoneyLine {
  private MoneyLine() {}

  /** The boundary; null when no table says. */
  static @Nullable Boundary of(Walk walk, Brief brief, Language language) {
    var row = walk.rowWith(Headings.BOUNDARY);
    if (row == null) {
      return null;
    }
    return new Boundary(
        row.requiredWord(Headings.BOUNDARY, BoundaryKind.class),
        upTo(row, brief),
        row.word(Headings.APPROVER),
        options(walk, language),
        row.because());
  }

  /** Where a part was approved, no more than that part may move, whatever the row says. */
  private static @Nullable Money upTo(ResultRow row, Brief brief) {
    var said = row.money(Headings.UP_TO);
    var approved = brief.dealings().approvedUpTo();
    return brief.dealings().approvedRest() == null || approved == null ? said : approved;
  }

  private static List<ResolutionOption> options(Walk walk, Language language) {
    Map<String, ResolutionOption> byResolution = new LinkedHashMap<>();
    for (ResultRow row : walk.rowsWith(Headings.RESOLUTION)) {
      var resolution = row.word(Headings.RESOLUTION);
      if (resolution != null) {
        var option =
            new ResolutionOption(
                resolution,
                row.requiredWord(Headings.STANDING, Standing.class),
                row.text(Headings.CONDITION, Headings.CONDITION_IN_CHINESE, language),
                row.because());
        byResolution.merge(resolution, option, MoneyLine::stricter);
      }
    }
    return List.copyOf(byResolution.values());
  }

  /** Two rows about one resolution: forbidden beats all, then the stronger standing. */
  private static ResolutionOption stricter(ResolutionOption one, ResolutionOption other) {
    var strict = weight(one.standing()) <= weight(other.standing()) ? one : other;
    var because = new ArrayList<CellRef>(one.because());
    because.addAll(other.because());
    return new ResolutionOption(
        strict.resolution(), strict.standing(), strict.condition(), List.copyOf(because));
  }

  private static int weight(Standing standing) {
    return switch (standing) {
      case FORBIDDEN -> 0;
      case RECOMMENDED -> 1;
      case CUSTOMER_CHOICE -> 2;
      case ALLOWED -> 3;
    };
  }
}
