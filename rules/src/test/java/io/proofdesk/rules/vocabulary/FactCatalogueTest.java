package io.proofdesk.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactCatalogueTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of("Route", List.of(new VocabularyWord("DAMAGE", "damage", "破损", "", Set.of()))),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final FactCatalogue facts = FactCatalogue.ofBrief(VOCABULARY, "USD");

  private Column column(String heading) {
    var fact = facts.byHeading(heading);
    assertThat(fact).as(heading).isNotNull();
    return fact == null
        ? new Column("", "", new ColumnType.Text(), Column.Origin.LOCAL)
        : fact.column();
  }

  @Test
  void every_heading_of_the_brief_stands_once() {
    var headings = facts.columns().stream().map(fact -> fact.column().heading()).toList();
    assertThat(headings).hasSizeGreaterThan(60);
    assertThat(new HashSet<>(headings)).hasSameSizeAs(headings);
  }

  @Test
  void java_types_give_column_types() {
    assertThat(column("days since last scan"))
        .isEqualTo(
            new Column(
                "parcel.daysSinceLastScan",
                "Days since last scan",
                new ColumnType.Whole("days"),
                Column.Origin.BRIEF));
    assertThat(column("Order value").type()).isEqualTo(new ColumnType.Money("USD"));
    assertThat(column("VIP").type()).isEqualTo(new ColumnType.YesNo());
    assertThat(column("Fault").type()).isInstanceOf(ColumnType.Word.class);
  }

  @Test
  void open_words_have_room_for_one_nobody_declared() {
    assertThat(column("Intents").type())
        .isEqualTo(new ColumnType.Words("Route", List.of("DAMAGE", "OTHER")));
  }
}
