package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.RiskyRoute;
import io.proofdesk.rules.reply.writing.Language;
import org.jspecify.annotations.Nullable;

/** The tempting wrong answer, in the language the store works in; a rulebook may name none. */
final class Tempting {
  private Tempting() {}

  static @Nullable RiskyRoute of(Walk walk, Language language) {
    var row = walk.rowWith(Headings.RISKY_ROUTE);
    if (row == null) {
      return null;
    }
    if (language == Language.CHINESE) {
      var chinese = told(row, Headings.RISKY_ROUTE_IN_CHINESE, Headings.WHY_RISKY_IN_CHINESE);
      if (chinese != null) {
        return chinese;
      }
    }
    return told(row, Headings.RISKY_ROUTE, Headings.WHY_RISKY);
  }

  /** Null where the cell of the text is blank. */
  private static @Nullable RiskyRoute told(ResultRow row, String text, String why) {
    var wrong = row.text(text);
    return wrong.isEmpty() ? null : new RiskyRoute(wrong, row.text(why), row.because());
  }
}
