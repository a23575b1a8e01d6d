package io.proofdesk.api.store;

import java.util.UUID;

/** What became of an appended decision. */
public sealed interface AppendResult {

  /** It is durable, and its answer may leave. */
  record Appended(UUID id) implements AppendResult {}

  /** The key was used before, so the new decision was not kept. */
  sealed interface KeyUsed extends AppendResult, KeyState {}

  /**
   * The key had been answered already: this first answer leaves.
   *
   * @param answer the first answer, letter for letter
   * @param decisionId the decision it told
   */
  record EarlierAnswer(String answer, UUID decisionId) implements KeyUsed {}

  /** The key was used before with another body. */
  record KeyReused() implements KeyUsed {}
}
