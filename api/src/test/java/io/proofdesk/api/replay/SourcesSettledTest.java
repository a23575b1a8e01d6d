package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the source documents contradict each other, each profile says by a setting what it does,
 * names the line it took it from or says "assumption", and the setting is what decides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesSettledTest {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final String SHOP = "shopify-first-store";
  private static final int VALUE = 2;
  private static final int SETTLES = 7;
  private static final Path DOCUMENT = Path.of("../docs/decisions/where-sources-differ.md");
  private static final Pattern SOURCE = Pattern.compile("S[0-4]:\\d+(-\\d+)?(, ?S?[0-4]?:?\\d+)*");
  private static final Set<Integer> ALL =
      IntStream.rangeClosed(1, 32).boxed().collect(Collectors.toCollection(TreeSet::new));

  /**
   * Settled alike by all four: the contradiction is inside one source, only one of them speaks, or
   * a rule that no profile may switch off decides and the setting says how soon.
   */
  private static final Set<Integer> ALIKE = Set.of(2, 4, 6, 18, 19, 30, 32);

  private static final List<Grid> SHIPPED = grids();

  private final Rulebooks rulebooks = new Rulebooks();
  private final List<Rulebook> opened = new ArrayList<>();
  private Rulebook shipped;

  @BeforeAll
  void load() {
    shipped = of(SHIPPED);
  }

  @AfterAll
  void close() {
    opened.forEach(Rulebook::close);
  }

  @Test
  void every_difference_is_settled_in_every_profile_by_a_setting_with_a_source() {
    var profiles = settings();
    assertThat(profiles).hasSize(4);
    profiles.forEach(
        (name, rows) -> {
          assertThat(settled(rows)).as(name).isEqualTo(ALL);
          rows.values()
              .forEach(
                  row ->
                      assertThat(row.get(5))
                          .as(name + ", " + row.get(0))
                          .matches(
                              source ->
                                  source.equals("assumption") || SOURCE.matcher(source).matches()));
        });
  }

  @Test
  void profiles_differ_where_the_sources_do() {
    var alike = new TreeSet<Integer>();
    for (Integer number : ALL) {
      var answers =
          settings().values().stream().map(rows -> answer(rows, number)).distinct().toList();
      if (answers.size() == 1) {
        alike.add(number);
      }
    }
    assertThat(ALIKE).containsAll(alike);
  }

  @Test
  void the_document_tells_each_difference_and_every_setting_that_settles_it() throws IOException {
    var lines =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .collect(
                Collectors.toMap(
                    line -> Integer.valueOf(line.split("\\|")[1].strip()), line -> line));
    assertThat(lines.keySet()).isEqualTo(ALL);
    settings()
        .values()
        .forEach(
            rows ->
                rows.values()
                    .forEach(
                        row ->
                            numbers(row)
                                .forEach(
                                    number ->
                                        assertThat(lines.get(number))
                                            .as("difference " + number)
                                            .contains("`" + row.get(0) + "`"))));
  }

  @Test
  void a_difference_nobody_settles_is_told_with_the_column() {
    var loading = compiled(changed(SHOP, "Dispute desk", SETTLES, ""));
    assertThat(loading.rulebook()).isNull();
    assertThat(loading.findings())
        .anyMatch(
            finding ->
                finding.code().equals("profile.difference-unsettled")
                    && "16".equals(finding.read())
                    && finding
                        .place()
                        .equals("profiles/shopify-first-store.Settings.csv!Settings!H1"));
  }

  @Test
  void a_number_that_is_no_difference_is_told_with_its_cell() {
    var loading = compiled(changed(SHOP, "Dispute desk", SETTLES, "16, 33"));
    assertThat(loading.rulebook()).isNull();
    assertThat(loading.findings())
        .anyMatch(
            finding ->
                finding.code().equals("profile.unknown-difference") && "33".equals(finding.read()));
  }

  // the number; the setting; what it is turned to; a fixture whose answer is then another one
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | First reply target routine | 4 h | shopify-first-store/an-approved-order-is-waiting-to-be-processed
          2 | First reply hours | CALENDAR | shopify-first-store/an-approved-order-is-waiting-to-be-processed
          3 | First reply warning urgent | 5 min | a-stalled-parcel-past-its-promise-waits-for-the-carrier-and-goes-to-operations
          4 | Outside hours | SILENT | a-message-at-night-is-acknowledged-with-the-time-of-the-answer
          5 | Same proof for little | ABOVE_KEEP_IT_LIMIT | shopify-first-store/damage-of-little-value
          6 | Evidence deadline | 72 h | shopify-first-store/damage-of-little-value
          7 | Keep-it limit | 1 CNY | xiaohongshu-shop/a-wrong-item-of-little-value
          8 | Late remedy | DAILY_UPDATES | shopify-first-store/a-parcel-past-its-window-is-apologised-for-and-handed-to-operations
          9 | Delivery answer | BY_CITY | shopify-first-store/before-buying-shipping-question
          10 | Use window | 300 | shopify-first-store/a-review-is-asked-for-after-the-use-window
          11 | Review incentive | DISCLOSED_FOR_ALL | shopify-first-store/a-review-is-asked-for-after-the-use-window
          12 | Use window | 300 | custom-made-dtc/a-review-is-asked-for-after-the-use-window
          13 | Low-value return | KEEP_AND_PART | shopify-first-store/a-preference-return-of-little-value
          14 | Goodwill limit | 500 USD | a-preference-return-outside-the-window-is-declined-with-reason
          15 | Refund limit | 1 USD | a-refund-for-our-fault-within-the-limit-is-paid-back
          16 | Dispute desk | SPECIALIST | a-dispute-threat-gets-an-owner-today-and-no-automatic-refund
          17 | Stalled days | 9 | four-days-without-a-scan-are-a-stall-where-the-store-says-four
          18 | Change window mode | WINDOW_ONLY | shopify-first-store/a-change-after-the-window-before-the-making-asks-the-workshop
          19 | Cancellation fee after start | 30 | shopify-first-store/a-custom-order-begun-is-weighed-by-a-supervisor
          20 | Handling days max | 9 | shopify-first-store/before-buying-shipping-question
          21 | Late remedy | DAILY_UPDATES | shopify-first-store/a-custom-order-past-its-window-lets-the-customer-wait-or-cancel
          22 | Tone | WARM | shopify-first-store/an-approved-order-is-waiting-to-be-processed
          23 | Words of a person | ANGRY_AND_UPSET | shopify-first-store/a-worried-customer-inside-the-window-is-answered-first
          24 | Campaign pause | HIGH_FRICTION | shopify-first-store/a-touch-a-month-after-a-return-waits-while-a-case-is-open
          25 | Apology code | ONCE_PER_INCIDENT | complete-damage-proof-within-the-limit-gets-a-replacement
          26 | Discount answer | LISTED_CAMPAIGNS | xiaohongshu-shop/before-buying-discount-question
          27 | Refund posting days max | 9 | a-refund-under-way-is-explained-and-never-paid-twice
          28 | Identity asked by | EMAIL | an-unknown-writer-is-asked-for-the-order-email-and-hears-nothing-about-an-order
          29 | High-value owner | FOUNDER | shopify-first-store/a-customer-of-high-value
          30 | Carrier check target | 48 h | a-stalled-parcel-inside-its-promise-gets-a-next-update-and-no-refund
          31 | Delivery answer | ONE_RANGE | kodif-bigcommerce-kustomer/before-buying-shipping-question
          32 | Escalation answer target | 4 h | shopify-first-store/the-press-is-handed-over
          """)
  void a_setting_that_is_turned_over_changes_a_decision(
      int number, String setting, String value, String name) {
    var fixture = fixture(name);
    var profile = fixture.profile();
    var row = Objects.requireNonNull(settings().get(profile)).get(setting);
    assertThat(numbers(Objects.requireNonNull(row))).contains(number);
    var turned = of(changed(profile, setting, VALUE, value));
    assertThat(new ReplayFixtures(turned).decided(fixture))
        .isNotEqualTo(new ReplayFixtures(shipped).decided(fixture));
  }

  private static Fixture fixture(String name) {
    return OneFixture.shipped(name + ".yaml");
  }

  /** The rows of each profile's settings, by the setting. */
  private static Map<String, Map<String, List<String>>> settings() {
    var profiles = new TreeMap<String, Map<String, List<String>>>();
    for (Grid grid : SHIPPED) {
      if (isSettings(grid)) {
        var name = grid.workbook().replace("profiles/", "").replace(".Settings.csv", "");
        var rows = new LinkedHashMap<String, List<String>>();
        assertThat(grid.rows().get(0).get(SETTLES)).isEqualTo("Settles");
        grid.rows().stream().skip(1).forEach(row -> rows.put(row.get(0), row));
        profiles.put(name, rows);
      }
    }
    return profiles;
  }

  private static Set<Integer> settled(Map<String, List<String>> rows) {
    return rows.values().stream()
        .flatMap(row -> numbers(row).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> numbers(List<String> row) {
    return row.size() <= SETTLES || row.get(SETTLES).isEmpty()
        ? Set.of()
        : Stream.of(row.get(SETTLES).split(",", -1))
            .map(number -> Integer.valueOf(number.strip()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every setting of a difference with its value; amounts without their currency. */
  private static String answer(Map<String, List<String>> rows, int number) {
    return rows.values().stream()
        .filter(row -> numbers(row).contains(number))
        .map(row -> row.get(0) + "=" + row.get(VALUE).replaceAll(" [A-Z]{3}$", ""))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static List<Grid> changed(String profile, String setting, int column, String text) {
    var grids = new ArrayList<Grid>();
    for (Grid grid : SHIPPED) {
      if (!isSettings(grid)) {
        grids.add(grid);
      } else if (grid.workbook().equals("profiles/" + profile + ".Settings.csv")) {
        var rows =
            grid.rows().stream()
                .map(row -> row.get(0).equals(setting) ? with(row, column, text) : row)
                .toList();
        grids.add(new Grid(grid.workbook(), grid.sheet(), rows));
      }
    }
    // the other profiles would only be compiled once more
    grids.removeIf(
        grid ->
            grid.workbook().startsWith("profiles/")
                && !grid.workbook().startsWith("profiles/" + profile + "."));
    return grids;
  }

  private static List<String> with(List<String> row, int column, String text) {
    var cells = new ArrayList<>(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    return cells;
  }

  private static boolean isSettings(Grid grid) {
    return grid.workbook().endsWith(".Settings.csv");
  }

  private Rulebook of(List<Grid> grids) {
    var loading = compiled(grids);
    var rulebook = Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
    opened.add(rulebook);
    return rulebook;
  }

  private Rulebooks.Loading compiled(List<Grid> grids) {
    var read = WorkbookSet.of(grids);
    var source = read.value();
    return source == null
        ? new Rulebooks.Loading(null, read.findings())
        : rulebooks.compile(source, "changed");
  }

  private static List<Grid> grids() {
    try (var files = Files.walk(TABLES)) {
      var grids = new ArrayList<Grid>();
      for (var file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        var name = TABLES.relativize(file).toString().replace('\\', '/');
        grids.addAll(Objects.requireNonNull(WorkbookFile.read(name, file).value()));
      }
      return grids;
    } catch (IOException e) {
      throw new IllegalStateException("the shipped tables can be read", e);
    }
  }
}
