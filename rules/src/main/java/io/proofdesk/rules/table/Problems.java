package io.proofdesk.rules.table;

import java.util.List;

/** The sentences of a {@code CONFLICT}, so that every evaluator words it alike. */
final class Problems {

  static final String TOO_LARGE = "the sum is larger than a whole number can be";
  static final String NOT_NUMBERS =
      "the results to be taken together are not all numbers of one kind";

  private Problems() {}

  static String twoUnderUnique(List<String> matched) {
    return "more than one rule fits, and the hit policy allows one: " + String.join(", ", matched);
  }

  static String differingUnderAny(List<String> matched) {
    return "rules fit whose results differ, and the hit policy wants them equal: "
        + String.join(", ", matched);
  }
}
