package io.proofdesk.rules.table;

/** The DMN hit policies: what a table answers when several rows fit. */
public enum HitPolicy {
  UNIQUE("U", "at most one row fits; two are an error"),
  ANY("A", "several rows may fit, all with the same result; different results are an error"),
  PRIORITY("P", "the row whose result stands first in the list of values wins"),
  FIRST("F", "the first row that fits wins"),
  RULE_ORDER("R", "all rows that fit, in the order of the rows"),
  OUTPUT_ORDER("O", "all rows that fit, in the order of the list of values"),
  COLLECT("C", "all rows that fit, in no particular order"),
  COLLECT_SUM("C+", "the sum over all rows that fit"),
  COLLECT_MIN("C<", "the smallest over all rows that fit"),
  COLLECT_MAX("C>", "the largest over all rows that fit"),
  COLLECT_COUNT("C#", "how many rows fit");

  private final String sign;
  private final String meaning;

  HitPolicy(String sign, String meaning) {
    this.sign = sign;
    this.meaning = meaning;
  }

  /** The sign analysts write: {@code U}, {@code C+} … */
  public String sign() {
    return sign;
  }

  /** What it means, in one clause. */
  public String meaning() {
    return meaning;
  }

  /** Whether the answer is at most one row's result. */
  public boolean single() {
    return this == UNIQUE || this == ANY || this == PRIORITY || this == FIRST;
  }

  /** Whether the answer is one number over the rows that fit. */
  public boolean aggregated() {
    return this == COLLECT_SUM
        || this == COLLECT_MIN
        || this == COLLECT_MAX
        || this == COLLECT_COUNT;
  }

  /** Whether the order of rows can change the answer. */
  public boolean rowOrderMatters() {
    return this == FIRST || this == RULE_ORDER || this == OUTPUT_ORDER;
  }
}
