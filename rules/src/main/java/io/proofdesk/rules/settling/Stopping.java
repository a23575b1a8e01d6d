package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.StopAction;
import io.proofdesk.rules.reply.writing.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must not be done: the union of what every row says. */
final class Stopping {
  private Stopping() {}

  static List<StopAction> of(Walk walk, Language language) {
    Map<String, StopAction> byAction = new LinkedHashMap<>();
    for (ResultRow row : walk.rowsWith(Headings.STOP)) {
      var action = row.requiredWord(Headings.STOP);
      byAction.merge(
          action,
          new StopAction(
              action,
              row.text(Headings.UNTIL, Headings.UNTIL_IN_CHINESE, language),
              row.text(Headings.REASON, Headings.REASON_IN_CHINESE, language),
              row.because()),
          (one, other) -> both(one, other, language));
    }
    return List.copyOf(byAction.values());
  }

  /** Two reasons to stop the same thing: both must have gone before it may be done. */
  private static StopAction both(StopAction one, StopAction other, Language language) {
    var because = new ArrayList<CellRef>(one.because());
    because.addAll(other.because());
    return new StopAction(
        one.action(),
        joined(one.until(), other.until(), language == Language.CHINESE ? "，且" : " and "),
        joined(one.reason(), other.reason(), language == Language.CHINESE ? "；" : "; "),
        List.copyOf(because));
  }

  /** What stands there already is not said again. */
  private static String joined(String one, String other, String between) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    boolean said =
        one.startsWith(other + between)
            || one.endsWith(between + other)
            || one.contains(between + other + between);
    return other.isEmpty() || said ? one : one + between + other;
  }
}
