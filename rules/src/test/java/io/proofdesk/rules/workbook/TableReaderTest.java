package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One sound table, and what is said when one thing in it is wrong. */
class TableReaderTest {
  private static final List<String> SOUND =
      List.of(
          "Decision | Discount",
          "Hit policy | F | the first row that fits wins",
          "Owner | OPS",
          "Source | assumption",
          "",
          "Rule | IF | | THEN | | NOTE | SOURCE",
          " | Tier | Order value | Discount | Sign | Note | Source",
          "Type | word | money USD | number | word",
          "Unit | | | %",
          "Values | GOLD, SILVER | | | YES_SIR, NO_SIR",
          "DI-010 | GOLD | >= 100 | 12.5 | YES_SIR | loyal and large | S1:1",
          "DI-020 | not(GOLD) | | 0 | | |",
          "Otherwise | | | 1 | NO_SIR | rest |");

  private static Reading<Table> read(List<String> lines) {
    return TableReader.read(
        "discount",
        Sheets.rules("discount.csv", lines.toArray(String[]::new)),
        Headings.none(),
        Limits.none());
  }

  /** The sound table with the text of one line changed. */
  private static List<Finding> changed(String from, String to) {
    var lines = new ArrayList<String>();
    SOUND.forEach(line -> lines.add(line.replace(from, to)));
    assertThat(lines).as("the change changes something").isNotEqualTo(SOUND);
    return read(lines).findings();
  }

  private static List<Finding> with(int at, String... more) {
    var lines = new ArrayList<>(SOUND);
    lines.addAll(at, Arrays.asList(more));
    return read(lines).findings();
  }

  private static void says(List<Finding> findings, String code, String address) {
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.place()).isEqualTo("discount.csv!Rules!" + address);
            });
  }

  @Test
  void a_table_that_declares_its_columns_stands_alone() {
    var table = read(SOUND).orThrow();
    assertThat(table.title()).isEqualTo("Discount");
    assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
    assertThat(table.inputs().get(0))
        .isEqualTo(
            new Column(
                "tier",
                "Tier",
                new ColumnType.Word("", List.of("GOLD", "SILVER")),
                Column.Origin.LOCAL));
    assertThat(table.outputs().get(0).column().id()).isEqualTo("discount");
    assertThat(table.outputs().get(1).values())
        .containsExactly(new Value.Word("YES_SIR"), new Value.Word("NO_SIR"));
    assertThat(table.rows()).extracting("id").containsExactly("DI-010", "DI-020");
    assertThat(table.rows().get(0).note()).isEqualTo("loyal and large");
    assertThat(table.rows().get(0).place().cells()).isEqualTo("A11:G11");
    assertThat(table.rows().get(0).conditions().get(1).address()).isEqualTo("C11");
    assertThat(table.rows().get(1).results().get(1)).isNull();
    assertThat(table.otherwise()).isNotNull();
  }

  @Test
  void every_mistake_is_told_at_once() {
    var findings = changed("GOLD |", "GODL |");
    assertThat(findings).hasSize(1);
    var lines = new ArrayList<>(SOUND);
    lines.set(1, "Hit policy | X");
    lines.set(10, "DI-010 | GODL | >= 100 EUR | abc | YES_SIR | loyal | S1:1");
    lines.set(11, "di-20 | not(GOLD) | | 0 | |");
    assertThat(read(lines).findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            "table.hit-policy",
            "cell.unknown-word",
            "cell.currency",
            "cell.number",
            "table.row-id");
  }

  /** Two faults in cells, and whatever else the changes do to the sound table. */
  private static List<String> besideFaults(UnaryOperator<List<String>> change) {
    var lines = new ArrayList<>(SOUND);
    lines.set(10, "DI-010 | GLOD | >= 100 | 12.5 | YES_SIR | loyal and large | S1:1");
    lines.set(11, "DI-020 | not(GOLD) | | abc | | |");
    return read(change.apply(lines)).findings().stream()
        .map(finding -> finding.code() + " " + finding.place().replace("discount.csv!Rules!", ""))
        .toList();
  }

  private static UnaryOperator<List<String>> adding(int at, String... more) {
    return lines -> {
      lines.addAll(at, Arrays.asList(more));
      return lines;
    };
  }

  private static UnaryOperator<List<String>> changing(String from, String to) {
    return lines -> lines.stream().map(line -> line.replace(from, to)).toList();
  }

  @Test
  void faults_on_top_of_a_table_do_not_hide_those_of_its_cells() {
    var first = "cell.unknown-word B11";
    var second = "cell.number D12";
    assertThat(besideFaults(changing("Owner | OPS", "Owner |")))
        .containsExactly("table.line-missing B3", first, second);
    assertThat(besideFaults(changing("Owner | OPS", "Onwer | OPS")))
        .containsExactly("table.unknown-line A3", first, second);
    assertThat(besideFaults(changing("Hit policy | F |", "Hit policy | Q |")))
        .containsExactly("table.hit-policy B2", first, second);
    assertThat(besideFaults(adding(2, "Colour | red")))
        .containsExactly("table.unknown-line A3", "cell.unknown-word B12", "cell.number D13");
    assertThat(besideFaults(changing("Rule |", "Ruel |")))
        .containsExactly("table.bands-missing A6", first, second);
    assertThat(besideFaults(changing("THEN", "THAN")))
        .containsExactly("table.band D6", first, second);
    assertThat(besideFaults(changing("Rule | IF |", "Rule | |")))
        .containsExactly("table.bands-missing A6", first, second);
  }

  @Test
  void faults_of_headings_and_types_do_not_hide_those_of_cells() {
    var first = "cell.unknown-word B11";
    var second = "cell.number D12";
    assertThat(besideFaults(changing("| Order value |", "| Tier |")))
        .containsExactly("table.duplicate-heading C7", first, second);
    assertThat(besideFaults(changing("Type | word |", "Type | wrod |")))
        .containsExactly("column.type B8", first, second);
    assertThat(besideFaults(changing("money USD", "blue")))
        .containsExactly("column.type C8", first, second);
    assertThat(besideFaults(changing("Values | GOLD, SILVER", "Values | GOLD, SILVER, GOLD")))
        .containsExactly("column.words B8", first, second);
    assertThat(besideFaults(changing("Type |", "Tpye |")))
        .containsExactly("table.unknown-line A8", first, second);
    assertThat(besideFaults(adding(10, "Colour | red | blue")))
        .containsExactly("table.unknown-line A11", "cell.unknown-word B12", "cell.number D13");
  }

  @Test
  void faults_of_rows_do_not_hide_those_of_cells_and_bring_no_others() {
    assertThat(besideFaults(adding(11, "")))
        .containsExactly("table.blank-row A12", "cell.unknown-word B11", "cell.number D13");
    assertThat(besideFaults(adding(13, "", "", "see the wiki")))
        .containsExactly(
            "table.blank-row A14",
            "table.below-end A16",
            "cell.unknown-word B11",
            "cell.number D12");
    assertThat(besideFaults(adding(12, "", "| see the wiki")))
        .containsExactly(
            "table.blank-row A13", "table.stray B14", "cell.unknown-word B11", "cell.number D12");
    assertThat(besideFaults(adding(11, " | SLIVER | | 1")))
        .containsExactly(
            "table.id-missing A12",
            "cell.unknown-word B11",
            "cell.unknown-word B12",
            "cell.number D13");
    assertThat(besideFaults(changing("loyal and large | S1:1", "loyal and large | S1:1 | x")))
        .containsExactly("table.stray H11", "cell.unknown-word B11", "cell.number D12");
    assertThat(besideFaults(adding(11, "DI-015 | GOLD | | |")))
        .containsExactly("cell.unknown-word B11", "table.no-result D12", "cell.number D13");
  }

  @Test
  void a_cell_the_sheet_refused_already_draws_no_further_complaint() {
    var lines = new ArrayList<>(SOUND);
    lines.set(10, " | GLOD | >= 100 | | | loyal and large | S1:1");
    var grid = Sheets.rules("discount.csv", lines.toArray(String[]::new));
    var refused =
        new Grid(
            grid.workbook(), grid.sheet(), grid.rows(), Set.of(), Set.of(), Set.of("A11", "E11"));
    assertThat(TableReader.read("discount", refused, Headings.none(), Limits.none()).findings())
        .extracting(Finding::place)
        .containsExactly("discount.csv!Rules!B11");
  }

  @Test
  void header_lines_are_required_and_known() {
    says(changed("Owner | OPS", "Owner |"), "table.line-missing", "B3");
    says(changed("Owner | OPS", "Onwer | OPS"), "table.unknown-line", "A3");
    says(changed("Source | assumption", "Owner | OPS"), "table.repeated-line", "A4");
    says(changed("Owner | OPS", "Owner | OPS | | x"), "table.stray", "D3");
  }

  @Test
  void bands_tell_conditions_from_results() {
    says(changed("THEN", ""), "table.bands-missing", "A6");
    says(changed("THEN", "THAN"), "table.band", "D6");
    says(changed("Rule |", "Rules |"), "table.bands-missing", "A6");
  }

  @Test
  void hit_policies_are_known_by_their_sign_and_offered_by_their_name() {
    assertThat(changed("| F |", "| First |"))
        .singleElement()
        .satisfies(f -> assertThat(f.suggestion()).startsWith("write `F`"));
  }

  @Test
  void headings_are_known_and_stand_once() {
    says(changed("Type | word |", "Type | |"), "table.unknown-heading", "B7");
    says(changed("| Order value |", "| Tier |"), "table.duplicate-heading", "C7");
    says(changed("| number |", "| |"), "table.result-type", "D7");
    says(changed("| Order value |", "| |"), "table.heading-missing", "C7");
  }

  @Test
  void types_are_known_and_word_columns_list_their_words() {
    says(changed("money USD", "money XXQ"), "column.currency", "C8");
    says(changed("| number |", "| numbr |"), "column.type", "D8");
    says(changed("GOLD, SILVER", ""), "column.words-missing", "B8");
    says(changed("GOLD, SILVER", "GOLD, GOLD"), "column.words", "B8");
  }

  @Test
  void rule_ids_are_there_well_formed_and_unique() {
    says(changed("DI-020", ""), "table.id-missing", "A12");
    says(changed("DI-020", "D-20"), "table.row-id", "A12");
    says(changed("DI-020", "DI-010"), "table.duplicate-id", "A12");
  }

  @Test
  void nothing_is_left_unread_in_the_sheet() {
    says(with(11, ""), "table.blank-row", "A12");
    says(with(13, "DI-030 | GOLD | | 1 | |"), "table.below-end", "A14");
    says(with(13, "", "some more"), "table.below-end", "A15");
    says(changed("S1:1", "S1:1 | aside"), "table.stray", "H11");
    says(changed(" | Tier", "x | Tier"), "table.stray", "A7");
  }

  @Test
  void otherwise_has_no_conditions() {
    says(changed("Otherwise | |", "Otherwise | GOLD |"), "table.otherwise-condition", "B13");
  }

  @Test
  void a_rule_without_any_result_is_refused() {
    says(changed("| 0 | | |", "| | | |"), "table.no-result", "D12");
  }

  @Test
  void a_table_without_rules_is_refused() {
    says(read(SOUND.subList(0, 10)).findings(), "table.empty", "A11");
  }

  @Test
  void priority_needs_an_order_of_values() {
    says(changed("| F |", "| P |"), "table.priority-values", "D7");
  }

  @Test
  void an_aggregate_is_one_number() {
    says(changed("| F |", "| C+ |"), "table.aggregate-columns", "E7");
    says(changed("| F |", "| C# |"), "table.aggregate-columns", "E7");
  }

  @Test
  void a_result_outside_the_values_line_is_refused() {
    says(changed("| YES_SIR | loyal", "| MAYBE | loyal"), "cell.unknown-word", "E11");
  }

  @Test
  void a_number_cell_in_a_column_of_words_is_refused() {
    var grid = Sheets.rules("discount.csv", SOUND.toArray(String[]::new));
    var typed =
        new Grid(
            grid.workbook(), grid.sheet(), grid.rows(), Set.of("B11", "C11"), Set.of(), Set.of());
    says(
        TableReader.read("discount", typed, Headings.none(), Limits.none()).findings(),
        "cell.number-in-text",
        "B11");
  }

  @Test
  void a_number_held_as_text_in_a_column_of_numbers_is_refused() {
    var grid = Sheets.rules("discount.csv", SOUND.toArray(String[]::new));
    var pasted =
        new Grid(
            grid.workbook(), grid.sheet(), grid.rows(), Set.of(), Set.of("B11", "C11"), Set.of());
    says(
        TableReader.read("discount", pasted, Headings.none(), Limits.none()).findings(),
        "cell.number-as-text",
        "C11");
  }

  @Test
  void applies_when_names_a_column_and_a_condition() {
    var lines = new ArrayList<>(SOUND);
    lines.add(4, "Applies when | Tier | not(SILVER)");
    var applies = read(lines).orThrow().appliesWhen();
    assertThat(applies).isNotNull();
    lines.set(4, "Applies when | Teir | not(SILVER)");
    says(read(lines).findings(), "table.unknown-heading", "B5");
    lines.set(4, "Applies when | Tier |");
    says(read(lines).findings(), "table.applies-when", "C5");
  }

  @Test
  void yes_or_no_is_nothing_else() {
    says(small("F", "VIP | Discount", "yes/no | number", "", "perhaps | 5"), "cell.yes-no", "B10");
  }

  @Test
  void a_day_is_written_as_a_day() {
    says(small("F", "Since | Discount", "date | number", "", "> soon | 5"), "cell.date", "B10");
    says(small("F", "Since | Discount", "date | number", "", "2026-02-30 | 5"), "cell.date", "B10");
  }

  @Test
  void a_bare_word_is_no_test_of_many_words() {
    var findings = small("F", "Wants | Discount", "words | number", "A, B |", "A | 5");
    says(findings, "cell.word-in-set", "B10");
    assertThat(findings.get(0).suggestion()).contains("has A");
  }

  @Test
  void only_numbers_are_added_up() {
    says(
        small("C+", "VIP | Sign", "yes/no | word", "| A, B", "yes | A"),
        "table.aggregate-type",
        "C7");
  }

  @Test
  void a_result_stands_on_the_line_of_values_where_there_is_one() {
    says(
        small("P", "VIP | Discount", "yes/no | number", "| 10, 5", "yes | 7"),
        "table.value-not-listed",
        "C10");
  }

  private static List<Finding> small(
      String policy, String heads, String types, String values, String row) {
    return read(List.of(
            "Decision | Discount",
            "Hit policy | " + policy,
            "Owner | OPS",
            "Source | assumption",
            "",
            "Rule | IF | THEN",
            " | " + heads,
            "Type | " + types,
            "Values | " + values,
            "DI-010 | " + row))
        .findings();
  }
}
