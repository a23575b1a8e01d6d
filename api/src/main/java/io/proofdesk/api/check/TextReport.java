package io.proofdesk.api.check;

import java.util.Locale;

/** What a check found, for a person at a terminal. Thread-safe. */
final class TextReport {
  private TextReport() {}

  /** One line per finding, what costs most first, and a summary. */
  static String of(CheckReport report) {
    var text = new StringBuilder();
    for (var finding : report.findings()) {
      text.append(finding.severity().name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(finding.code())
          .append(' ')
          .append(finding.line());
      if (finding.rule() != null && !finding.place().endsWith(finding.rule())) {
        text.append(" (").append(finding.rule()).append(')');
      }
      text.append('\n');
    }
    for (var accepted : report.accepted()) {
      text.append("accepted ")
          .append(accepted.finding().code())
          .append(' ')
          .append(accepted.finding().line())
          .append("; ")
          .append(accepted.by())
          .append(accepted.until() == null ? "" : " until " + accepted.until())
          .append(": ")
          .append(accepted.reason())
          .append('\n');
    }
    text.append(report.errors())
        .append(" errors, ")
        .append(report.warnings())
        .append(" warnings, ");
    if (!report.accepted().isEmpty()) {
      text.append(report.accepted().size()).append(" accepted, ");
    }
    return text.append(report.proved()).append(" invariants proved\n").toString();
  }
}
