package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.WordList;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.vocabulary.VocabularyWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules from a folder of decision tables. Thread-safe. */
final class TablesFolder implements RuleSource {
  private final Rulebooks rulebooks = new Rulebooks();

  @Override
  public Reading<Rules> load(Path tables) {
    if (!Files.isDirectory(tables)) {
      return new Reading.Refused<>(List.of(noFolder(tables)));
    }
    var read = WorkbookSet.read(tables);
    var source = read.value();
    if (source == null) {
      return new Reading.Refused<>(read.findings());
    }
    return compile(source, String.valueOf(tables.toAbsolutePath().normalize().getFileName()));
  }

  private Reading<Rules> compile(RulebookSource source, String version) {
    var loading = rulebooks.compile(source, version);
    var rulebook = loading.rulebook();
    return rulebook == null
        ? new Reading.Refused<>(loading.findings())
        : new Reading.Read<>(new Rules(rulebook, words(source.vocabulary())));
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
