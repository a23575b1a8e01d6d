package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.signal.SignalReader;
import java.util.List;
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

  /** What reads messages, by the phrases of this rulebook. */
  SignalReader signalReader();

  /** What is worth a look and stops nothing. */
  List<Finding> warnings();

  /** Gives compiled tables back; decisions under way finish first. */
  @Override
  void close();
}
