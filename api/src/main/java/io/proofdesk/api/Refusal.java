package io.proofdesk.api;

import io.proofdesk.model.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Proofdesk will not do this, for reasons a person can act upon. */
public final class Refusal extends RuntimeException {

  private final transient List<Finding> findings;
  private final boolean unknownName;

  /** A refusal with every reason. */
  public Refusal(List<Finding> findings) {
    this(findings, false);
  }

  /** A refusal because nothing goes by the name that was asked for. */
  public static Refusal ofName(Finding finding) {
    return new Refusal(List.of(finding), true);
  }

  private Refusal(List<Finding> findings, boolean unknownName) {
    super(
        findings.stream().map(Finding::line).collect(Collectors.joining("\n")), null, false, false);
    this.findings = List.copyOf(findings);
    this.unknownName = unknownName;
  }

  /**
   * Whether what was asked for is not there at all, so that nothing is wrong with it: the asking
   * has to be put right.
   */
  public boolean isOfName() {
    return unknownName;
  }

  /** Why, and what to do. */
  public List<Finding> findings() {
    return findings;
  }
}
