package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.EscalationDecision;
import io.proofdesk.model.decision.EscalationDecision.Trigger;
import io.proofdesk.model.vocabulary.EscalationTiming;
import io.proofdesk.rules.reply.writing.Language;
import java.util.Comparator;

/** Who else must look, and when. */
final class Escalating {
  private Escalating() {}

  static EscalationDecision of(Walk walk, Language language) {
    var triggers =
        walk.rowsWith(Headings.ESCALATE_TO).stream()
            .map(
                row ->
                    new Trigger(
                        row.requiredWord(Headings.WHEN, EscalationTiming.class),
                        row.requiredWord(Headings.ESCALATE_TO),
                        row.text(Headings.TRIGGER, Headings.TRIGGER_IN_CHINESE, language),
                        row.because()))
            .sorted(Comparator.comparing(Trigger::timing))
            .toList();
    return new EscalationDecision(
        triggers.stream().anyMatch(trigger -> trigger.timing() == EscalationTiming.NOW), triggers);
  }
}
