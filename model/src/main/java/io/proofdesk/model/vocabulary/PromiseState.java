package io.proofdesk.model.vocabulary;

/**
 * Whether the moment of deciding is inside the promised window, past it, or nobody promised
 * anything.
 */
public enum PromiseState {
  INSIDE,
  PAST,
  NO_PROMISE
}
