package io.proofdesk.api.live;

import io.proofdesk.model.vocabulary.Trait;
import java.util.List;
import java.util.SortedMap;

/**
 * The open words of one kind, which a store may extend without a release.
 *
 * @param list what kind, such as {@code Route} or {@code Resolution}
 * @param words the words, in the order of the vocabulary workbook
 */
public record WordList(String list, List<Word> words) {

  /**
   * A word.
   *
   * @param word the word as it stands in cases and decisions
   * @param labels how people read it, by language tag
   * @param meaning what it means, in one line
   * @param traits what it means to the code
   */
  public record Word(
      String word, SortedMap<String, String> labels, String meaning, List<Trait> traits) {}
}
