package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureSheetTest {
  private static final String HEADINGS =
      "Title,Covers,Profile,As of,/case/store,/case/conversation/caseRef,"
          + "/case/conversation/channel,/case/conversation/messages/0/id,"
          + "/case/conversation/messages/0/at,/case/conversation/messages/0/author,"
          + "/case/conversation/messages/0/public,/case/signals/intents,"
          + "/case/order/total/amountMinor,/case/order/total/currency,/case/order/number,"
          + "/expect/route/primary,/expect/stopActions\n";
  private static final String ROW =
      "a damaged parcel,\"SC-054, SC-060\",small,2026-11-20T10:00:00Z,demo-store,c-1,EMAIL,m-1,"
          + "2026-11-20T09:00:00Z,CUSTOMER,yes,DAMAGE,3900,USD,1001,DAMAGE,\"[A, B]\"\n";

  private final Path folder;

  FixtureSheetTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FixtureReader.Folder read(String sheet) throws IOException {
    Files.writeString(folder.resolve("list.fixtures.csv"), sheet);
    return new FixtureReader().folder(folder);
  }

  @Test
  void each_row_is_a_fixture_with_its_values_as_the_case_wants_them() throws IOException {
    var read = read(HEADINGS + ROW + "\n" + ROW);
    assertThat(read.findings()).isEmpty();
    assertThat(read.fixtures())
        .extracting(Fixture::file)
        .containsExactly("list.fixtures.csv#2", "list.fixtures.csv#4");
    var fixture = read.fixtures().get(0);
    assertThat(fixture.covers()).containsExactly("SC-054", "SC-060");
    var message = fixture.supportCase().conversation().messages().get(0);
    assertThat(message.isPublic()).isTrue();
    var order = Objects.requireNonNull(fixture.supportCase().order());
    assertThat(Objects.requireNonNull(order.total()).amountMinor()).isEqualTo(3900);
    assertThat(order.number()).isEqualTo("1001");
    assertThat(fixture.expect().path("stopActions").size()).isEqualTo(2);
  }

  @Test
  void a_row_may_give_facts_in_place_of_a_case_as_a_cell_of_a_table_says_them() throws IOException {
    var read =
        read(
            """
            Title,Covers,Profile,As of,/brief/store,/brief/facts/Paid for,/brief/facts/Intents,/expect/situation
            damage,SC-054,small,2026-11-20T10:00:00Z,demo-store,yes,"DAMAGE, QUALITY",X
            quality,SC-054,small,2026-11-20T10:00:00Z,demo-store,,QUALITY,X
            """);
    assertThat(read.findings()).isEmpty();
    assertThat(read.fixtures())
        .extracting(Fixture::facts)
        .containsExactly(
            Map.of("Paid for", "yes", "Intents", "DAMAGE, QUALITY"), Map.of("Intents", "QUALITY"));
  }

  @Test
  void a_fact_under_a_heading_that_is_none_is_told_with_its_line() throws IOException {
    var read = read(HEADINGS.replace("/case/order/number", "/brief/order/number") + ROW);
    assertThat(read.findings()).extracting(Finding::code).contains("fixture.unknown-heading");
  }

  @Test
  void a_row_that_cannot_be_read_is_told_with_its_line_and_never_skipped() throws IOException {
    var read = read(HEADINGS + ROW + ROW.replace("3900", "39 dollars"));
    assertThat(read.fixtures()).hasSize(1);
    assertThat(read.unreadable()).isEqualTo(1);
    assertThat(read.findings())
        .extracting(Finding::place)
        .containsExactly("list.fixtures.csv:3 (/case/order/total/amountMinor)");
  }

  @Test
  void a_cell_that_no_decision_can_be_held_to_is_told_with_its_line_and_heading()
      throws IOException {
    var heading = "/expect/stopActions\n";
    var read =
        read(
            HEADINGS.replace(heading, "/expect/reply/says,/expect/warnings,/expect/boundary\n")
                + ROW.replace("\"[A, B]\"", "zzzzz,X,EVIDENCE_FIRST"));
    assertThat(read.fixtures()).isEmpty();
    assertThat(read.findings())
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(
            "list.fixtures.csv:2 (/expect/reply/says)",
            "list.fixtures.csv:2 (/expect/warnings)",
            "list.fixtures.csv:2 (/expect/boundary)");
  }

  @Test
  void a_cell_of_a_workbook_is_told_with_its_sheet_and_cell() throws IOException {
    var file = folder.resolve("list.fixtures.xlsx");
    var rows = List.of("Title,Nonsense,/case/order/total/amountMinor", "a parcel,,39 dollars");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("Night shift");
      for (int row = 0; row < rows.size(); row++) {
        var cells = rows.get(row).split(",", -1);
        var made = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
          made.createCell(column).setCellValue(cells[column]);
        }
      }
      workbook.write(out);
    }
    assertThat(new FixtureReader().folder(folder).findings())
        .extracting(Finding::place)
        .contains(
            "list.fixtures.xlsx!Night shift!B1",
            "list.fixtures.xlsx!Night shift!C2 (/case/order/total/amountMinor)",
            "list.fixtures.xlsx!Night shift!A2 (/profile)");
  }

  private void isRefused(String sheet, String code, String place) throws IOException {
    var read = read(sheet);
    assertThat(read.unreadable()).isPositive();
    assertThat(read.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.place()).isEqualTo(place);
            });
  }

  @Test
  void a_sheet_without_a_row_is_told() throws IOException {
    isRefused("", "fixture.empty-sheet", "list.fixtures.csv");
    isRefused(HEADINGS, "fixture.empty-sheet", "list.fixtures.csv");
  }

  @Test
  void a_cell_that_would_be_lost_is_told() throws IOException {
    isRefused(
        HEADINGS + ROW.replace("[A, B]\"", "[A]\",X"),
        "fixture.no-heading",
        "list.fixtures.csv:2 (R2)");
    isRefused(
        HEADINGS.replace("/case/order/number", "") + ROW,
        "fixture.no-heading",
        "list.fixtures.csv:2 (O2)");
    var lost = read(HEADINGS + ROW + ROW.replace("[A, B]\"", "[A]\",X"));
    assertThat(lost.findings()).hasSize(1);
    assertThat(lost.fixtures()).as("what is told is not tried").hasSize(1);
    assertThat(lost.unreadable()).isEqualTo(1);
  }

  @Test
  void a_list_whose_headings_leave_out_an_item_is_told_with_its_line() throws IOException {
    var sheet = HEADINGS.replace("/messages/0/", "/messages/1/") + ROW;
    isRefused(sheet, "fixture.list-gap", "list.fixtures.csv:2");
    assertThat(read(sheet).findings())
        .filteredOn(it -> it.code().equals("fixture.list-gap"))
        .allSatisfy(
            it -> {
              assertThat(it.read()).startsWith("/case/conversation/messages/1/");
              assertThat(it.suggestion()).contains("0, 1, 2 and so on");
            });
  }

  @Test
  void a_heading_that_stands_there_twice_is_told() throws IOException {
    isRefused(
        HEADINGS.replace("/case/order/number", "/case/store") + ROW,
        "fixture.heading-twice",
        "list.fixtures.csv:1 (O1)");
    isRefused(
        "Title," + HEADINGS.replace("Title", "title") + "x," + ROW,
        "fixture.heading-twice",
        "list.fixtures.csv:1 (B1)");
  }

  @Test
  void a_part_beside_what_is_below_it_is_told_where_both_are_filled() throws IOException {
    var headings =
        HEADINGS.replace(
            "/expect/route/primary,/expect/stopActions", "/expect/situation,/expect/situation/id");
    isRefused(
        headings + ROW.replace("\"[A, B]\"", "DAMAGED"),
        "fixture.heading-beside",
        "list.fixtures.csv:2 (Q2)");
    assertThat(read(headings + ROW.replace("\"[A, B]\"", "")).findings()).isEmpty();
  }

  @Test
  void a_missing_base_is_told_once_with_its_cell() throws IOException {
    assertThat(read("Title,Base,/expect/situation\nx,gone.yaml,DAMAGED\n").findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("fixture.no-base", "list.fixtures.csv:2 (B2)"));
  }

  @Test
  void faults_are_told_in_the_order_of_the_rows() throws IOException {
    var sheet =
        HEADINGS.replace("Title,", "Title,Base,")
            + ROW.replace("3900", "39 dollars").replace("a damaged parcel,", "a damaged parcel,,")
            + ROW.replace("a damaged parcel,", "a damaged parcel,gone.yaml,")
            + ROW.replace("SC-054, SC-060", "").replace("a damaged parcel,", "a damaged parcel,,");
    assertThat(read(sheet).findings())
        .extracting(Finding::place)
        .containsExactly(
            "list.fixtures.csv:2 (/case/order/total/amountMinor)",
            "list.fixtures.csv:3 (B3)",
            "list.fixtures.csv:4 (/covers)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"one.yml", "one.YAML", "one.json", "ONE.FIXTURES.CSV", "one.fixtures.ods"})
  void a_file_that_looks_like_fixtures_is_never_passed_over(String name) throws IOException {
    Files.writeString(folder.resolve(name), "title: x\n");
    var read = read(HEADINGS + ROW);
    assertThat(read.fixtures()).hasSize(1);
    assertThat(read.unreadable()).isEqualTo(1);
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("fixture.ending");
              assertThat(finding.place()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"forgot.csv", "one.fixture.csv", "LIST.CSV", "list.xlsx", "list.xlsm"})
  void a_sheet_of_fixtures_that_is_not_called_one_is_never_passed_over(String name)
      throws IOException {
    Files.writeString(folder.resolve(name), HEADINGS + ROW);
    var read = read(HEADINGS + ROW);
    assertThat(read.fixtures()).hasSize(1);
    assertThat(read.findings())
        .singleElement()
        .matches(it -> it.code().equals("fixture.ending") && it.place().equals(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"survivors.csv", "~$list.xlsx", ".~lock.list.csv#", "notes.txt"})
  void what_lies_beside_fixtures_and_is_none_is_passed_over(String name) throws IOException {
    Files.writeString(folder.resolve(name), "Table,Rule,Column,Slip,Why\n");
    assertThat(read(HEADINGS + ROW).findings()).isEmpty();
  }

  @Test
  void a_row_with_several_faults_counts_once() throws IOException {
    var row = ROW.replace("3900", "39 dollars").replace("[A, B]\"", "[A]\",X");
    assertThat(read(HEADINGS + row).findings()).hasSize(2);
    assertThat(read(HEADINGS + row).unreadable()).isEqualTo(1);
  }

  @Test
  void a_link_that_leads_nowhere_is_never_passed_over() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("moved.yaml"));
    assertThat(read(HEADINGS + ROW).findings())
        .singleElement()
        .matches(it -> it.code().equals("fixture.unreadable") && it.place().equals("gone.yaml"));
  }

  @Test
  void what_lies_in_a_folder_that_is_linked_is_replayed() throws IOException {
    var elsewhere = Files.createTempDirectory("fixtures");
    Files.writeString(elsewhere.resolve("one.yaml"), "title: x\n");
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    assertThat(read(HEADINGS + ROW).unreadable()).isEqualTo(1);
  }

  @Test
  void what_lies_in_a_hidden_folder_is_no_fixture() throws IOException {
    var hidden = Files.createDirectories(folder.resolve(".idea/fixtures"));
    Files.writeString(hidden.resolve("one.yaml"), "title: x\n");
    assertThat(read(HEADINGS + ROW).findings()).isEmpty();
  }

  @Test
  void a_folder_may_be_called_like_a_fixture() throws IOException {
    Files.createDirectory(folder.resolve("old.yaml"));
    Files.createDirectory(folder.resolve("old.fixtures.csv"));
    assertThat(read(HEADINGS + ROW).findings()).isEmpty();
  }

  @Test
  void a_heading_that_leads_nowhere_is_told_with_its_cell() throws IOException {
    var read = read(HEADINGS.replace("/case/order/number", "/case/order/numbr") + ROW);
    assertThat(read.unreadable()).isPositive();
    assertThat(read.findings())
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("fixture.unknown-heading");
              assertThat(finding.place()).isEqualTo("list.fixtures.csv:1 (O1)");
            });
  }

  @Test
  void a_row_may_begin_with_another_fixture_and_say_what_differs() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        title: a damaged parcel
        covers: [SC-054]
        profile: small
        asOf: 2026-11-20T10:00:00Z
        case:
          store: demo-store
          conversation: {caseRef: c-1, channel: EMAIL, messages: []}
        expect:
          route: {primary: DAMAGE}
        """);
    var read =
        read(
            "Title,Base,/case/conversation/channel,/expect/route/primary\n"
                + "in chat,base.yaml,CHAT,DAMAGE\n"
                + "from nowhere,gone.yaml,CHAT,DAMAGE\n");
    assertThat(read.fixtures())
        .extracting(Fixture::title)
        .containsExactlyInAnyOrder("a damaged parcel", "in chat");
    assertThat(read.findings()).extracting(Finding::code).contains("fixture.no-base");
    var chat =
        read.fixtures().stream()
            .filter(it -> it.title().equals("in chat"))
            .findFirst()
            .orElseThrow();
    assertThat(chat.supportCase().conversation().channel().name()).isEqualTo("CHAT");
    assertThat(chat.covers()).containsExactly("SC-054");
  }

  @Test
  void other_sheets_of_the_folder_are_no_fixtures_unless_they_are_asked_for() throws IOException {
    Files.writeString(folder.resolve("pairs.csv"), "Case,Profile\nSC-001,small\n");
    assertThat(read(HEADINGS + ROW).findings()).isEmpty();
    var alone = new FixtureReader().folder(folder.resolve("pairs.csv"));
    assertThat(alone.findings()).extracting(Finding::code).contains("fixture.unknown-heading");
  }
}
