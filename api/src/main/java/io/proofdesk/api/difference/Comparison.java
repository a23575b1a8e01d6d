package io.proofdesk.api.difference;

import io.proofdesk.api.replay.ReplayBoth;
import io.proofdesk.rules.revision.SheetChange;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.verify.AnswerDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions. Immutable. Thread-safe.
 *
 * @param before the name of the first
 * @param after the name of the second
 * @param answers which inputs get another answer; null when only cells were compared
 * @param texts what customers read otherwise though the same rule answers
 * @param cells what differs, sheet by sheet
 * @param fixtures whose decision differs; null when none were replayed
 */
public record Comparison(
    String before,
    String after,
    AnswerDiff.@Nullable Report answers,
    List<TextChange> texts,
    List<SheetChange> cells,
    ReplayBoth.@Nullable Replayed fixtures) {
  public Comparison {
    texts = List.copyOf(texts);
    cells = List.copyOf(cells);
  }

  /**
   * A comparison of cells, and of answers when it was made.
   *
   * @param read both versions as they are read; none when only cells were compared
   */
  public static Comparison of(
      String before,
      String after,
      AnswerDiff.@Nullable Report answers,
      List<SheetChange> cells,
      ReplayBoth.@Nullable Replayed fixtures,
      List<RulebookSource> read) {
    var texts = answers == null ? List.<TextChange>of() : TextChange.among(cells, read);
    return new Comparison(before, after, answers, texts, cells, fixtures);
  }

  /** Whether anybody might get another answer; what is not decided counts. */
  public boolean differs() {
    var compared = answers;
    if (compared == null) {
      return !cells.isEmpty();
    }
    var replayed = fixtures;
    return !compared.changes().isEmpty()
        || !compared.limits().isEmpty()
        || cells.stream().anyMatch(SheetChange::touchesMoreThanTables)
        || (replayed != null && !replayed.changed().isEmpty());
  }

  /** Sheets whose changes no table shows: texts, labels, settings, calendars, phrases. */
  List<SheetChange> beyondTables() {
    return cells.stream().filter(SheetChange::touchesMoreThanTables).toList();
  }
}
