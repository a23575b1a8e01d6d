package io.proofdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a replay calls different. */
class DifferenceTest {

  @Test
  void a_property_younger_than_the_document_that_says_nothing_is_no_difference() {
    assertThat(between("{\"a\": 1}", "{\"a\": 1, \"b\": null}")).isEmpty();
  }

  @Test
  void one_that_says_something_is_and_so_is_one_that_is_gone() {
    assertThat(between("{\"a\": 1}", "{\"a\": 1, \"b\": 2}"))
        .containsExactly(new Difference("/b", null, "2"));
    assertThat(between("{\"a\": 1, \"b\": null}", "{\"a\": 1}"))
        .containsExactly(new Difference("/b", "null", null));
    assertThat(between("{\"a\": 1}", "{\"a\": null}"))
        .containsExactly(new Difference("/a", "1", "null"));
  }

  private static List<Difference> between(String stored, String recomputed) {
    var json = new ObjectMapper();
    try {
      return Difference.between(json.readTree(stored), json.readTree(recomputed));
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
