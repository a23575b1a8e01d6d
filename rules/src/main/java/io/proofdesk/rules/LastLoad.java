package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.lint.Usage;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.signal.SignalWords;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.List;

/**
 * What the last load made of sheets that seldom change and take long to read: more than half of a
 * load in which one cell of a table changed. Thread-safe.
 */
final class LastLoad {
  private final LastMade<Heard, Reading<SignalReader>> readers = new LastMade<>();
  private final LastMade<Said, List<Finding>> lints = new LastMade<>();

  /** The reader of messages. */
  LastMade<Heard, Reading<SignalReader>> readers() {
    return readers;
  }

  /** What stands against the texts of replies. */
  LastMade<Said, List<Finding>> lints() {
    return lints;
  }

  /** What a reader of messages is made of. */
  record Heard(List<Grid> signals, List<Grid> examples, SignalWords words) {}

  /** What is said, which wordings may not be, and where the tables say it. */
  record Said(List<Grid> replies, List<Grid> lists, Usage usage) {}
}
