package io.proofdesk.rules.mutation;

import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import io.proofdesk.rules.verify.Example;
import java.util.List;
import java.util.Map;

/**
 * A case that a mutant would answer otherwise. Immutable. Thread-safe.
 *
 * @param profile the profile whose tables it was found in
 * @param mutant the slip, as that profile reads it
 * @param example the facts of the case, as far as they are not the usual ones
 */
public record Offer(String profile, Mutant mutant, Example example) {

  /** Whether a fixture, which holds as the tables are, would notice the slip. */
  public boolean isNoticedBy(Specimen specimen, Sheet sheet) {
    return new MutationRun(sheet, List.of(specimen)).meet(Map.of(profile, mutant)).killer() != null;
  }
}
