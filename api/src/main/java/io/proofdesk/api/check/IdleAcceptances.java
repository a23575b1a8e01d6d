package io.proofdesk.api.check;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.source.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with acceptances themselves: their time is over, or they accept nothing. Where
 * something was not looked for, nothing is said of who accepts it. One call, one thread.
 */
final class IdleAcceptances {
  private static final String NOTHING = "accepted.nothing";
  private static final String GAP = "verify.gap";

  private final LocalDate today;
  private final List<CheckFinding> found;
  private final boolean asked;
  private @Nullable SortedSet<String> codes;

  /**
   * @param found every finding, accepted or not
   * @param whole whether every table of every profile was looked at
   */
  IdleAcceptances(LocalDate today, List<CheckFinding> found, boolean whole) {
    this.today = today;
    this.found = found;
    this.asked = whole && found.stream().noneMatch(it -> it.code().equals("verify.undecided"));
  }

  /**
   * What is wrong with one; null when nothing is, or nobody knows.
   *
   * @param used whether it speaks of a finding
   */
  @Nullable Finding told(Acceptance acceptance, boolean used) {
    var place = acceptance.place().address();
    if (acceptance.isOver(today)) {
      return Finding.warning(
          "accepted.over",
          place,
          String.valueOf(acceptance.until()),
          "an acceptance that still holds",
          "look at the finding again; then set a later day, or delete the row");
    }
    if (used) {
      return null;
    }
    if (!codes().contains(acceptance.code())) {
      return Finding.warning(
          NOTHING,
          place,
          acceptance.code(),
          "the code of a finding; no finding has this one",
          requireNonNullElse(
              Spelling.suggestion(acceptance.code(), codes()),
              "write it as `check` shows it, or delete the row"));
    }
    return asked ? unused(acceptance, place) : null;
  }

  private Finding unused(Acceptance acceptance, String place) {
    boolean anError =
        found.stream()
            .anyMatch(it -> it.severity() == Severity.ERROR && acceptance.covers(it.asWarning()));
    return Finding.warning(
        anError ? "accepted.error" : NOTHING,
        place,
        acceptance.code() + " at " + acceptance.where(),
        anError
            ? "a warning; an error is never accepted"
            : "a finding that there is; nothing of this kind was found there",
        anError ? "correct what it names, and delete the row" : instead(acceptance));
  }

  private String instead(Acceptance acceptance) {
    if (acceptance.code().equals(GAP)) {
      return "name the gap by what has no answer, as the finding says it, or delete the row";
    }
    var meant = Spelling.nearest(acceptance.where(), places(acceptance.code()));
    return meant == null ? "delete the row" : "delete the row, or did you mean `" + meant + "`?";
  }

  /** Where there are warnings of a kind: their rules and their places. */
  private SortedSet<String> places(String code) {
    var places = new TreeSet<String>();
    for (var finding : found) {
      // nobody is led to accept an error
      if (finding.code().equals(code) && finding.severity() != Severity.ERROR) {
        places.add(finding.rule() == null ? finding.place() : finding.rule());
      }
    }
    return places;
  }

  private SortedSet<String> codes() {
    var known = codes;
    if (known == null) {
      known = FindingCodes.all();
      codes = known;
    }
    return known;
  }
}
