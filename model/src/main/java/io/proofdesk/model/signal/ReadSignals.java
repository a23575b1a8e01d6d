package io.proofdesk.model.signal;

import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.Sentiment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read in a message. Immutable. Thread-safe.
 *
 * @param language {@code en}, {@code zh}, {@code mixed}, or {@code und} when there is hardly a word
 * @param intents what the customer wants, as route words that are sure enough to route on, the
 *     surest first; {@code NEEDS_INFO} alone when no wish and no threat was found
 * @param wishes the same with strength and place; empty for a {@code NEEDS_INFO} no phrase said
 * @param hints route words that are not sure enough
 * @param flags threats, safety, abuse and what else was said, the surest first
 * @param sentiment the mood; null when nothing could be read
 * @param moods every mood that was heard, the surest first
 * @param requestedOutcome the resolution asked for, such as {@code FULL_REFUND}; null when none was
 * @param outcomes every resolution that was named, the surest first
 * @param reason whose fault the customer's account makes it; null when it makes it nobody's, or
 *     several
 * @param reasons every fault that was named, the surest first
 * @param topics what exactly the wishes are about, the surest first
 * @param evidence pieces of evidence the customer mentions or says are attached
 * @param candidates numbers and addresses that stand in the text
 * @param shortened the message was longer than what is read: its middle was left out
 */
public record ReadSignals(
    String language,
    List<String> intents,
    List<ReadSignal> wishes,
    List<ReadSignal> hints,
    List<ReadSignal> flags,
    @Nullable Sentiment sentiment,
    List<ReadSignal> moods,
    @Nullable String requestedOutcome,
    List<ReadSignal> outcomes,
    @Nullable Fault reason,
    List<ReadSignal> reasons,
    List<ReadSignal> topics,
    List<ReadSignal> evidence,
    List<Candidate> candidates,
    boolean shortened) {
  public ReadSignals {
    intents = List.copyOf(intents);
    wishes = List.copyOf(wishes);
    hints = List.copyOf(hints);
    flags = List.copyOf(flags);
    moods = List.copyOf(moods);
    outcomes = List.copyOf(outcomes);
    reasons = List.copyOf(reasons);
    topics = List.copyOf(topics);
    evidence = List.copyOf(evidence);
    candidates = List.copyOf(candidates);
  }

  /** A flag that was read, by its name. */
  public Optional<ReadSignal> flag(String word) {
    return flags.stream().filter(flag -> flag.word().equals(word)).findFirst();
  }

  /** The same with other flags. */
  public ReadSignals withFlags(List<ReadSignal> others) {
    return with(intents, wishes, hints, others, requestedOutcome, outcomes, reason, reasons);
  }

  /**
   * The same with other wishes.
   *
   * @param words what the customer wants, as {@link #intents}
   * @param said the same with strength and place
   * @param unsure what is not sure enough, as {@link #hints}
   */
  public ReadSignals wishing(List<String> words, List<ReadSignal> said, List<ReadSignal> unsure) {
    return with(words, said, unsure, flags, requestedOutcome, outcomes, reason, reasons);
  }

  /** The same with one resolution asked for, whatever else was named. */
  public ReadSignals withOutcome(ReadSignal only) {
    return with(intents, wishes, hints, flags, only.word(), List.of(only), reason, reasons);
  }

  /** The same with another reason, and the words that give it. */
  public ReadSignals withReason(@Nullable Fault other, List<ReadSignal> said) {
    return with(intents, wishes, hints, flags, requestedOutcome, outcomes, other, said);
  }

  private ReadSignals with(
      List<String> otherIntents,
      List<ReadSignal> otherWishes,
      List<ReadSignal> otherHints,
      List<ReadSignal> otherFlags,
      @Nullable String otherOutcome,
      List<ReadSignal> otherOutcomes,
      @Nullable Fault otherReason,
      List<ReadSignal> otherReasons) {
    return new ReadSignals(
        language,
        otherIntents,
        otherWishes,
        otherHints,
        otherFlags,
        sentiment,
        moods,
        otherOutcome,
        otherOutcomes,
        otherReason,
        otherReasons,
        topics,
        evidence,
        candidates,
        shortened);
  }

  /** The same with the words of the message beside every place. */
  public ReadSignals quoting(String message) {
    return new ReadSignals(
        language,
        intents,
        quoted(wishes, message),
        quoted(hints, message),
        quoted(flags, message),
        sentiment,
        quoted(moods, message),
        requestedOutcome,
        quoted(outcomes, message),
        reason,
        quoted(reasons, message),
        quoted(topics, message),
        quoted(evidence, message),
        candidates,
        shortened);
  }

  private static List<ReadSignal> quoted(List<ReadSignal> signals, String message) {
    return signals.stream()
        .map(
            signal ->
                new ReadSignal(
                    signal.word(),
                    signal.strength(),
                    signal.spans().stream().map(span -> span.quoting(message)).toList()))
        .toList();
  }
}
