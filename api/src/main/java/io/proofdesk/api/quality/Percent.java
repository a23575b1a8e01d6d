package io.proofdesk.api.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share as people read it. It is never rounded up: 100 percent means that nothing is left, also
 * where 2,065 rows of 2,066 are met.
 */
public final class Percent {
  private Percent() {}

  /** With so many digits behind the point; a share of 98.8 that is stored as 98.7999… is 98.8. */
  public static String of(double percent, int digits) {
    return BigDecimal.valueOf(percent)
        .setScale(9, RoundingMode.HALF_UP)
        .setScale(digits, RoundingMode.DOWN)
        .toPlainString();
  }

  /** As the reports show it, with its sign. */
  static String shown(double percent) {
    return of(percent, 1) + " %";
  }
}
