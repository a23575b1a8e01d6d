package io.proofdesk.rules.source;

import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.Reading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook may use beyond what it declares itself. One call, one thread.
 *
 * @param profile the name of the profile whose settings are used; empty for none
 * @param headings facts, derived columns, other tables' results, shared result columns and words
 * @param limits the settings its cells may name
 */
public record Surroundings(String profile, Headings headings, Limits limits) {

  /** Nothing: the workbook declares all it uses. */
  public static Surroundings none() {
    return new Surroundings("", Headings.none(), Limits.none());
  }

  /**
   * What a folder of workbooks offers to its tables under one profile. Faults of other tables do
   * not matter here; faults of the vocabulary and the profile do.
   *
   * @param profile the profile's name; null for the first by name
   */
  public static Reading<Surroundings> of(Path folder, @Nullable String profile) {
    return WorkbookSet.surroundings(folder, profile);
  }
}
