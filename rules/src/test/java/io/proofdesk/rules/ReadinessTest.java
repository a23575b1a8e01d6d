package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.readiness.Lack;
import io.proofdesk.rules.readiness.Readiness;
import io.proofdesk.rules.readiness.ReadinessChecks;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.workbook.Grid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that lacks something is told what, and where to write it. */
class ReadinessTest {
  private static final String PROFILE = "shopify-first-store";
  private static final String SETTINGS = "profiles/" + PROFILE + ".Settings.csv";
  private static final Instant ASKED = Instant.parse("2026-11-24T15:00:00Z");

  private static final List<List<String>> FILLED_IN =
      List.of(
          text("Contact form", "https://demo-store.shop/contact"),
          text("Contact form asks for", "e-mail, order number, issue type, photos"),
          text("Return page", "https://demo-store.shop/returns"),
          text("Return freight", "the store for its own faults, else the customer"),
          text("Return photos", "the item, the box and the label"),
          text("FAQ before buying", "https://demo-store.shop/faq#products"),
          text("FAQ shipping", "https://demo-store.shop/faq#shipping"),
          text("FAQ refunds", "https://demo-store.shop/faq#refunds"),
          text("FAQ after sales", "https://demo-store.shop/faq#after-sales"),
          List.of("Support address checked", "date", "2026-11-20", "", "", "assumption", "tried"));

  private static List<String> text(String setting, String value) {
    return List.of(setting, "text", value, "", "", "assumption", "for this test");
  }

  /** The shipped tables with a profile that lacks nothing. */
  private static ShippedTables complete() {
    var tables =
        new ShippedTables()
            .line(SETTINGS, "Support address", row -> with(row, 2, "help@demo-store.shop"));
    FILLED_IN.forEach(row -> tables.line(SETTINGS, row.toArray(String[]::new)));
    for (Lack lack : look(tables).lacks()) {
      if (lack.check().equals("RD-060")) {
        var setting = lack.todo().substring(lack.todo().indexOf('`') + 1).split("`", 2)[0];
        tables.line(SETTINGS, text(setting, "lead@demo-store.shop").toArray(String[]::new));
      }
    }
    return tables;
  }

  private static List<String> with(List<String> row, int column, String text) {
    row.set(column, text);
    return row;
  }

  private static Readiness look(ShippedTables tables) {
    return Objects.requireNonNull(checks(tables).of(PROFILE, ASKED));
  }

  private static ReadinessChecks checks(ShippedTables tables) {
    var source = tables.source();
    var sheets = new TreeMap<String, Grid>();
    source.replies().forEach(grid -> sheets.put(grid.sheet(), grid));
    return ReadinessChecks.of(source, ReplyCatalogue.read(sheets).catalogue());
  }

  @Test
  void a_store_that_has_everything_is_ready() {
    var look = look(complete());
    assertThat(look.lacks()).isEmpty();
    assertThat(look.ready()).isTrue();
    assertThat(look.stores()).containsExactly("demo-store");
  }

  @Test
  void the_sheet_itself_has_no_fault() {
    assertThat(checks(new ShippedTables()).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shopify-first-store",
        "kodif-bigcommerce-kustomer",
        "custom-made-dtc",
        "xiaohongshu-shop"
      })
  void a_shipped_profile_is_an_example_and_not_ready(String profile) {
    var look = Objects.requireNonNull(checks(new ShippedTables()).of(profile, ASKED));
    assertThat(look.ready()).isFalse();
    assertThat(look.lacks()).anyMatch(lack -> lack.check().equals("RD-010"));
    // what the tables decide is there under each of them
    assertThat(look.lacks()).noneMatch(lack -> lack.area().equals("routes"));
    assertThat(look.lacks()).allMatch(lack -> lack.place().contains("!"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support@demo-store.example",
        "help@example.com",
        "help@shop.test",
        "help@localhost",
        "no address",
        "@demo-store.shop"
      })
  void an_address_that_reaches_nobody_is_lacking_where_it_stands(String address) {
    var tables = complete().line(SETTINGS, "Support address", row -> with(row, 2, address));
    assertThat(look(tables).lacks())
        .singleElement()
        .satisfies(
            lack -> {
              assertThat(lack.check()).isEqualTo("RD-010");
              assertThat(lack.read()).isEqualTo(address);
              assertThat(lack.place()).isEqualTo(SETTINGS + "!Settings!C4");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-01", "2026-11-25"})
  void an_inbox_tried_long_ago_or_tomorrow_is_not_known_to_work(String day) {
    var tables = complete().line(SETTINGS, "Support address checked", row -> with(row, 2, day));
    assertThat(look(tables).lacks()).singleElement().matches(it -> it.check().equals("RD-011"));
  }

  @Test
  void every_setting_that_is_taken_away_is_lacking_below_the_last_one() {
    for (var row : FILLED_IN) {
      var tables = complete().change(SETTINGS, rows -> without(rows, row.get(0)));
      assertThat(look(tables).lacks())
          .as(row.get(0))
          .singleElement()
          .satisfies(
              lack -> {
                assertThat(lack.todo()).contains("`" + row.get(0) + "`");
                assertThat(lack.place()).startsWith(SETTINGS + "!Settings!A");
              });
    }
  }

  private static List<List<String>> without(List<List<String>> rows, String first) {
    var kept = new ArrayList<>(rows);
    kept.removeIf(row -> !row.isEmpty() && row.get(0).equals(first));
    return kept;
  }

  @Test
  void a_form_that_does_not_ask_for_the_issue_is_lacking() {
    var tables =
        complete().line(SETTINGS, "Contact form asks for", row -> with(row, 2, "order number"));
    assertThat(look(tables).lacks()).singleElement().matches(it -> it.check().equals("RD-021"));
  }

  @Test
  void a_lead_is_lacking_for_every_role_a_table_can_name() {
    var lacks = look(new ShippedTables()).lacks();
    assertThat(lacks)
        .filteredOn(lack -> lack.check().equals("RD-060"))
        .extracting(Lack::todo)
        .anyMatch(todo -> todo.contains("`Lead OPS`"))
        .anyMatch(todo -> todo.contains("`Lead LEGAL`"))
        .anyMatch(todo -> todo.contains("`Lead SUPERVISOR`"));
    // a desk of one's own needs no specialist: the profile's word decides which row can answer
    assertThat(lacks).noneMatch(lack -> lack.todo().contains("DISPUTE_SPECIALIST"));
    assertThat(
            Objects.requireNonNull(checks(new ShippedTables()).of("custom-made-dtc", ASKED))
                .lacks())
        .anyMatch(lack -> lack.todo().contains("`Lead DISPUTE_SPECIALIST`"));
  }

  @Test
  void a_calendar_without_closed_days_is_lacking_until_the_store_says_it_never_closes() {
    var calendar = "profiles/" + PROFILE + ".Calendar.csv";
    UnaryOperator<List<List<String>>> open =
        rows -> {
          var kept = new ArrayList<>(rows);
          kept.removeIf(row -> row.get(0).startsWith("Holiday"));
          return kept;
        };
    assertThat(look(complete().change(calendar, open)).lacks())
        .singleElement()
        .matches(lack -> lack.check().equals("RD-071") && lack.place().startsWith(calendar));
    var never =
        complete()
            .change(calendar, open)
            .line(SETTINGS, "Open every day", "yes/no", "yes", "", "", "assumption", "so it is");
    assertThat(look(never).ready()).isTrue();
  }

  static Stream<Arguments> tablesOfRoutes() {
    return Stream.of(
        Arguments.of("RD-100", "clocks.csv", "PRE_PURCHASE"),
        Arguments.of("RD-101", "evidence-damage.csv", "DAMAGE"),
        Arguments.of("RD-102", "boundary-refund.csv", "REFUND_RETURN"),
        Arguments.of("RD-103", "escalation.csv", "SHIPPING_EXCEPTION"),
        Arguments.of("RD-104", "write-backs.csv", "CHARGEBACK_RISK"));
  }

  @ParameterizedTest
  @MethodSource("tablesOfRoutes")
  void a_route_nobody_answers_for_is_lacking_in_the_table_that_should(
      String check, String workbook, String route) {
    var tables = complete().change(workbook, ReadinessTest::oneRuleThatNeverFits);
    assertThat(look(tables).lacks())
        .filteredOn(lack -> lack.check().equals(check))
        .anySatisfy(
            lack -> {
              assertThat(lack.route()).isEqualTo(route);
              assertThat(lack.place()).startsWith(workbook + "!Rules!A");
            });
  }

  @ParameterizedTest
  @CsvSource({"RD-103, escalation.csv, EL-140", "RD-104, write-backs.csv, WB-010"})
  void a_rule_that_answers_for_every_route_alike_is_no_routes_own(
      String check, String workbook, String common) {
    var tables = complete().change(workbook, rows -> onlyRule(rows, common));
    assertThat(look(tables).lacks())
        .filteredOn(lack -> lack.check().equals(check))
        .extracting(Lack::route)
        .contains("PRE_PURCHASE", "SHIPPING_EXCEPTION", "REVIEW_PUBLIC", "RETENTION");
  }

  private static List<List<String>> onlyRule(List<List<String>> rows, String rule) {
    var kept = new ArrayList<>(rows);
    kept.removeIf(
        row -> !row.isEmpty() && row.get(0).matches("(EL|WB)-\\d+") && !row.get(0).equals(rule));
    return kept;
  }

  /** Leaves the first rule and lets it wait for a situation that no route leads to. */
  private static List<List<String>> oneRuleThatNeverFits(List<List<String>> rows) {
    var kept = new ArrayList<List<String>>();
    int headings = -1;
    boolean first = true;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      boolean rule = headings >= 0 && !row.isEmpty() && row.get(0).matches("[A-Z]{2,3}-\\d+");
      if (!row.isEmpty() && row.get(0).equals("Rule")) {
        headings = i + 1;
      }
      if (rule && first) {
        first = false;
        kept.add(waiting(row, rows.get(headings)));
      } else if (!rule) {
        kept.add(row);
      }
    }
    return kept;
  }

  private static List<String> waiting(List<String> row, List<String> headings) {
    var cells = new ArrayList<>(row);
    int situation = headings.indexOf("Situation");
    int route = headings.indexOf("Route");
    while (cells.size() < headings.size()) {
      cells.add("");
    }
    cells.set(situation >= 0 ? situation : route, situation >= 0 ? "RUSH_TOO_LATE" : "QUALITY");
    int limit = headings.indexOf("Up to");
    if (limit >= 0 && cells.get(limit).isBlank()) {
      // the only rule left has no limit, and means it
      cells.set(limit, "-");
    }
    return cells;
  }

  @Test
  void an_automatic_answer_without_its_time_is_lacking() {
    var tables =
        complete()
            .change(
                "replies.en.csv",
                rows ->
                    new ArrayList<>(
                        rows.stream()
                            .map(
                                row ->
                                    row.stream()
                                        .map(cell -> cell.replace("{{first reply due}}", "soon"))
                                        .toList())
                            .toList()));
    assertThat(look(tables).lacks())
        .singleElement()
        .matches(lack -> lack.check().equals("RD-012") && lack.place().contains("AUTO_ACK"));
  }

  @Test
  void a_row_of_the_sheet_that_cannot_be_read_is_told_with_its_cell() {
    var tables =
        new ShippedTables()
            .line(
                "readiness.csv", "RD-900", "routes", "anser", "Evidence", "", "DAMAGED", "x", "y");
    assertThat(checks(tables).findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("readiness.route", "readiness.need");
  }
}
