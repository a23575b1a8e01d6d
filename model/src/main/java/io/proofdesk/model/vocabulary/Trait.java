package io.proofdesk.model.vocabulary;

/**
 * What a word means to the code, whatever a store calls it. Code and invariants branch on traits,
 * never on an open word.
 */
public enum Trait {
  MOVES_MONEY,
  MOVES_GOODS,
  LEGAL,
  PRESS,
  SAFETY,
  PUBLIC,
  ASKS_FOR_DATA,
  /** A reply that leaves nothing open with us, so that it needs no next update. */
  ANSWERS,
  /** A role whose approval opens what waits for one. */
  MAY_APPROVE,
  /** A resolution that sends goods a second time, so that a first time must have been. */
  SHIPS_AGAIN,
  /** A situation in which the carrier is asked where the parcel is. */
  ASKS_CARRIER,
  /**
   * A resolution that makes a loss good with money or goods: for one loss one of them is enough.
   */
  MAKES_GOOD,
  /**
   * Evidence that shows one item or its parcel and no other: of what was sent in its place it says
   * nothing.
   */
  SHOWS_ONE_ITEM
}
