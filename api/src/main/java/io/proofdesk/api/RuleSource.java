package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.WordList;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where the rules come from. Thread-safe. */
public interface RuleSource {

  /** Reads, checks and compiles a folder of decision tables. */
  Reading<Rules> load(Path tables);

  /**
   * The same for workbooks that were published once: they decide as they did, and what is asked for
   * good keeping since does not stop them.
   *
   * @param version the name they were published under
   */
  Reading<Rules> load(WorkbookBytes workbooks, String version);

  /**
   * Rules that can decide.
   *
   * @param rulebook the rulebook
   * @param words the open words of its vocabulary
   * @param rules the ids of all rows of its tables
   * @param workbooks what it was made of
   */
  record Rules(
      Rulebook rulebook, List<WordList> words, Set<String> rules, WorkbookBytes workbooks) {}
}
