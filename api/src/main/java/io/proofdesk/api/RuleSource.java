package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.WordList;
import io.proofdesk.rules.Rulebook;
import java.nio.file.Path;
import java.util.List;

/** Where the rules come from. Thread-safe. */
public interface RuleSource {

  /** Reads, checks and compiles a folder of decision tables. */
  Reading<Rules> load(Path tables);

  /**
   * Rules that can decide.
   *
   * @param rulebook the rulebook
   * @param words the open words of its vocabulary
   */
  record Rules(Rulebook rulebook, List<WordList> words) {}
}
