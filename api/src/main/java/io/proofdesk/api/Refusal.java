package io.proofdesk.api;

import io.proofdesk.model.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Proofdesk will not do this, for reasons a person can act upon. */
public final class Refusal extends RuntimeException {

  private final transient List<Finding> findings;

  /** A refusal with every reason. */
  public Refusal(List<Finding> findings) {
    super(
        findings.stream().map(Finding::line).collect(Collectors.joining("\n")), null, false, false);
    this.findings = List.copyOf(findings);
  }

  /** Why, and what to do. */
  public List<Finding> findings() {
    return findings;
  }
}
