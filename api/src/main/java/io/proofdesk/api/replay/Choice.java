package io.proofdesk.api.replay;

import java.util.List;
import java.util.Locale;

/**
 * Which fixtures are replayed; an empty list chooses all.
 *
 * @param tags tags of which it needs one
 * @param cases cases of the acceptance list of which it needs one, such as {@code SC-012}
 * @param profiles profiles of which it needs one
 */
public record Choice(List<String> tags, List<String> cases, List<String> profiles) {
  public Choice {
    tags = List.copyOf(tags);
    cases = cases.stream().map(it -> it.toUpperCase(Locale.ROOT)).toList();
    profiles = List.copyOf(profiles);
  }

  /** Whether a fixture is chosen. */
  public boolean takes(Fixture fixture) {
    return (tags.isEmpty() || fixture.tags().stream().anyMatch(tags::contains))
        && (cases.isEmpty() || fixture.covers().stream().anyMatch(cases::contains))
        && (profiles.isEmpty() || profiles.contains(fixture.profile()));
  }
}
