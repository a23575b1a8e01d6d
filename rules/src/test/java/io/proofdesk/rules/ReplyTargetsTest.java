package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No profile may be given a reply that is due only after the update it promises. */
class ReplyTargetsTest {
  private static final String SHOP = "profiles/shopify-first-store.Settings.csv";
  private static final int VALUE = 2;

  @Test
  void the_shipped_profiles_promise_no_update_before_their_answer() {
    assertThat(late(new ShippedTables())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "First reply target urgent, Next update target",
    "First reply target routine, Next update target",
    "First reply target tier, Next update target",
    "First reply target non-urgent, Next update target non-urgent"
  })
  void a_longer_answer_is_refused_with_the_cells_of_both(String reply, String update) {
    assertThat(late(with(new ShippedTables(), reply, "8 h 1 min")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).startsWith(SHOP + "!");
              assertThat(finding.read()).isEqualTo("8 h 1 min");
              assertThat(finding.expected()).contains("`" + update + "` (" + SHOP + "!", "8 h");
            });
    assertThat(late(with(new ShippedTables(), update, "7 h 59 min")))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.expected()).contains("7 h 59 min"));
  }

  @Test
  void an_answer_of_all_hours_is_held_against_the_earliest_end_of_the_hours_of_service() {
    // sixteen hours of service end no sooner than 32 hours after an opening
    var allHours = with(new ShippedTables(), "First reply hours", "CALENDAR");
    var days = with(allHours, "Next update target", "16 h");
    assertThat(late(with(days, "First reply target urgent", "32 h"))).isEmpty();
    assertThat(late(with(days, "First reply target urgent", "32 h 1 min"))).hasSize(1);
  }

  private static ShippedTables with(ShippedTables tables, String setting, String value) {
    return tables.line(
        SHOP,
        setting,
        row -> {
          row.set(VALUE, value);
          return row;
        });
  }

  private static List<Finding> late(ShippedTables tables) {
    return RulebookAssembly.look(tables.source(), new LastLoad()).stream()
        .filter(finding -> finding.code().equals("profile.reply-after-update"))
        .toList();
  }
}
