package io.proofdesk.rules.revision;

/**
 * Whose side stands in a merged workbook where the two disagree; the conflict is told all the same.
 */
public enum Take {
  OURS,
  THEIRS
}
