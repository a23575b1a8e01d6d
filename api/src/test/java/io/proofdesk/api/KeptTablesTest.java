package io.proofdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.RuleSource.Rules;
import io.proofdesk.api.desk.Answer;
import io.proofdesk.api.desk.Caller;
import io.proofdesk.api.desk.ReplayDecision;
import io.proofdesk.api.desk.ReplayDecision.By;
import io.proofdesk.api.desk.ReplayDecision.Replayed;
import io.proofdesk.api.desk.Workers;
import io.proofdesk.api.difference.BoundedDiff;
import io.proofdesk.api.difference.BoundedDiff.Side;
import io.proofdesk.api.http.MemoryArchive;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.ArchiveEntry;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.source.WorkbookBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that decided once are read as they were, whatever is asked for good keeping since. */
@Timeout(240)
class KeptTablesTest {
  private static final Path SHIPPED = Path.of("../decision-tables");
  private static final String STORE = "demo-store";
  private static final String ROW = "AUTO_ALLOWED,,reship limit,sent again";
  private static final Instant THEN = Instant.parse("2026-11-24T14:30:00Z");

  private final TablesFolder tables = new TablesFolder(() -> KeptForThisRun.INSTANCE);
  private final JsonWriter json = new JsonWriter();

  /** The shipped tables, in which nobody had to say up to which amount something is sent again. */
  private static WorkbookBytes cleared() {
    return changed(
        "boundary-damage.csv", "AUTO_ALLOWED,,(reship|refund) limit,", "AUTO_ALLOWED,,,");
  }

  private static WorkbookBytes changed(String name, String from, String to) {
    var files = new TreeMap<>(WorkbookBytes.of(SHIPPED).files());
    var text = new String(Objects.requireNonNull(files.get(name)), UTF_8);
    assertThat(text).containsPattern(from);
    files.put(name, text.replaceAll(from, to).getBytes(UTF_8));
    return WorkbookBytes.of(files);
  }

  private static List<String> codes(Reading<Rules> reading) {
    return reading.fold(
        rules -> List.of(), findings -> findings.stream().map(Finding::code).toList());
  }

  private Rules kept(WorkbookBytes workbooks) {
    return tables
        .load(workbooks, "earlier")
        .fold(
            rules -> rules,
            findings -> {
              throw new AssertionError(findings.toString());
            });
  }

  @Test
  void a_decision_by_tables_that_break_a_later_demand_is_replayed_by_those_tables() {
    var workbooks = cleared();
    var then = kept(workbooks).rulebook();
    var fixture = RunningDesk.fixture("complete-damage-proof-within-the-limit-gets-a-replacement");
    var engine = Objects.requireNonNull(then.engineFor(STORE));
    var id = UUID.randomUUID();
    var supportCase = Objects.requireNonNull(fixture.supportCase());
    var brief = engine.brief(supportCase, null, THEN).brief();
    var decided = engine.decide(id.toString(), brief, THEN);
    var archive = new MemoryArchive();
    archive.append(entry(id, text(json.bytes(brief)), decided)).await();
    archive
        .keep(
            new PublishedRulebook(
                then.hash(), "earlier", new TreeSet<>(), workbooks.files().size(), THEN),
            Packing.pack(workbooks))
        .await();
    then.close();

    var live = new LiveRulebook(FixedRules.rules(new SmallRulebook("today")));
    try (var earlier = new EarlierRulebooks(live, archive, tables::load);
        var workers = new Workers(1, 4)) {
      var answer =
          new ReplayDecision(live, earlier, archive, workers, json)
              .replay(Caller.LOCAL, id.toString(), By.RECORDED)
              .await();
      var replayed = ((Answer.Given<Replayed>) answer).value();
      assertThat(replayed.note()).isNull();
      assertThat(replayed.sameRules()).isTrue();
      assertThat(replayed.differences()).isEmpty();
      assertThat(replayed.identical()).isTrue();
    }
  }

  private ArchiveEntry entry(UUID id, String brief, Decision decided) {
    var by = decided.rulebook();
    return new ArchiveEntry(
        id,
        STORE,
        "zendesk:1",
        "SKU-1/DAMAGE",
        THEN,
        THEN,
        false,
        by.version(),
        by.hash(),
        by.engine(),
        by.timeZoneData(),
        decided.route().primary(),
        decided.situation().id(),
        null,
        brief,
        text(json.bytes(decided)),
        null,
        null);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Test
  void whoever_changes_tables_today_is_held_to_the_demands_of_today(@TempDir Path folder)
      throws IOException {
    for (var file : cleared().files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertThat(codes(tables.load(folder))).containsOnly("table.cleared-result");
  }

  @Test
  void a_reply_worded_as_nobody_may_any_more_is_kept_and_an_unreadable_cell_is_not() {
    var worded =
        changed("replies.en.csv", "You are right to ask.", "Unfortunately you are right to ask.");
    assertThat(codes(tables.load(worded, "earlier"))).isEmpty();
    var unreadable = changed("boundary-damage.csv", ROW, "AUTO_ALOWED,,,sent again");
    assertThat(codes(tables.load(unreadable, "earlier"))).contains("cell.unknown-word");
  }

  @Test
  void what_was_published_is_compared_as_it_was_and_what_is_sent_is_held_to_today() {
    var diff = new BoundedDiff(InstantSource.system());
    var shipped =
        new Side("live", true, () -> new Reading.Read<>(WorkbookBytes.of(SHIPPED).grids()));
    for (boolean kept : new boolean[] {true, false}) {
      var other = new Side("other", kept, () -> new Reading.Read<>(cleared().grids()));
      var compared = diff.compare(other, shipped, "shopify-first-store");
      var codes = new TreeSet<String>();
      if (compared instanceof Reading.Refused<?> refused) {
        refused.findings().forEach(finding -> codes.add(finding.code()));
      }
      assertThat(codes)
          .containsExactlyElementsOf(kept ? List.of() : List.of("table.cleared-result"));
    }
  }
}
