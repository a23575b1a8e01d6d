package io.proofdesk.rules.readiness;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the workbook {@code readiness}, ready to be held against the profiles of a set of
 * workbooks. Immutable. Thread-safe.
 */
public final class ReadinessChecks {
  private final RulebookSource source;
  private final ReplyCatalogue replies;
  private final List<Check> checks;
  private final List<Finding> findings;

  private ReadinessChecks(
      RulebookSource source, ReplyCatalogue replies, List<Check> checks, List<Finding> findings) {
    this.source = source;
    this.replies = replies;
    this.checks = List.copyOf(checks);
    this.findings = List.copyOf(findings);
  }

  /** Reads the workbook; one that is not there asks for nothing. */
  public static ReadinessChecks of(RulebookSource source, ReplyCatalogue replies) {
    var findings = new Findings();
    var checks = new ArrayList<Check>();
    for (Grid sheet : source.readiness()) {
      checks.addAll(CheckSheet.read(sheet, source.vocabulary(), findings));
    }
    return new ReadinessChecks(source, replies, checks, findings.all());
  }

  /** What is wrong with the workbook itself. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What the stores of a profile still lack.
   *
   * @param profile its name
   * @param asOf the moment it is asked at
   * @return null when there is no such profile
   */
  public @Nullable Readiness of(String profile, Instant asOf) {
    for (var one : source.profiles()) {
      if (one.profile().name().equals(profile)) {
        return of(one, asOf);
      }
    }
    return null;
  }

  private Readiness of(ProfileSource profile, Instant asOf) {
    var today = asOf.atZone(profile.profile().zone()).toLocalDate();
    var look = new Look(profile, replies, today);
    var lacks = new ArrayList<Lack>();
    int held = 0;
    for (var check : checks) {
      var found = look.at(check);
      lacks.addAll(found);
      held += found.isEmpty() ? 1 : 0;
    }
    return new Readiness(
        profile.profile().name(),
        List.copyOf(profile.profile().stores()),
        lacks.isEmpty(),
        held,
        lacks);
  }
}
