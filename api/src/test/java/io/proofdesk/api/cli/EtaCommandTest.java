package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtaCommandTest {

  @Test
  void the_rush_order_of_the_help_is_a_list_of_ranges_with_a_surcharge() {
    var ran =
        Ran.of(
            "eta",
            "--order-date",
            "2026-03-01",
            "--production-days",
            "7",
            "--shipping-days",
            "5",
            "--rush");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .contains(
            "Shipped               6\u201310 Mar 2026", "Delivered             13\u201319 Mar 2026")
        .anyMatch(line -> line.startsWith("* Rush costs a surcharge"));
  }

  @Test
  void a_range_stays_a_range_and_json_is_the_answer_of_the_api() {
    var ran = Ran.of("eta", "--order-date", "2026-03-01", "--production-days", "7-14", "--json");

    var made = new JsonObject(ran.out()).getJsonObject("made");
    assertThat(made.getString("from")).isEqualTo("2026-03-10");
    assertThat(made.getString("to")).isEqualTo("2026-03-19");
  }

  @Test
  void holidays_of_a_file_are_skipped(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("h.ics"),
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260302\nEND:VEVENT\nEND:VCALENDAR\n");
    var ran =
        Ran.of(
            "eta", "--order-date", "2026-03-01", "--holidays", file.toString(), "--language", "zh");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("2026年3月11日至13日");
  }

  /** The estimate of an order of 24 November. */
  private static JsonObject ofProfile(String profile) {
    var ran =
        Ran.of(
            "eta",
            "--order-date",
            "2026-11-24",
            "--profile",
            profile,
            "--tables",
            "../decision-tables",
            "--json");
    assertThat(ran.err()).isEmpty();
    return new JsonObject(ran.out());
  }

  @Test
  void a_profile_brings_its_calendar_and_its_days() {
    var answer = ofProfile("custom-made-dtc");
    assertThat(answer.getString("calendar")).isEqualTo("custom-made-dtc");
    assertThat(answer.getJsonObject("production").getInteger("maxDays")).isEqualTo(14);
    // Thanksgiving Day is closed: seven business days after 24 November end on 4 December
    assertThat(answer.getJsonObject("made").getString("from")).isEqualTo("2026-12-04");
  }

  @Test
  void a_profile_with_days_of_making_of_its_own_is_not_counted_by_its_handling_of_stock() {
    for (var profile : List.of("shopify-first-store", "xiaohongshu-shop")) {
      var production = ofProfile(profile).getJsonObject("production");
      assertThat(production.getInteger("minDays")).isEqualTo(7);
      assertThat(production.getInteger("maxDays")).isEqualTo(14);
    }
  }

  @Test
  void days_that_are_none_and_files_that_are_not_there_are_told() {
    assertThat(Ran.of("eta", "--order-date", "2026-03-01", "--production-days", "soon").err())
        .contains("--production-days: `soon`: expected a number such as 7");
    assertThat(Ran.of("eta", "--order-date", "2026-03-01", "--holidays", "none.ics").err())
        .contains("none.ics: there is no such file");
    assertThat(
            Ran.of(
                    "eta",
                    "--order-date",
                    "2026-03-01",
                    "--profile",
                    "none",
                    "--tables",
                    "../decision-tables")
                .err())
        .contains("choose one of ");
    assertThat(Ran.of("eta").code()).isEqualTo(2);
  }
}
