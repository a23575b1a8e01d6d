package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every case of the source documents is answered under every profile, or cannot come up. */
class PairsTest {
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final Grid SHIPPED = list();
  private static final List<Fixture> ALL = fixtures();
  private static final Set<String> PROFILES = profiles();

  @Test
  void every_pair_of_case_and_profile_has_a_fixture_or_a_reason() {
    assertThat(PROFILES).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Pairs.faults(SHIPPED, ALL, PROFILES)).isEmpty();
  }

  @Test
  void a_pair_that_is_missing_is_named() {
    assertThat(faults(rows -> without(rows, "SC-091", "xiaohongshu-shop")))
        .isNotEmpty()
        .allMatch(
            fault ->
                fault.startsWith("SC-091 × xiaohongshu-shop")
                    && fault.endsWith("has neither a fixture nor a reason"));
  }

  @Test
  void an_outcome_that_one_profile_lacks_is_named() {
    assertThat(
            faults(
                rows -> {
                  rows.removeIf(
                      row ->
                          row.get(0).equals("SC-073")
                              && row.get(1).equals("custom-made-dtc")
                              && row.get(2).equals("ORDER_KEPT"));
                  return rows;
                }))
        .containsExactly(
            "SC-073 × custom-made-dtc × ORDER_KEPT has neither a fixture nor a reason");
  }

  @Test
  void a_sheet_answers_only_with_a_row_for_that_case_profile_and_outcome() {
    assertThat(faults(rows -> outcome(rows, "ORDER_KEPT", "ORDER_QUEUED")))
        .anyMatch(fault -> fault.endsWith("expects ORDER_QUEUED of SC-073"));
  }

  @Test
  void a_fixture_with_an_outcome_is_not_put_aside_as_a_reading() {
    assertThat(faults(rows -> cell(rows, "SC-001", 2, "READING")))
        .anyMatch(fault -> fault.endsWith("is about more than reading"));
  }

  @Test
  void a_new_profile_needs_an_answer_to_every_case() {
    var profiles = new TreeSet<>(PROFILES);
    profiles.add("another-shop");
    assertThat(Pairs.faults(SHIPPED, ALL, profiles))
        .hasSizeGreaterThan(Pairs.CASES.size())
        .allMatch(fault -> fault.contains("× another-shop"));
  }

  @Test
  void a_fixture_that_is_not_there_or_about_something_else_is_named() {
    assertThat(faults(rows -> cell(rows, "SC-001", 3, "gone.yaml")))
        .anyMatch(fault -> fault.endsWith("`gone.yaml` is no fixture"));
    assertThat(faults(rows -> cell(rows, "SC-001", 0, "SC-002")))
        .anyMatch(fault -> fault.contains("and not SC-002"));
    assertThat(faults(rows -> cell(rows, "SC-001", 1, "xiaohongshu-shop")))
        .anyMatch(fault -> fault.contains("is decided by"));
    assertThat(faults(rows -> cell(rows, "SC-001", 2, "ORDER_QUEUED")))
        .anyMatch(fault -> fault.contains("and not ORDER_QUEUED"));
  }

  @Test
  void an_empty_reason_or_source_is_no_answer() {
    assertThat(faults(rows -> cell(rows, "SC-109", 3, " ")))
        .anyMatch(fault -> fault.endsWith("` ` is no reason"));
    assertThat(faults(rows -> cell(rows, "SC-109", 4, "")))
        .anyMatch(fault -> fault.endsWith("names no line of a source document"));
  }

  private static List<String> faults(UnaryOperator<List<List<String>>> change) {
    var rows = change.apply(new ArrayList<>(SHIPPED.rows()));
    return Pairs.faults(new Grid(SHIPPED.workbook(), SHIPPED.sheet(), rows), ALL, PROFILES);
  }

  private static List<List<String>> without(
      List<List<String>> rows, String wanted, String profile) {
    rows.removeIf(row -> row.get(0).equals(wanted) && row.get(1).equals(profile));
    return rows;
  }

  private static List<List<String>> outcome(List<List<String>> rows, String from, String to) {
    rows.replaceAll(
        row -> {
          if (!row.get(0).equals("SC-073")
              || !row.get(1).equals("custom-made-dtc")
              || !row.get(2).equals(from)) {
            return row;
          }
          var cells = new ArrayList<>(row);
          cells.set(2, to);
          return cells;
        });
    return rows;
  }

  private static List<List<String>> cell(
      List<List<String>> rows, String wanted, int column, String text) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(0).equals(wanted)) {
        var cells = new ArrayList<>(rows.get(i));
        cells.set(column, text);
        rows.set(i, cells);
        return rows;
      }
    }
    throw new IllegalArgumentException("no row of " + wanted);
  }

  private static Grid list() {
    var read = WorkbookFile.read("pairs.csv", FIXTURES.resolve("pairs.csv"));
    return Objects.requireNonNull(read.value(), () -> read.findings().toString()).get(0);
  }

  private static List<Fixture> fixtures() {
    try {
      return new FixtureReader().folder(FIXTURES).fixtures();
    } catch (IOException e) {
      throw new IllegalStateException("the fixtures of the project can be read", e);
    }
  }

  private static Set<String> profiles() {
    try (var files = Files.list(Path.of("../decision-tables/profiles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".Settings.csv"))
          .map(name -> name.replace(".Settings.csv", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new IllegalStateException("the profiles of the project can be read", e);
    }
  }
}
