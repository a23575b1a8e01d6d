package io.proofdesk.api.desk;

import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.readiness.Readiness;
import io.vertx.core.Future;
import java.time.InstantSource;

/** Says what the stores of a profile lack before they may go live. Thread-safe. */
public final class CheckReadiness {
  private final LiveRulebook rules;
  private final Workers workers;
  private final InstantSource clock;

  public CheckReadiness(LiveRulebook rules, Workers workers, InstantSource clock) {
    this.rules = rules;
    this.workers = workers;
    this.clock = clock;
  }

  /** Looks at a profile, unless no store of it is one the caller may name. */
  public Future<Answer<Readiness>> of(Caller caller, String profile) {
    return rules
        .during(rulebook -> workers.run(() -> answer(rulebook, caller, profile)))
        .recover(Failures::answer);
  }

  private Answer<Readiness> answer(Rulebook rulebook, Caller caller, String profile) {
    var names =
        rulebook.profiles().entrySet().stream()
            .filter(it -> it.getValue().stream().anyMatch(caller::mayName))
            .map(it -> it.getKey())
            .toList();
    var found = names.contains(profile) ? rulebook.readiness(profile, clock.instant()) : null;
    if (found == null) {
      return new Answer.Unknown<>(
          Finding.error(
              "rulebook.no-profile",
              "/name",
              profile,
              "expected the name of a profile",
              names.isEmpty() ? null : "choose one of " + String.join(", ", names)));
    }
    return new Answer.Given<>(
        new Readiness(
            found.profile(),
            found.stores().stream().filter(caller::mayName).toList(),
            found.ready(),
            found.held(),
            found.lacks()));
  }
}
