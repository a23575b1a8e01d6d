package io.proofdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> KNOWN = List.of("CARRIER_CHECK", "DAMAGE_PHOTO", "SKU", "SKI");

  @Test
  void a_missing_a_changed_and_a_swapped_letter_are_understood() {
    assertThat(Spelling.nearest("DAMAGE_PHTO", KNOWN)).isEqualTo("DAMAGE_PHOTO");
    assertThat(Spelling.nearest("DAMAGE_FOTO", KNOWN)).isEqualTo("DAMAGE_PHOTO");
    assertThat(Spelling.nearest("DAMAEG_PHOTO", KNOWN)).isEqualTo("DAMAGE_PHOTO");
  }

  @Test
  void capitals_hyphens_and_spaces_are_no_mistakes() {
    assertThat(Spelling.nearest(" carrier-check", KNOWN)).isEqualTo("CARRIER_CHECK");
    assertThat(Spelling.nearest("Carrier check", KNOWN)).isEqualTo("CARRIER_CHECK");
  }

  @Test
  void of_two_equally_near_words_the_first_in_the_alphabet_is_meant() {
    assertThat(Spelling.nearest("SKX", KNOWN)).isEqualTo("SKI");
  }

  @Test
  void a_word_with_more_than_a_third_changed_is_another_word() {
    assertThat(Spelling.nearest("DAMP", KNOWN)).isNull();
    assertThat(Spelling.suggestion("DAMP", KNOWN)).isNull();
  }

  @Test
  void a_suggestion_quotes_the_word_and_a_long_list_ends_with_its_rest() {
    assertThat(Spelling.suggestion("SKUU", List.of("SKU"))).isEqualTo("did you mean `SKU`?");
    assertThat(
            Spelling.list(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d")))
        .isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9, a, b, c and 1 more");
  }

  @Test
  void a_word_of_a_megabyte_is_compared_by_its_beginning() {
    assertThat(Spelling.nearest("X".repeat(1_000_000), KNOWN)).isNull();
  }
}
