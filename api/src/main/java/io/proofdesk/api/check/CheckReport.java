package io.proofdesk.api.check;

import io.proofdesk.model.vocabulary.Severity;
import java.util.List;

/**
 * What a check found. Immutable. Thread-safe.
 *
 * @param errors how many findings are errors
 * @param warnings how many are warnings nobody accepted
 * @param proved how many rows of invariants, over all profiles, no input can break
 * @param findings what costs the customer most first
 * @param accepted warnings that may stay, and why
 * @param counterexamples inputs on which invariants break
 */
public record CheckReport(
    int errors,
    int warnings,
    int proved,
    List<CheckFinding> findings,
    List<AcceptedFinding> accepted,
    List<BrokenInvariant> counterexamples) {
  private static final String UNDECIDED = "verify.undecided";

  public CheckReport {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    counterexamples = List.copyOf(counterexamples);
  }

  static CheckReport of(
      List<CheckFinding> findings,
      List<AcceptedFinding> accepted,
      List<BrokenInvariant> counterexamples,
      int proved) {
    int errors = (int) findings.stream().filter(CheckReport::isError).count();
    return new CheckReport(
        errors, findings.size() - errors, proved, findings, accepted, counterexamples);
  }

  /**
   * Whether the tables must not go live like this. What is undecided counts as wrong: nobody knows.
   *
   * @param strict whether warnings count like errors
   */
  public boolean fails(boolean strict) {
    return findings.stream().anyMatch(finding -> fails(finding, strict));
  }

  static boolean fails(CheckFinding finding, boolean strict) {
    return strict || isError(finding) || finding.code().equals(UNDECIDED);
  }

  private static boolean isError(CheckFinding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
