package io.proofdesk.rules.readiness;

import java.util.List;

/**
 * Whether the stores of a profile may go live. Immutable. Thread-safe.
 *
 * @param profile the profile's name
 * @param stores the stores that work by it
 * @param ready whether nothing is lacking
 * @param held how many checks hold
 * @param lacks everything that is lacking, in the order of the workbook
 */
public record Readiness(
    String profile, List<String> stores, boolean ready, int held, List<Lack> lacks) {
  public Readiness {
    stores = List.copyOf(stores);
    lacks = List.copyOf(lacks);
  }
}
