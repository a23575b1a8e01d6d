package io.proofdesk.api.store;

/** What a lookup of an idempotency key finds. */
public sealed interface KeyState permits KeyState.Unused, AppendResult.KeyUsed {

  /** Nobody used it yet, or its answer has expired. */
  record Unused() implements KeyState {}
}
