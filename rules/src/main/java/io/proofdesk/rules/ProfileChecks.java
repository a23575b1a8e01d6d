package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.settling.Approvers;
import io.proofdesk.rules.settling.Headings;
import io.proofdesk.rules.settling.InvariantCoverage;
import io.proofdesk.rules.settling.MovingRoutes;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the tables of a profile have to bring together. Thread-safe. */
final class ProfileChecks {
  private final Vocabulary vocabulary;

  ProfileChecks(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The results without which nothing can be decided, and that no table fills. */
  List<Finding> missingResults(ProfileSource profile) {
    var findings = new ArrayList<Finding>();
    for (String heading : Headings.REQUIRED) {
      var filled =
          profile.tables().stream()
              .flatMap(table -> table.outputs().stream())
              .anyMatch(output -> output.column().heading().equals(heading));
      if (!filled) {
        findings.add(
            Finding.error(
                "rulebook.result-missing",
                "profiles/" + profile.profile().name(),
                heading,
                "a table that fills the result `"
                    + heading
                    + "`; without it nothing can be decided",
                "add the workbook that answers it"));
      }
    }
    return findings;
  }

  /** What must never be, and no row of the invariants says. */
  List<Finding> missingInvariants(ProfileSource profile) {
    return new InvariantCoverage(this::routesWith, vocabulary.words("Invariant"))
        .missing(profile.tables(), "invariants");
  }

  /** The rows that wait for an approval that nobody may give. */
  List<Finding> missingApprovers(ProfileSource profile) {
    return new Approvers(role -> vocabulary.traits("Role", role).contains(Trait.MAY_APPROVE))
        .findings(profile.tables());
  }

  /** The routes that move money or goods while nothing holds them. */
  List<Finding> unheldRoutes(ProfileSource profile) {
    var moving = new TreeSet<>(routesWith(Trait.MOVES_MONEY));
    moving.addAll(routesWith(Trait.MOVES_GOODS));
    return new MovingRoutes(moving).findings(profile.tables());
  }

  private List<String> routesWith(Trait trait) {
    var routes = vocabulary.words("Route");
    return (routes == null ? List.<String>of() : routes)
        .stream().filter(route -> vocabulary.traits("Route", route).contains(trait)).toList();
  }
}
