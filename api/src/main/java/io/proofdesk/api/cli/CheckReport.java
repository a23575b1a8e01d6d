package io.proofdesk.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.verify.Verification.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a check found, for a person or a program. Thread-safe. */
final class CheckReport {
  private CheckReport() {}

  static long count(Report report, Severity severity) {
    return report.findings().stream().filter(it -> it.severity() == severity).count();
  }

  /** One line per finding, what costs most first, and a summary. */
  static String text(Report report) {
    var text = new StringBuilder();
    for (var finding : worstFirst(report)) {
      text.append(finding.severity().name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(finding.code())
          .append(' ')
          .append(finding.line())
          .append('\n');
    }
    return text.append(count(report, Severity.ERROR))
        .append(" errors, ")
        .append(count(report, Severity.WARNING))
        .append(" warnings, ")
        .append(report.proved())
        .append(" invariants proved")
        .toString();
  }

  static String json(Report report) throws JsonProcessingException {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var root = mapper.createObjectNode();
    root.put("errors", count(report, Severity.ERROR));
    root.put("warnings", count(report, Severity.WARNING));
    root.put("proved", report.proved());
    var findings = root.putArray("findings");
    for (var finding : worstFirst(report)) {
      findings
          .addObject()
          .put("code", finding.code())
          .put("severity", finding.severity().name())
          .put("place", finding.place())
          .put("read", finding.read())
          .put("expected", finding.expected())
          .put("suggestion", finding.suggestion());
    }
    var examples = root.putArray("counterexamples");
    for (var example : report.counterexamples()) {
      var node = examples.addObject();
      node.put("profile", example.profile())
          .put("invariant", example.invariant())
          .put("place", example.place());
      var facts = node.putObject("facts");
      example.facts().byHeading().forEach(facts::put);
      var rows = node.putArray("led");
      example.led().forEach(rows::add);
    }
    return mapper.writeValueAsString(root);
  }

  /** A broken promise of the house first, then what stops, then what informs. */
  private static List<Finding> worstFirst(Report report) {
    return report.findings().stream()
        .sorted(
            Comparator.comparing((Finding it) -> !it.code().equals("verify.invariant"))
                .thenComparing(Finding::severity))
        .toList();
  }
}
