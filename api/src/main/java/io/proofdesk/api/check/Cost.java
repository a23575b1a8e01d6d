package io.proofdesk.api.check;

import java.util.List;
import java.util.Set;

/** What a fault in the tables costs a customer, dearest first. */
public enum Cost {
  /** Money or goods move wrongly, or against what the house promises. */
  MONEY_AND_GOODS,
  /** The case goes to the wrong place, or too late. */
  ROUTE_AND_CLOCKS,
  /** The customer reads something wrong. */
  TEXTS,
  /** The tables are harder to read and to change; answers stay as they are. */
  FORM;

  private static final Set<String> FORMS =
      Set.of(
          "verify.idle-column",
          "verify.always",
          "verify.stricter-policy",
          "verify.waits",
          "cell.decimal-comma",
          "cell.thousands");

  /** What a workbook that nobody could make out decides may be anything. */
  private static final List<String> UNREAD =
      List.of("csv.", "workbook.", "table.bands-missing", "table.no-rules", "rulebook.not-checked");

  private static final List<String> MONEY =
      List.of("boundary", "resolutions", "evidence", "invariants", "stop-actions", "next-actions");
  private static final List<String> WORDS =
      List.of("replies", "reply", "signals", "acknowledgement", "human-edit", "write-backs");

  /**
   * The cost of one finding.
   *
   * @param code the finding's code
   * @param file the workbook it stands in; empty when it stands in none
   */
  static Cost of(String code, String file) {
    if (FORMS.contains(code) || code.startsWith("accepted.")) {
      return FORM;
    }
    if (code.equals("verify.invariant") || code.startsWith("rulebook.invariant")) {
      return MONEY_AND_GOODS;
    }
    if (UNREAD.stream().anyMatch(code::startsWith)) {
      return MONEY_AND_GOODS;
    }
    if (code.startsWith("reply.")) {
      return TEXTS;
    }
    var name = file.substring(file.lastIndexOf('/') + 1);
    if (MONEY.stream().anyMatch(name::startsWith)) {
      return MONEY_AND_GOODS;
    }
    return WORDS.stream().anyMatch(name::startsWith) ? TEXTS : ROUTE_AND_CLOCKS;
  }
}
