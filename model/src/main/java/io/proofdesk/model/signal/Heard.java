package io.proofdesk.model.signal;

import java.util.List;

/**
 * What was heard of a customer: the signals that decided and those that did not, with their source,
 * their strength and their place. Kept without a word of the message. Thread-safe.
 *
 * @param language {@code en}, {@code zh}, {@code mixed}, or {@code und} when there is hardly a word
 *     or no text at all
 * @param signals every signal, by kind, those that were used first
 * @param candidates numbers and addresses that stand in the text, unproven
 * @param shortened the text was longer than what is read: its middle was left out
 */
public record Heard(
    String language, List<HeardSignal> signals, List<Candidate> candidates, boolean shortened) {
  public Heard {
    signals = List.copyOf(signals);
    candidates = List.copyOf(candidates);
  }

  /** Nobody wrote, and nobody said what it is about. */
  public static Heard nothing() {
    return new Heard("und", List.of(), List.of(), false);
  }

  /** Whether the text holds something that looks like this. */
  public boolean names(CandidateKind kind) {
    return candidates.stream().anyMatch(candidate -> candidate.kind() == kind);
  }

  /**
   * The same with the customer's words, the form that leaves.
   *
   * @param text the messages that were read, joined as they were for reading
   */
  public Heard quoting(String text) {
    return new Heard(
        language,
        signals.stream().map(signal -> signal.quoting(text)).toList(),
        candidates.stream().map(candidate -> candidate.quoting(text)).toList(),
        shortened);
  }
}
