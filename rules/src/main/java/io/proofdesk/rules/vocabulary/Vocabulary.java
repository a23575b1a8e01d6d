package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.workbook.WordLists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything the vocabulary workbook declares. Immutable. Thread-safe.
 *
 * @param lists words by the name of their list, in the order of the workbook
 * @param results result columns that tables share
 * @param facts facts of the store's own
 * @param formulas derived columns, before they are bound to columns
 * @param implications what is true of every case, before it is bound to columns
 */
public record Vocabulary(
    Map<String, List<VocabularyWord>> lists,
    List<Declaration> results,
    List<Declaration> facts,
    List<Formula> formulas,
    List<Implication> implications)
    implements WordLists {
  /** Stands for a word of an open list that nobody declared. */
  public static final String OTHER = "OTHER";

  public Vocabulary {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    results = List.copyOf(results);
    facts = List.copyOf(facts);
    formulas = List.copyOf(formulas);
    implications = List.copyOf(implications);
  }

  /** A vocabulary that declares nothing; the closed words are known all the same. */
  public static Vocabulary empty() {
    return new Vocabulary(Map.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The ids of a list, open or closed, in order; null when there is no such list. */
  @Override
  public @Nullable List<String> words(String list) {
    var closed = ClosedWords.of(list);
    if (closed != null) {
      return closed;
    }
    var words = lists.get(list);
    return words == null ? null : words.stream().map(VocabularyWord::id).toList();
  }

  @Override
  public Set<String> listNames() {
    var names = new TreeSet<>(lists.keySet());
    ClosedWords.names().forEach(names::add);
    return names;
  }

  /** A declared word, or null. */
  public @Nullable VocabularyWord word(String list, String id) {
    return lists.getOrDefault(list, List.of()).stream()
        .filter(word -> word.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** What a word means to the code; nothing for a word nobody declared. */
  public Set<Trait> traits(String list, String id) {
    var word = word(list, id);
    return word == null ? Set.of() : word.traits();
  }
}
