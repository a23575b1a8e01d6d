package io.proofdesk.rules.workbook;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import java.util.List;
import java.util.Set;

/**
 * What is asked of workbooks so that they stay well kept, and changes nothing in what they say: a
 * value that somebody seems to have forgotten, a reply that may not be worded so, a comment nobody
 * reads. Whoever changes workbooks has to heed it. Workbooks that decided once did so under the
 * demands of their day, and are read again as they are.
 */
public final class GoodKeeping {
  private static final Set<String> CODES =
      Set.of(
          "table.cleared-result",
          "table.main-result",
          "table.stray",
          "sheet.stray",
          "sheet.not-read",
          "sheet.drawing",
          "sheet.overwritten",
          "cell.comment",
          "cell.number-as-text",
          "profile.difference-unsettled",
          "profile.unknown-difference",
          "profile.reply-after-update",
          "rulebook.not-read",
          "rulebook.invariant-missing",
          "rulebook.route-unheld",
          "reply.fixed-date",
          "reply.vague-time",
          "reply.blame",
          "reply.admission",
          "reply.money-promise",
          "reply.unconfirmed-claim",
          "reply.review-trade",
          "reply.blocked-wording",
          "reply.foreign-placeholder",
          "reply.unlabelled-estimate",
          "reply.holding-without-owner",
          "reply.holding-without-next-update",
          "reply.emoji");

  /** Sheets that only checks read, and no decision. */
  private static final List<String> CHECKS = List.of("lint.", "readiness.", "accepted.");

  private GoodKeeping() {}

  /** Whether a finding leaves open what a workbook says, so that nothing can be decided by it. */
  public static boolean leavesOpen(Finding finding) {
    return finding.severity() == Severity.ERROR && !isMeant(finding.code());
  }

  /** The same findings, those about good keeping as warnings. */
  public static List<Finding> asWarnings(List<Finding> findings) {
    return findings.stream().map(it -> isMeant(it.code()) ? warning(it) : it).toList();
  }

  private static Finding warning(Finding it) {
    return Finding.warning(it.code(), it.place(), it.read(), it.expected(), it.suggestion());
  }

  private static boolean isMeant(String code) {
    return CODES.contains(code) || CHECKS.stream().anyMatch(code::startsWith);
  }
}
