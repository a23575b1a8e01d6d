package io.proofdesk.rules.explain;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.verify.Openings;
import io.proofdesk.rules.verify.Wording;
import java.util.List;
import java.util.function.Function;

/** Tells with which other values a table would answer by a row that fits and is beaten. */
public final class BeatenRow {
  private static final int MOST_TOLD = 3;

  private final Sentences sentences;
  private final Function<Column, List<String>> givers;

  /**
   * @param givers the rows that gave the value of a column; empty for a fact of the case
   */
  BeatenRow(Sentences sentences, Function<Column, List<String>> givers) {
    this.sentences = sentences;
    this.givers = givers;
  }

  /** The shortest ways, in English sentences; none where no one or two values would do. */
  public static List<String> inEnglish(Asked asked, int row) {
    return new BeatenRow(new EnglishSentences(), column -> List.of())
        .of(asked, row).stream().map(Opened::sentence).toList();
  }

  List<Opened> of(Asked asked, int row) {
    var rule = asked.table().rows().get(row).id();
    return Openings.of(asked.table(), asked.inputs(), row).stream()
        .limit(MOST_TOLD)
        .map(it -> it.columns().stream().map(shift -> cell(asked, shift)).toList())
        .map(cells -> new Opened(cells, sentences.opened(rule, cells)))
        .toList();
  }

  private OpenedCell cell(Asked asked, Openings.Shift shift) {
    var column = asked.table().inputs().get(shift.column());
    var against =
        shift.against().stream()
            .map(it -> asked.table().rows().get(it))
            .map(it -> it.place().of(it.conditions().get(shift.column()).address()))
            .toList();
    return new OpenedCell(
        column.heading(),
        Wording.value(column.type(), asked.input(shift.column())),
        shift.values(),
        against,
        givers.apply(column));
  }
}
