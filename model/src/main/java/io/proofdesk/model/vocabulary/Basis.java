package io.proofdesk.model.vocabulary;

/** Which time counts: the hours of a business calendar, or all of it. */
public enum Basis {
  BUSINESS,
  CALENDAR
}
