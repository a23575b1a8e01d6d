package io.proofdesk.rules.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTextTest {
  private static final Map<CaseValue, String> KNOWN =
      Map.of(CaseValue.CARRIER, "UPS", CaseValue.ORDER_NUMBER, "{{order.number}}");

  @Test
  void names_are_filled_and_personal_ones_stay_in_braces() {
    assertThat(written("{{ Carrier }} carries {{order.number}}"))
        .isEqualTo("UPS carries {{order.number}}");
  }

  @Test
  void a_name_without_a_value_takes_the_whole_text_with_it() {
    assertThat(written("delivered on {{delivered on}}")).isNull();
  }

  @Test
  void an_optional_part_gives_way_to_its_fallback() {
    assertThat(written("a[[, {{carrier}}]][[, {{delivered on}}]][[, {{paid on}}||, unpaid]]"))
        .isEqualTo("a, UPS, unpaid");
  }

  @Test
  void a_part_that_breaks_off_leaves_nothing_of_itself() {
    assertThat(written("[[by {{carrier}} on {{delivered on}}||not yet]]")).isEqualTo("not yet");
  }

  @Test
  void every_unknown_name_is_told_with_its_place() {
    var findings = new ArrayList<Finding>();
    CaseText.parse("{{carier}} and {{ordr}}", "case-notes.csv!Rules!A9", findings);
    assertThat(findings)
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "note.unknown-name", "case-notes.csv!Rules!A9", "carier"),
            org.assertj.core.groups.Tuple.tuple(
                "note.unknown-name", "case-notes.csv!Rules!A9", "ordr"));
  }

  @Test
  void brackets_that_do_not_close_are_refused() {
    for (var text : List.of("[[a {{carrier}}", "{{carrier", "a || b", "[[a [[b]] c]]", "a ]]")) {
      var findings = new ArrayList<Finding>();
      CaseText.parse(text, "here", findings);
      assertThat(findings).as(text).isNotEmpty().allMatch(it -> it.code().equals("note.malformed"));
    }
  }

  private static @Nullable String written(String text) {
    var findings = new ArrayList<Finding>();
    var parsed = CaseText.parse(text, "here", findings);
    assertThat(findings).isEmpty();
    return parsed.write(KNOWN::get);
  }
}
