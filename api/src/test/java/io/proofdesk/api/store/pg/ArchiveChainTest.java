package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.Entries;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written cannot be changed; whoever goes behind the server's back is seen by the chain.
 */
@ParameterizedClass
@MethodSource("io.proofdesk.api.store.pg.TestServer#stream")
class ArchiveChainTest {

  @Parameter TestServer server = TestServer.BROUGHT_ALONG;

  private final Entries entries = Entries.inOwnStore();

  @Test
  void decisions_can_be_neither_changed_nor_deleted() throws SQLException {
    archive().append(entries.next()).await();
    for (var statement :
        List.of(
            "update proofdesk.decision set route = 'OTHER'",
            "delete from proofdesk.decision",
            "truncate proofdesk.decision cascade",
            "update proofdesk.decision_payload set brief = '{}'",
            "truncate proofdesk.decision_payload",
            "delete from proofdesk.rulebook_version",
            "update proofdesk.published_rulebook set content = ''",
            "delete from proofdesk.published_rulebook",
            "truncate proofdesk.published_rulebook cascade")) {
      assertThatThrownBy(() -> execute(statement))
          .as(statement)
          .hasMessageContaining("is append-only");
    }
  }

  @Test
  void a_row_changed_behind_our_back_breaks_the_chain_at_that_row() throws SQLException {
    var rows = List.of(entries.next(), entries.next(), entries.next());
    rows.forEach(entry -> archive().append(entry).await());
    execute(
        "begin; alter table proofdesk.decision disable trigger decision_append_only;"
            + " update proofdesk.decision set route = 'OTHER' where id = '"
            + rows.get(1).id()
            + "'; alter table proofdesk.decision enable trigger decision_append_only; commit");

    var report = archive().verifyChain(entries.store()).await();
    assertThat(report.holds()).isFalse();
    assertThat(report.firstBroken()).isEqualTo(rows.get(1).id());
  }

  @Test
  void a_masked_case_changed_behind_our_back_breaks_the_chain_at_its_row() throws SQLException {
    var rows = List.of(entries.next(), entries.next());
    rows.forEach(entry -> archive().append(entry).await());
    execute(
        "begin; alter table proofdesk.decision_payload"
            + " disable trigger decision_payload_never_changed;"
            + " update proofdesk.decision_payload set masked_case = null where id = '"
            + rows.get(0).id()
            + "'; alter table proofdesk.decision_payload"
            + " enable trigger decision_payload_never_changed; commit");

    var report = archive().verifyChain(entries.store()).await();
    assertThat(report.holds()).isFalse();
    assertThat(report.firstBroken()).isEqualTo(rows.get(0).id());
  }

  /** So it was before cases were kept. */
  @Test
  void a_row_without_a_masked_case_is_a_sound_link() {
    var entry = entries.withoutCase();
    archive().append(entry).await();

    var found = archive().find(entry.store(), entry.id()).await().orElseThrow();
    assertThat(Objects.requireNonNull(found.payload()).maskedCase()).isNull();
    assertThat(archive().verifyChain(entry.store()).await().holds()).isTrue();
  }

  @Test
  void an_erased_payload_is_gone_and_the_chain_still_holds() {
    var entry = entries.next();
    archive().append(entry).await();
    assertThat(archive().erase(entry.store(), entry.id()).await()).isTrue();
    assertThat(archive().erase(entry.store(), entry.id()).await()).isFalse();

    assertThat(archive().find(entry.store(), entry.id()).await().orElseThrow().payload()).isNull();
    var report = archive().verifyChain(entry.store()).await();
    assertThat(report.holds()).isTrue();
    assertThat(report.erased()).isEqualTo(1);
  }

  private Archive archive() {
    return server.database().archive();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
