package io.proofdesk.api.trial;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Asks a table about the facts on every line of a stream. One call, one thread. */
public final class Trial {
  private final FactsReader reader;
  private final OutcomeWriter writer;
  private final Function<Facts, Outcome> evaluator;

  /** Tries a table, through one evaluator or the other. */
  public Trial(Table table, Function<Facts, Outcome> evaluator) {
    this.reader = new FactsReader(table);
    this.writer = new OutcomeWriter(table);
    this.evaluator = evaluator;
  }

  /**
   * Answers line by line; blank lines are counted and otherwise passed over.
   *
   * @param name how findings name the stream, such as {@code facts.jsonl}
   * @return whether every line could be answered
   */
  public boolean run(String name, InputStream facts, PrintWriter out) throws IOException {
    var lines = new JsonLines(facts);
    boolean sound = true;
    while (lines.next()) {
      var place = name + ":" + lines.number();
      Reading<Facts> read =
          lines.tooLong()
              ? new Reading.Refused<>(List.of(tooLong(place)))
              : reader.read(place, lines.bytes());
      sound &= read instanceof Reading.Read<Facts>;
      out.println(
          read.<String>fold(
              it -> writer.answer(lines.number(), evaluator.apply(it)),
              findings -> writer.error(lines.number(), findings)));
      if (facts.available() == 0) {
        // whoever types the facts waits for the answer
        out.flush();
      }
    }
    out.flush();
    return sound;
  }

  private static Finding tooLong(String place) {
    return Finding.error(
        "facts.line-too-long",
        place,
        null,
        "at most " + JsonLines.MOST_BYTES + " bytes on a line",
        "write one JSON object on every line");
  }
}
