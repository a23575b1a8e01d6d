package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import java.util.List;
import java.util.function.Function;

/** One fixture, as tests of the rules see it. Thread-safe. */
public interface Specimen {

  /** What it is called in front of people. */
  String name();

  /** The profile that decides it. */
  String profile();

  /** Every table it asks, with what was asked and answered; a map as often as it is asked. */
  List<Asked> asked();

  /** Whether everything it expects still comes out when one table is asked in another way. */
  boolean holdsWith(String table, Function<Facts, Outcome> asked);
}
