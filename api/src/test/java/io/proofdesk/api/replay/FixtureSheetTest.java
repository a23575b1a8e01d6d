package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void a_row_that_cannot_be_read_is_told_with_its_line_and_never_skipped() throws IOException {
    var read = read(HEADINGS + ROW + ROW.replace("3900", "39 dollars"));
    assertThat(read.fixtures()).hasSize(1);
    assertThat(read.unreadable()).isEqualTo(1);
    assertThat(read.findings())
        .extracting(Finding::place)
        .containsExactly("list.fixtures.csv:3 (/case/order/total/amountMinor)");
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
