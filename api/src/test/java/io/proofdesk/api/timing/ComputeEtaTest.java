package io.proofdesk.api.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.rules.clock.Eta.Note;
import io.proofdesk.rules.clock.Milestone.Step;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputeEtaTest {

  @Test
  void an_order_date_alone_takes_seven_and_five_days_as_ranges_and_says_what_was_assumed() {
    var eta = given("{\"orderDate\": \"2026-03-01\"}");

    assertThat(eta.made()).isEqualTo(range("2026-03-10", "2026-03-12"));
    assertThat(eta.ships()).isEqualTo(range("2026-03-10", "2026-03-12"));
    assertThat(eta.arrives()).isEqualTo(range("2026-03-17", "2026-03-23"));
    assertThat(eta.notes())
        .extracting(EtaNote::code)
        .containsExactly(
            Note.PRODUCTION_DAYS_ASSUMED,
            Note.SHIPPING_DAYS_ASSUMED,
            Note.PRODUCTION_WIDENED,
            Note.SHIPPING_WIDENED,
            Note.CALENDAR_ASSUMED);
    assertThat(eta.text()).contains("between Tue 10 Mar 2026 and Thu 12 Mar 2026");
  }

  @Test
  void rush_shortens_the_making_and_its_milestones_and_notes_the_surcharge() {
    var eta =
        given(
            """
            {"orderDate": "2026-03-01", "rush": true,
             "production": {"minDays": 7, "maxDays": 7, "basis": "BUSINESS"},
             "shipping": {"minDays": 5, "maxDays": 5, "basis": "BUSINESS"}}
            """);

    assertThat(eta.production().minDays()).isEqualTo(5);
    assertThat(eta.arrives()).isEqualTo(range("2026-03-13", "2026-03-19"));
    assertThat(eta.notes()).extracting(EtaNote::code).contains(Note.RUSH_SURCHARGE);
    assertThat(eta.milestones()).extracting(EtaMilestone::step).containsExactly(Step.values());
    assertThat(window(eta, Step.PRODUCTION_STARTED)).isEqualTo(range("2026-03-02", "2026-03-04"));
    assertThat(window(eta, Step.QUALITY_CHECKED)).isEqualTo(range("2026-03-06", "2026-03-10"));
    assertThat(window(eta, Step.DELIVERY_FOLLOW_UP)).isEqualTo(range("2026-03-15", "2026-03-21"));
  }

  @Test
  void holidays_push_every_window_and_chinese_is_spoken() {
    var eta =
        given(
            """
            {"orderDate": "2026-09-28", "locale": "zh-CN",
             "production": {"minDays": 3, "maxDays": 5, "basis": "BUSINESS"},
             "calendar": {"timeZone": "Asia/Shanghai",
               "week": {"monday": ["09:00-18:00"], "tuesday": ["09:00-18:00"],
                        "wednesday": ["09:00-18:00"], "thursday": ["09:00-18:00"],
                        "friday": ["09:00-18:00"]},
               "icalendar": "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20261001\\nDTEND;VALUE=DATE:20261008\\nEND:VEVENT\\nEND:VCALENDAR"}}
            """);

    assertThat(eta.made()).isEqualTo(range("2026-10-08", "2026-10-12"));
    assertThat(eta.arrives()).isEqualTo(range("2026-10-15", "2026-10-21"));
    assertThat(eta.text()).contains("2026年10月8日至12日");
    assertThat(eta.notes()).extracting(EtaNote::code).doesNotContain(Note.CALENDAR_ASSUMED);
    assertThat(eta.milestones().get(1).label()).isEqualTo("开始制作");
  }

  @Test
  void faults_come_at_once_and_an_unknown_language_is_refused() {
    assertThat(
            faults(
                """
                {"orderDate": "tomorrow", "production": {"minDays": 9, "maxDays": 7, "basis": "BUSINESS"},
                 "calendar": {"timeZone": "UTC", "week": {"monday": ["nine"]}}}
                """))
        .extracting(Finding::place)
        .containsExactlyInAnyOrder("/orderDate", "/production", "/calendar/week/monday/0");
    assertThat(faults("{\"orderDate\": \"2026-03-01\", \"locale\": \"fr\"}"))
        .extracting(Finding::code)
        .containsExactly("eta.unknown-language");
  }

  private static DateRange window(EtaAnswer eta, Step step) {
    return eta.milestones().stream()
        .filter(it -> it.step() == step)
        .map(EtaMilestone::window)
        .findFirst()
        .orElseThrow();
  }

  private static EtaAnswer given(String request) {
    return asked(request)
        .fold(
            eta -> eta,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }

  private static List<Finding> faults(String request) {
    return asked(request)
        .fold(
            eta -> {
              throw new AssertionError(eta.toString());
            },
            faults -> faults);
  }

  private static Reading<EtaAnswer> asked(String request) {
    return new ComputeEta().answer(request.getBytes(StandardCharsets.UTF_8));
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }
}
