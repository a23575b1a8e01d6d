package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.WriteBack;
import io.proofdesk.model.vocabulary.WriteBackTiming;
import io.proofdesk.rules.reply.writing.Language;
import java.util.List;

/** Where the lesson goes. */
final class WritingBack {
  private WritingBack() {}

  static List<WriteBack> of(Walk walk, Language language) {
    return walk.rowsWith(Headings.WRITE_BACK_TO).stream()
        .map(
            row ->
                new WriteBack(
                    row.requiredWord(Headings.WRITE_BACK_TO),
                    row.requiredWord(Headings.TIMING, WriteBackTiming.class),
                    row.text(Headings.WHAT_TO_WRITE, Headings.WHAT_TO_WRITE_IN_CHINESE, language),
                    row.because()))
        .toList();
  }
}
