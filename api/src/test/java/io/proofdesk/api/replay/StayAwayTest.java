package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.live.WordList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StayAwayTest {
  private static final List<WordList> WORDS =
      List.of(list("Stop", "NO_REFUND", "NO_RESHIP"), list("Evidence", "DAMAGE_PHOTO", "SKU"));

  private static WordList list(String name, String... words) {
    return new WordList(
        name,
        List.of(words).stream()
            .map(word -> new WordList.Word(word, new TreeMap<>(), "", List.of()))
            .toList());
  }

  private static List<Mismatch> unknown(List<WordList> words, String expect)
      throws JsonProcessingException {
    return new StayAway(words).unknown(new ObjectMapper().readTree(expect));
  }

  @Test
  void a_misspelt_word_does_not_stay_away_for_ever() throws JsonProcessingException {
    var expect =
        """
        {"stopActions": {"notContains": ["NO_REFUND", "NO_RESHPI"]},
         "evidence": {"pieces": {"SKV": null, "OTHERS": {"from": "STORE"}, "SKU": null}},
         "writeBacks": {"notContains": ["NOBODY_KNOWS_THE_LIST"]}}
        """;
    assertThat(unknown(WORDS, expect))
        .extracting(it -> it.part() + " " + it.got() + " " + it.expected())
        .containsExactlyInAnyOrder(
            "stopActions.notContains NO_RESHPI words these tables know; did you mean `NO_RESHIP`?",
            "evidence.pieces SKV words these tables know; did you mean `SKU`?");
    assertThat(unknown(List.of(), expect)).isEmpty();
  }
}
