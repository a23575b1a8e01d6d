package io.proofdesk.api.replay;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which fixtures are replayed; an empty list chooses all.
 *
 * @param tags tags of which it needs one
 * @param cases cases of the acceptance list of which it needs one, such as {@code SC-012}
 * @param profiles profiles of which it needs one
 */
public record Choice(List<String> tags, List<String> cases, List<String> profiles) {
  private static final int MOST_NAMED = 20;

  public Choice {
    tags = List.copyOf(tags);
    cases = cases.stream().map(it -> it.toUpperCase(Locale.ROOT)).toList();
    profiles = List.copyOf(profiles);
  }

  /** Every name that no fixture has: a slip of the pen would choose too few, or none. */
  public List<Finding> unknown(List<Fixture> all) {
    var findings = new ArrayList<Finding>();
    unknown("--tag", tags, all, Fixture::tags, findings);
    unknown("--case", cases, all, Fixture::covers, findings);
    unknown("--profile", profiles, all, it -> List.of(it.profile()), findings);
    return findings;
  }

  private static void unknown(
      String option,
      List<String> names,
      List<Fixture> all,
      Function<Fixture, List<String>> has,
      List<Finding> findings) {
    var known = new TreeSet<String>();
    all.forEach(it -> known.addAll(has.apply(it)));
    for (var name : names) {
      if (!known.contains(name)) {
        var few = known.size() > MOST_NAMED ? "" : ": " + String.join(", ", known);
        findings.add(
            Finding.error(
                "replay.unknown-choice",
                option,
                name,
                known.isEmpty()
                    ? "something that one of these fixtures has, and none has any"
                    : "what at least one of these fixtures has" + few,
                Spelling.suggestion(name, known)));
      }
    }
  }

  /** Whether a fixture is chosen. */
  public boolean takes(Fixture fixture) {
    return (tags.isEmpty() || fixture.tags().stream().anyMatch(tags::contains))
        && (cases.isEmpty() || fixture.covers().stream().anyMatch(cases::contains))
        && (profiles.isEmpty() || profiles.contains(fixture.profile()));
  }
}
