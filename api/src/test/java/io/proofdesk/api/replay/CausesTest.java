package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
  private static final String DECISION =
      """
      {"writeBacks":[
        {"location":"TICKET","timing":"NOW","because":%s},
        {"location":"SIZE_NOTES","timing":"WEEKLY","because":%s}]}
      """
          .formatted(row("WB-010"), row("WB-200"));

  private static String row(String id) {
    return "{\"rule\":\"%s\",\"workbook\":\"w\",\"sheet\":\"s\",\"cells\":\"A1\"}".formatted(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "writeBacks.now|WB-010 (w!s!A1)",
        "writeBacks.weekly|WB-200 (w!s!A1)",
        "writeBacks|WB-010 (w!s!A1),WB-200 (w!s!A1)"
      })
  void a_row_of_another_time_wrote_nothing_here(String part, String because) throws IOException {
    var mismatch = new Mismatch(part, "contains LISTING", "[]");
    assertThat(Causes.explained(mismatch, new ObjectMapper().readTree(DECISION)).because())
        .containsExactly(because.split(",", -1));
  }
}
