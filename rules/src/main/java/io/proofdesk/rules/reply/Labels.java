package io.proofdesk.rules.reply;

import io.proofdesk.rules.reply.writing.Language;
import org.jspecify.annotations.Nullable;

/** How words are called in front of a customer. Implementations are thread-safe. */
@FunctionalInterface
public interface Labels {

  /**
   * The label of a word, as it stands in the middle of a sentence.
   *
   * @param list the word list, such as {@code Role}, {@code Evidence} or {@code OrderStatus}
   * @param word the word's id
   * @return null when the list has no such word or it has no label in the language
   */
  @Nullable String label(String list, String word, Language language);
}
