package io.proofdesk.api.cli;

import io.proofdesk.api.draft.DraftFiles;
import io.proofdesk.api.draft.WishDrafts;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.coverage.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes generated fixtures and tells what was left out. Thread-safe. */
final class Saving {
  private Saving() {}

  /** How many files were written. */
  static int save(Rulebook rulebook, List<Wish> wishes, Path folder, Says says) {
    return save(new WishDrafts(rulebook).of(wishes), folder, says);
  }

  /** How many files were written. */
  static int save(WishDrafts.Made made, Path folder, Says says) {
    try {
      var saved = new DraftFiles().save(made.drafts(), folder);
      saved.findings().forEach(finding -> says.line(finding.line()));
      made.left().forEach(title -> says.line("left out, no case was confirmed: " + title));
      says.line(
          "saved "
              + saved.files().size()
              + (saved.files().size() == 1 ? " fixture in " : " fixtures in ")
              + folder
              + ", generated and unconfirmed; "
              + made.left().size()
              + (made.left().size() == 1 ? " was" : " were")
              + " found by the search alone and left out");
      return saved.files().size();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
