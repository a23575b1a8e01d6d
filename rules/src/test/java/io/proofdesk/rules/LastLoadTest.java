package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebooks.Loading;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever was made before, a load finds and says what it would find and say alone. */
class LastLoadTest {
  private final LastLoad last = new LastLoad();

  @Test
  void a_change_of_a_table_leaves_the_reader_of_messages_as_it_was() {
    try (var before = rulebook(new ShippedTables());
        var after = rulebook(new ShippedTables().without("priority.csv", "PR-030"))) {
      assertThat(after.hash()).isNotEqualTo(before.hash());
      assertThat(after.signalReader()).isSameAs(before.signalReader());
    }
  }

  @Test
  void a_changed_phrase_or_example_or_word_makes_another_reader() {
    try (var before = rulebook(new ShippedTables());
        var phrase = rulebook(new ShippedTables().without("signals.Phrases.csv", "PE-0010"));
        var example =
            rulebook(new ShippedTables().leaveOut("examples.en.csv").leaveOut("examples.zh.csv"));
        var again = rulebook(new ShippedTables())) {
      assertThat(phrase.signalReader()).isNotSameAs(before.signalReader());
      assertThat(example.signalReader()).isNotSameAs(phrase.signalReader());
      assertThat(again.signalReader()).isNotSameAs(example.signalReader());
    }
  }

  @Test
  void what_is_wrong_with_a_reply_is_told_each_time_and_only_while_it_stands_there() {
    assertThat(codes(load(new ShippedTables()))).isEmpty();
    assertThat(codes(load(unfortunate()))).contains("reply.blocked-wording");
    assertThat(codes(load(unfortunate()))).contains("reply.blocked-wording");
    assertThat(codes(load(new ShippedTables()))).isEmpty();
  }

  @Test
  void a_wording_that_is_blocked_from_now_on_is_found_in_replies_that_did_not_change() {
    assertThat(codes(load(new ShippedTables()))).isEmpty();
    var blocked =
        new ShippedTables()
            .line("reply-lint.csv", "en", "blocked", "Your parcel is moving", "x", "y");
    assertThat(codes(load(blocked))).contains("reply.blocked-wording");
  }

  private static ShippedTables unfortunate() {
    return new ShippedTables()
        .line(
            "replies.en.csv",
            "IN_TRANSIT_INSIDE",
            row -> {
              row.set(2, row.get(2).replace("Your parcel", "Unfortunately, your parcel"));
              return row;
            });
  }

  private static List<String> codes(Loading loading) {
    if (loading.rulebook() != null) {
      loading.rulebook().close();
    }
    return loading.findings().stream().map(Finding::code).toList();
  }

  private Rulebook rulebook(ShippedTables tables) {
    var loading = load(tables);
    return Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
  }

  private Loading load(ShippedTables tables) {
    return RulebookAssembly.assemble(
        tables.source(),
        "last",
        ShippedTables.COMPILER,
        ShippedTables.COMBINER,
        ShippedTables.LEARNING,
        last);
  }
}
