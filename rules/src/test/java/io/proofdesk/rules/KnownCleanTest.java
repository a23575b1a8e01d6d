package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KnownClean;
import io.proofdesk.rules.source.WorkbookSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What was found clean is not looked at again as long as nothing of it, or of its use, changes. */
class KnownCleanTest {
  private final ShippedTables tables = new ShippedTables();
  private final Known known = new Known();

  /** A memory that counts what is new to it. */
  private static final class Known implements KnownClean {
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private int added;

    @Override
    public boolean isClean(String name) {
      return names.contains(name);
    }

    @Override
    public void clean(String name) {
      added += names.add(name) ? 1 : 0;
    }
  }

  private List<String> look() {
    known.added = 0;
    return RulebookAssembly.look(WorkbookSet.of(tables.grids()).orThrow(), new LastLoad(known))
        .stream()
        .map(Finding::code)
        .distinct()
        .toList();
  }

  private void set(String workbook, String first, int column, String text) {
    tables.line(
        workbook,
        first,
        row -> {
          row.set(column, text);
          return row;
        });
  }

  @Test
  void a_change_is_looked_at_and_what_did_not_change_is_not() {
    assertThat(look()).isEmpty();
    assertThat(known.added).isEqualTo(2);
    assertThat(look()).isEmpty();
    assertThat(known.added).isZero();

    set("replies.en.csv", "IN_TRANSIT_INSIDE", 2, "You made a mistake.");
    assertThat(look()).contains("reply.blame");
    assertThat(known.added).isZero();
  }

  @Test
  void a_wording_that_is_forbidden_from_now_on_is_looked_for() {
    assertThat(look()).isEmpty();
    tables.line("reply-lint.csv", "en", "blocked", "your order", "we say `what you ordered`", "");
    assertThat(look()).contains("reply.blocked-wording");
  }

  @Test
  void a_phrase_that_is_found_in_nothing_is_told_though_the_replies_stay() {
    assertThat(look()).isEmpty();
    set("signals.Phrases.csv", "PE-0005", 4, "101");
    assertThat(look()).contains("signals.strength");
    assertThat(known.added).isZero();
  }
}
