package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.WordList;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookBytes;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.vocabulary.VocabularyWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules from a folder of decision tables. Thread-safe. */
final class TablesFolder implements RuleSource {
  private final Supplier<KeptBytes> kept;
  private final LastTables last = new LastTables();
  private @Nullable Rulebooks made;

  /**
   * @param kept where compiled rules are kept; not asked before the first folder is loaded
   */
  TablesFolder(Supplier<KeptBytes> kept) {
    this.kept = kept;
  }

  @Override
  public Reading<Rules> load(Path tables) {
    if (!Files.isDirectory(tables)) {
      return new Reading.Refused<>(List.of(noFolder(tables)));
    }
    // combines its first rules while the folder is read
    rulebooks();
    var version = String.valueOf(tables.toAbsolutePath().normalize().getFileName());
    var workbooks = WorkbookBytes.of(tables);
    return rules(WorkbookSet.read(workbooks.grids(), last), workbooks, version);
  }

  @Override
  public Reading<Rules> load(WorkbookBytes workbooks, String version) {
    return rules(WorkbookSet.readKept(workbooks.grids(), last), workbooks, version);
  }

  private Reading<Rules> rules(
      io.proofdesk.rules.workbook.Reading<RulebookSource> read,
      WorkbookBytes workbooks,
      String version) {
    var source = read.value();
    if (source == null) {
      return new Reading.Refused<>(read.findings());
    }
    var loading = rulebooks().compile(source, version);
    var rulebook = loading.rulebook();
    return rulebook == null
        ? new Reading.Refused<>(loading.findings())
        : new Reading.Read<>(
            new Rules(rulebook, words(source.vocabulary()), rules(source), workbooks));
  }

  private synchronized Rulebooks rulebooks() {
    var rulebooks = made;
    if (rulebooks == null) {
      rulebooks = new Rulebooks(kept.get());
      made = rulebooks;
    }
    return rulebooks;
  }

  private static Set<String> rules(RulebookSource source) {
    return Sheet.of(source).stream()
        .flatMap(sheet -> sheet.table().rows().stream())
        .map(Row::id)
        .collect(Collectors.toSet());
  }

  private static List<WordList> words(Vocabulary vocabulary) {
    return vocabulary.lists().entrySet().stream()
        .map(
            list ->
                new WordList(
                    list.getKey(), list.getValue().stream().map(TablesFolder::word).toList()))
        .toList();
  }

  private static WordList.Word word(VocabularyWord it) {
    var labels = new TreeMap<>(Map.of("en", it.english(), "zh", it.chinese()));
    return new WordList.Word(it.id(), labels, it.meaning(), it.traits().stream().sorted().toList());
  }

  private static Finding noFolder(Path tables) {
    return Finding.error(
        "tables.no-folder",
        tables.toString(),
        null,
        "expected a folder of decision tables",
        "name it with `--tables`");
  }
}
