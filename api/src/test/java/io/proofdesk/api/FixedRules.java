package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.source.WorkbookBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Rules that are the same wherever they are looked for. */
public record FixedRules(Supplier<Reading<RuleSource.Rules>> found) implements RuleSource {

  public static FixedRules of(Rulebook rulebook) {
    return new FixedRules(() -> new Reading.Read<>(rules(rulebook)));
  }

  /** Rules without words, of a single workbook. */
  public static Rules rules(Rulebook rulebook) {
    return new Rules(rulebook, List.of(), Set.of(), workbooks(rulebook.version()));
  }

  /** A set of one workbook that says no more than a word. */
  public static WorkbookBytes workbooks(String word) {
    var files = new TreeMap<String, byte[]>();
    files.put("route.csv", word.getBytes(StandardCharsets.UTF_8));
    return WorkbookBytes.of(files);
  }

  @Override
  public Reading<Rules> load(Path tables) {
    return found.get();
  }

  @Override
  public Reading<Rules> load(WorkbookBytes workbooks, String version) {
    return found.get();
  }
}
