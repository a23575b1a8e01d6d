package io.proofdesk.api.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.proofdesk.api.check.TimeLimit;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.revision.CellDiff;
import io.proofdesk.rules.revision.SheetChange;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.verify.AnswerDiff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares versions for somebody who asks from afar: what is not told or not decided within bounded
 * time and size is said to be so. Thread-safe.
 */
public final class BoundedDiff {
  /** A profile is asked for that neither version has. */
  public static final String NO_PROFILE = "diff.no-profile";

  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final int MOST_WAYS = 12;
  private static final int MOST_CELLS = 10_000;

  private final InstantSource clock;

  public BoundedDiff(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A version to compare.
   *
   * @param name how the comparison calls it
   * @param kept whether it decided once, so that good keeping does not stop it
   * @param sheets reads its sheets
   */
  public record Side(String name, boolean kept, Supplier<Reading<WorkbookGrids>> sheets) {
    private io.proofdesk.rules.workbook.Reading<RulebookSource> read(WorkbookGrids grids) {
      return kept ? WorkbookSet.readKept(grids, new LastTables()) : WorkbookSet.read(grids);
    }
  }

  /**
   * The comparison as JSON, or everything that stands in its way. Takes long.
   *
   * @param profile the only profile to compare; null for all
   */
  public Reading<byte[]> compare(Side before, Side after, @Nullable String profile) {
    return before
        .sheets()
        .get()
        .then(
            first ->
                after
                    .sheets()
                    .get()
                    .then(second -> compare(before, after, first, second, profile)));
  }

  private Reading<byte[]> compare(
      Side before,
      Side after,
      WorkbookGrids first,
      WorkbookGrids second,
      @Nullable String profile) {
    var old = before.read(first);
    var now = after.read(second);
    var source = old.value();
    var other = now.value();
    if (source == null || other == null) {
      return new Reading.Refused<>(
          Stream.of(old, now)
              .flatMap(read -> read.findings().stream())
              .filter(finding -> finding.severity() == Severity.ERROR)
              .toList());
    }
    if (profile != null && !profiles(source, other).contains(profile)) {
      return new Reading.Refused<>(List.of(noProfile(profile, profiles(source, other))));
    }
    var timeUp = TimeLimit.of(LONGEST, clock);
    var answers = new AnswerDiff(MOST_WAYS, line -> {}, timeUp).compare(source, other, profile);
    var cells = CellDiff.between(first.grids(), second.grids());
    var told = told(cells);
    var limits = new ArrayList<>(answers.limits());
    if (told.size() < cells.size()) {
      limits.add(
          "the cells of "
              + (cells.size() - told.size())
              + " sheets are not told, because more than "
              + MOST_CELLS
              + " cells differ");
    }
    var comparison =
        Comparison.of(
            before.name(),
            after.name(),
            new AnswerDiff.Report(answers.changes(), limits),
            told,
            null,
            List.of(source, other));
    try {
      return new Reading.Read<>(DiffJson.of(comparison).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a comparison of texts can be written", e);
    }
  }

  /** As many sheets, whole, as their cells may be told. */
  private static List<SheetChange> told(List<SheetChange> cells) {
    var told = new ArrayList<SheetChange>();
    int count = 0;
    for (var sheet : cells) {
      count += sheet.changes().size();
      if (count > MOST_CELLS) {
        break;
      }
      told.add(sheet);
    }
    return told;
  }

  private static List<String> profiles(RulebookSource one, RulebookSource other) {
    return Stream.of(one, other)
        .flatMap(source -> source.profiles().stream())
        .map(it -> it.profile().name())
        .distinct()
        .sorted()
        .toList();
  }

  private static Finding noProfile(String profile, List<String> profiles) {
    return Finding.error(
        NO_PROFILE,
        "profile",
        profile,
        "expected a profile of one of the two versions: " + String.join(", ", profiles),
        Spelling.suggestion(profile, profiles));
  }
}
