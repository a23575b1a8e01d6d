package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.vocabulary.Trait;
import java.util.Set;

/**
 * A word a store uses.
 *
 * @param id upper case with underscores, such as {@code DAMAGE_PHOTO}
 * @param english how English replies and pages call it
 * @param chinese how Chinese replies and pages call it
 * @param meaning one line for the analyst
 * @param traits what it means to the code, whatever it is called
 */
public record VocabularyWord(
    String id, String english, String chinese, String meaning, Set<Trait> traits) {
  public VocabularyWord {
    traits = Set.copyOf(traits);
  }

  /** The label in a language; English for any but Chinese. */
  public String label(String language) {
    return language.startsWith("zh") ? chinese : english;
  }
}
