package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.readiness.Readiness;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of workbooks, read, checked and compiled. Immutable; a change makes a new one. Thread-safe.
 */
public interface Rulebook extends AutoCloseable {

  /** The name it was published under. */
  String version();

  /** SHA-256 over every meaning, note, word and reply, in hex. */
  String hash();

  /** The stores its profiles serve. */
  SortedSet<String> stores();

  /** The engine of a store, or null when no profile serves it. */
  @Nullable DecisionEngine engineFor(String store);

  /** Every profile by name, with the stores that work by it. */
  SortedMap<String, SortedSet<String>> profiles();

  /** When the stores of a profile work; null when there is no such profile. */
  @Nullable BusinessCalendar calendarOf(String profile);

  /**
   * What the stores of a profile still lack before they may go live.
   *
   * @param asOf the moment it is asked at
   * @return null when there is no such profile
   */
  @Nullable Readiness readiness(String profile, Instant asOf);

  /** What reads messages, by the phrases of this rulebook. */
  SignalReader signalReader();

  /** What is worth a look and stops nothing. */
  List<Finding> warnings();

  /** Gives compiled tables back; decisions under way finish first. */
  @Override
  void close();
}
