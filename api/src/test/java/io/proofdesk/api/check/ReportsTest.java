package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A small set with one of everything, told in every form. */
class ReportsTest {
  private static final Grid ROUTE =
      new Grid(
          "route.csv",
          "Rules",
          List.of(
              List.of("Decision", "two\nlines"),
              List.of("Rule", "IF"),
              List.of("", "Intents"),
              List.of("RO-010", "<script>&\"")));

  private static CheckFinding finding(Finding finding) {
    return CheckFinding.of(finding, List.of(ROUTE));
  }

  private static final CheckFinding ERROR =
      finding(
          Finding.error(
              "cell.unknown-word",
              "route.csv!Rules!B4",
              "<script>&\"\u0001",
              "a word",
              "spell it"));
  private static final CheckFinding WARNING =
      finding(Finding.warning("verify.idle-column", "route.csv!Rules", "Intents", "a use", null));
  private static final CheckFinding BROKEN =
      finding(
          Finding.error(
              "verify.invariant", "invariants.csv!Rules!A8:C8 IV-010", "IV-010", "x", null));
  private static final CheckFinding NOWHERE =
      finding(Finding.error("rulebook.no-profile", "profiles/", null, "a profile", "add one"));
  private static final AcceptedFinding ACCEPTED =
      new AcceptedFinding(
          finding(Finding.warning("verify.gap", "route.csv!Rules", "g", "no gap", null)),
          "nobody asks",
          "OPS",
          null);
  private static final BrokenInvariant EXAMPLE =
      new BrokenInvariant(
          "shop",
          "IV-010",
          "invariants.csv!Rules!A8:C8 IV-010",
          Map.of("Route", "DAMAGE"),
          List.of());

  static final Checked CHECKED =
      new Checked(
          CheckReport.of(
              List.of(BROKEN, ERROR, NOWHERE, WARNING), List.of(ACCEPTED), List.of(EXAMPLE), 7),
          List.of(ROUTE),
          List.of(
              new Checked.Invariant("IV-010", "invariants.csv", "money too early"),
              new Checked.Invariant("IV-020", "invariants.csv", "goods too early")),
          List.of());

  private static String written(ReportFormat format, boolean strict) {
    return new String(format.write(CHECKED, strict), StandardCharsets.UTF_8);
  }

  @Test
  void a_place_is_taken_apart_and_its_rule_found_in_the_row() {
    assertThat(ERROR.file()).isEqualTo("route.csv");
    assertThat(ERROR.sheet()).isEqualTo("Rules");
    assertThat(ERROR.cell()).isEqualTo("B4");
    assertThat(ERROR.rule()).isEqualTo("RO-010");
    assertThat(BROKEN.rule()).isEqualTo("IV-010");
    assertThat(NOWHERE.file()).isNull();
    var line = finding(Finding.error("csv.quotes", "a.b.csv:7", null, "x", null));
    assertThat(line.sheet()).isEqualTo("b");
    assertThat(line.cell()).isEqualTo("A7");
  }

  @Test
  void what_moves_money_costs_most_and_form_least() {
    assertThat(BROKEN.cost()).isEqualTo(Cost.MONEY_AND_GOODS);
    assertThat(ERROR.cost()).isEqualTo(Cost.ROUTE_AND_CLOCKS);
    assertThat(WARNING.cost()).isEqualTo(Cost.FORM);
    assertThat(Cost.of("cell.number", "boundary-damage.csv")).isEqualTo(Cost.MONEY_AND_GOODS);
    assertThat(Cost.of("cell.number", "replies.en.csv")).isEqualTo(Cost.TEXTS);
    assertThat(Cost.of("reply.unclosed", "")).isEqualTo(Cost.TEXTS);
  }

  /** A code host looks for files from the root of the repository. */
  @Test
  void sarif_names_a_file_from_where_its_folder_stands_in_the_repository() {
    var bytes = ReportFormat.sarif.write(CHECKED, false, "shop/decision-tables/");
    var run =
        new JsonObject(new String(bytes, StandardCharsets.UTF_8))
            .getJsonArray("runs")
            .getJsonObject(0);
    var cell =
        location(run.getJsonArray("results").getJsonObject(1)).getJsonObject("physicalLocation");
    assertThat(cell.getJsonObject("artifactLocation"))
        .isEqualTo(
            new JsonObject()
                .put("uri", "shop/decision-tables/route.csv")
                .put("uriBaseId", "%SRCROOT%"));
  }

  @Test
  void sarif_names_file_line_level_and_what_was_accepted() {
    var sarif = new JsonObject(written(ReportFormat.sarif, false));
    assertThat(sarif.getString("version")).isEqualTo("2.1.0");
    assertThat(sarif.getString("$schema")).contains("sarif");
    var run = sarif.getJsonArray("runs").getJsonObject(0);
    var rules = run.getJsonObject("tool").getJsonObject("driver").getJsonArray("rules");
    var results = run.getJsonArray("results");
    assertThat(results).hasSize(5);
    for (var each : results) {
      var result = (JsonObject) each;
      assertThat(rules.getJsonObject(result.getInteger("ruleIndex")).getString("id"))
          .isEqualTo(result.getString("ruleId"));
      assertThat(result.getString("level")).isIn("error", "warning");
      assertThat(result.getJsonObject("message").getString("text")).isNotBlank();
      assertThat(result.getDouble("rank")).isBetween(0.0, 100.0);
    }
    var cell = location(results.getJsonObject(1)).getJsonObject("physicalLocation");
    assertThat(cell.getJsonObject("artifactLocation").getString("uri")).isEqualTo("route.csv");
    // the first row has two lines
    assertThat(cell.getJsonObject("region").getInteger("startLine")).isEqualTo(5);
    assertThat(location(results.getJsonObject(2)).containsKey("physicalLocation")).isFalse();
    var suppressed = results.getJsonObject(4).getJsonArray("suppressions").getJsonObject(0);
    assertThat(suppressed.getString("justification")).isEqualTo("OPS: nobody asks");
  }

  private static JsonObject location(JsonObject result) {
    JsonArray locations = result.getJsonArray("locations");
    return locations.getJsonObject(0);
  }

  @Test
  void junit_has_a_test_for_each_workbook_and_invariant() throws Exception {
    var suites = suites(written(ReportFormat.junit, false));
    assertThat(suites).hasSize(3);
    assertThat(failures(suites.get(0))).containsExactly("route.csv: cell.unknown-word");
    assertThat(failures(suites.get(1))).containsExactly("IV-010 money too early: verify.invariant");
    assertThat(suites.get(1).getAttribute("tests")).isEqualTo("2");
    assertThat(failures(suites.get(2))).containsExactly("profiles/: rulebook.no-profile");
    assertThat(suites.get(0).getTextContent()).contains("accepted").contains("nobody asks");
  }

  @Test
  void under_strict_warnings_fail_their_workbook_and_what_is_accepted_does_not() throws Exception {
    var suites = suites(written(ReportFormat.junit, true));
    assertThat(failures(suites.get(0)))
        .containsExactly("route.csv: cell.unknown-word", "route.csv: verify.idle-column");
  }

  private static List<Element> suites(String xml) throws Exception {
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    return elements(root, "testsuite");
  }

  private static List<String> failures(Element suite) {
    return elements(suite, "failure").stream()
        .map(
            it ->
                ((Element) it.getParentNode()).getAttribute("name")
                    + ": "
                    + it.getAttribute("type"))
        .toList();
  }

  private static List<Element> elements(Element parent, String name) {
    var nodes = parent.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .toList();
  }

  @Test
  void the_page_needs_nothing_else_and_shows_the_bad_cell_and_nothing_of_it_runs() {
    var page = written(ReportFormat.html, false);
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("src=");
    assertThat(page).contains("<td class=\"error\">&lt;script&gt;&amp;&quot;</td>");
    assertThat(page.indexOf("verify.invariant")).isLessThan(page.indexOf("cell.unknown-word"));
    assertThat(page).contains("nobody asks").contains("<dt>Route</dt><dd>DAMAGE</dd>");
  }

  @Test
  void text_says_the_rule_and_what_may_stay() {
    var text = written(ReportFormat.text, false);
    assertThat(text).contains("error cell.unknown-word route.csv!Rules!B4").contains("(RO-010)");
    assertThat(text).contains("accepted verify.gap").contains("OPS: nobody asks");
    assertThat(text).endsWith("3 errors, 1 warnings, 1 accepted, 7 invariants proved\n");
  }

  @Test
  void what_is_undecided_fails_even_as_a_warning() {
    var undecided =
        finding(Finding.warning("verify.undecided", "route.csv!Rules", null, "an answer", null));
    assertThat(CheckReport.of(List.of(undecided), List.of(), List.of(), 0).fails(false)).isTrue();
    assertThat(CheckReport.of(List.of(WARNING), List.of(), List.of(), 0).fails(false)).isFalse();
    assertThat(CheckReport.of(List.of(WARNING), List.of(), List.of(), 0).fails(true)).isTrue();
  }
}
