package io.proofdesk.model.vocabulary;

/** Write it back with this case, or in the weekly review. */
public enum WriteBackTiming {
  NOW,
  WEEKLY
}
