package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.live.WordList;
import io.proofdesk.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the words a fixture expects to stay away: one that no table can say, because it is
 * misspelt, would stay away for ever. Thread-safe.
 */
final class StayAway {
  /** Where such words stand, and the list of the vocabulary that has to know them. */
  private static final Map<String, String> LISTS =
      Map.of(
          "/stopActions/notContains", "Stop",
          "/writeBacks/notContains", "WriteBack",
          "/packet/have/notContains", "Evidence",
          "/packet/toCheck/notContains", "Evidence",
          "/packet/missing/notContains", "Evidence",
          "/packet/notApplicable/notContains", "Evidence",
          "/evidence/pieces", "Evidence",
          "/packet/parts", "Evidence");

  private final List<WordList> vocabulary;

  /**
   * @param vocabulary the open words of the tables; none when nobody knows them
   */
  StayAway(List<WordList> vocabulary) {
    this.vocabulary = List.copyOf(vocabulary);
  }

  /** Every word that is none. */
  List<Mismatch> unknown(JsonNode expect) {
    var unknown = new ArrayList<Mismatch>();
    LISTS.forEach(
        (pointer, list) -> {
          var known = words(list);
          for (var word : known.isEmpty() ? Set.<String>of() : unwanted(expect.at(pointer))) {
            if (!known.contains(word)) {
              var nearest = Spelling.suggestion(word, known);
              unknown.add(
                  new Mismatch(
                      pointer.substring(1).replace('/', '.'),
                      "words these tables know" + (nearest == null ? "" : "; " + nearest),
                      word));
            }
          }
        });
    return unknown;
  }

  /** The items of a list; of pieces by their words, those that are null. */
  private static Set<String> unwanted(JsonNode node) {
    var words = new TreeSet<String>();
    if (node.isArray()) {
      words.addAll(Comparison.texts(node));
    } else {
      node.fields()
          .forEachRemaining(
              field -> {
                if (field.getValue().isNull()) {
                  words.add(field.getKey());
                }
              });
    }
    return words;
  }

  private Set<String> words(String list) {
    var words = new TreeSet<String>();
    for (var one : vocabulary) {
      if (one.list().equals(list)) {
        one.words().forEach(word -> words.add(word.word()));
      }
    }
    return words;
  }
}
