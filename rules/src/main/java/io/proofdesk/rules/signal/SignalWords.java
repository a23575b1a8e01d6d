package io.proofdesk.rules.signal;

import java.util.Set;

/**
 * The words of the vocabulary that phrases may signal.
 *
 * @param routes the list {@code Route}
 * @param resolutions the list {@code Resolution}
 * @param evidence the list {@code Evidence}
 * @param topics the list {@code Topic}
 */
public record SignalWords(
    Set<String> routes, Set<String> resolutions, Set<String> evidence, Set<String> topics) {
  public SignalWords {
    routes = Set.copyOf(routes);
    resolutions = Set.copyOf(resolutions);
    evidence = Set.copyOf(evidence);
    topics = Set.copyOf(topics);
  }
}
