package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableEvalTest {
  private static final String HEAD =
      """
      Decision,Discount
      Hit policy,%s
      Owner,OPS
      Source,assumption

      """;

  private static final String ORDERS =
      HEAD
          + """
          Rule,IF,,THEN
          ,Tier,Orders,Discount
          Type,word,whole number,whole number
          Unit,,,%%
          Values,"GOLD, SILVER",,"30, 20, 10"
          DI-010,GOLD,,10
          DI-020,"GOLD, SILVER",>= 5,20
          DI-030,,>= 10,10
          """;

  private final Path folder;

  TableEvalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Both ways, and both must say the same. */
  private Ran asked(Path table, String... facts) throws IOException {
    var lines = file("facts.jsonl", String.join("\n", facts)).toString();
    var engine = Ran.of("table", "eval", table.toString(), "--facts", lines);
    var oracle = Ran.of("table", "eval", table.toString(), "--facts", lines, "--oracle");
    assertThat(oracle).isEqualTo(engine);
    return engine;
  }

  private static String won(String ids) {
    return ids.isEmpty()
        ? ""
        : IntStream.range(0, ids.length() / 3)
            .mapToObj(i -> "\"DI-" + ids.substring(3 * i, 3 * i + 3) + '"')
            .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P  | {\"Discount\":20} | 020 | {\"Discount\":10} | null",
        "F  | {\"Discount\":10} | 010 | {\"Discount\":10} | null",
        "R  | [{\"Discount\":10},{\"Discount\":20},{\"Discount\":10}] | 010020030 | [{\"Discount\":10}] | null",
        "O  | [{\"Discount\":20},{\"Discount\":10},{\"Discount\":10}] | 020010030 | [{\"Discount\":10}] | null",
        "C  | [{\"Discount\":10},{\"Discount\":20},{\"Discount\":10}] | 010020030 | [{\"Discount\":10}] | null",
        "C+ | 40 | 010020030 | 10 | null",
        "C< | 10 | 010030 | 10 | null",
        "C> | 20 | 020 | 10 | null",
        "C# | 3 | 010020030 | 1 | 0",
      })
  void every_hit_policy_settles_as_dmn_says(
      String policy, String all, String won, String one, String none) throws IOException {
    var ran =
        asked(
            file("orders.csv", ORDERS.formatted(policy)),
            "{\"Tier\": \"GOLD\", \"Orders\": 12}",
            "{\"Tier\": \"gold\", \"orders\": 1}",
            "{\"Tier\": \"SILVER\", \"Orders\": null}");
    var problem =
        none.equals("null") ? ",\"problem\":\"no rule fits, and no row is `Otherwise`\"" : "";
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            "{\"line\":1,\"outcome\":\"DECIDED\",\"results\":"
                + all
                + ",\"matched\":[\"DI-010\",\"DI-020\",\"DI-030\"],\"won\":["
                + won(won)
                + "]}",
            "{\"line\":2,\"outcome\":\"DECIDED\",\"results\":"
                + one
                + ",\"matched\":[\"DI-010\"],\"won\":[\"DI-010\"]}",
            "{\"line\":3,\"outcome\":\""
                + (none.equals("0") ? "DECIDED" : "NO_MATCH")
                + "\",\"results\":"
                + none
                + ",\"matched\":[],\"won\":[]"
                + problem
                + "}");
    assertThat(ran.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"U, more than one rule fits", "A, rules fit whose results differ"})
  void rules_that_must_not_fit_together_are_a_conflict(String policy, String problem)
      throws IOException {
    var ran =
        asked(
            file("orders.csv", ORDERS.formatted(policy)),
            "{\"Tier\": \"GOLD\", \"Orders\": 12}",
            "{\"Orders\": 10}");
    var conflict = new JsonObject(ran.lines().get(0));
    assertThat(conflict.getString("outcome")).isEqualTo("CONFLICT");
    assertThat(conflict.containsKey("results")).isTrue();
    assertThat(conflict.getValue("results")).isNull();
    assertThat(conflict.getString("problem")).contains(problem).contains("DI-010, DI-020, DI-030");
    assertThat(ran.lines().get(1))
        .isEqualTo(
            "{\"line\":2,\"outcome\":\"DECIDED\",\"results\":{\"Discount\":10},"
                + "\"matched\":[\"DI-030\"],\"won\":[\"DI-030\"]}");
    assertThat(ran.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"A, '{\"Discount\":7}'", "C, '[{\"Discount\":7}]'", "C+, 7", "C#, 7"})
  void a_default_result_has_the_shape_of_the_policy(String policy, String results)
      throws IOException {
    var table =
        ORDERS
            .formatted(policy)
            .replace("Values,\"GOLD, SILVER\",,\"30, 20, 10\"", "Values,\"GOLD, SILVER\"");
    var ran = asked(file("orders.csv", table + "Otherwise,,,7\n"), "{}");
    assertThat(ran.out())
        .isEqualToIgnoringNewLines(
            "{\"line\":1,\"outcome\":\"DEFAULTED\",\"results\":"
                + results
                + ",\"matched\":[],\"won\":[]}");
  }

  @Test
  void a_table_that_does_not_apply_says_so() throws IOException {
    var table =
        ORDERS
            .formatted("F")
            .replace("Source,assumption\n", "Source,assumption\nApplies when,Tier,GOLD\n");
    var ran = asked(file("orders.csv", table), "{\"Orders\": 50}");
    assertThat(ran.out())
        .contains("\"outcome\":\"NOT_APPLICABLE\",\"results\":null")
        .contains("`Applies when` does not hold");
  }

  private static final String TYPES =
      HEAD.formatted("F")
          + """
          Rule,IF,,,,,,,,,THEN,,,,,,,,
          ,Colour,Parts,Sure,Text,Count,Share,Day,Wait,Value,Colour out,Parts out,Sure out,Text out,Count out,Share out,Day out,Wait out,Value out
          Type,word,words,yes/no,text,whole number,number,date,duration,money USD,word,words,yes/no,text,whole number,number,date,duration,money JPY
          Unit,,,,,pieces,,,,,,,,,,,,,
          Values,"RED, BLUE","A, B",,,,,,,,"RED, BLUE","A, B",,,,,,,
          TY-010,RED,has all of (A),yes,\"""blue, or so\""",3,12.5,2026-11-21,24 h,49.99,BLUE,"B, A",no,"x, ""y\""",7,50,2026-02-28,90 min,50
          TY-020,absent,absent,absent,absent,absent,absent,absent,absent,absent,RED,,,,,,,,
          TY-030,,empty,,,,,,,,-,empty,,,,,,,
          """;

  private static final String ECHO =
      "\"outcome\":\"DECIDED\",\"results\":{\"Colour out\":\"BLUE\",\"Parts out\":[\"A\",\"B\"],"
          + "\"Sure out\":false,\"Text out\":\"x, \\\"y\\\"\",\"Count out\":7,\"Share out\":50,"
          + "\"Day out\":\"2026-02-28\",\"Wait out\":\"PT1H30M\","
          + "\"Value out\":{\"amountMinor\":50,\"currency\":\"JPY\"}},"
          + "\"matched\":[\"TY-010\"],\"won\":[\"TY-010\"]}";

  @Test
  void every_column_type_is_read_in_every_form_it_may_have() throws IOException {
    var ran =
        asked(
            file("types.csv", TYPES),
            """
            {"Colour":"RED","Parts":["A","B"],"Sure":true,"Text":"blue, or so","Count":3,"Share":12.50,"Day":"2026-11-21","Wait":"PT24H","Value":49.99}""",
            """
            {"colour":"red","PARTS":"a, b","sure":"yes","text":"blue, or so","count":"3 pieces","share":"12.5","day":"2026-11-21","wait":"1 d","value":"49.99 USD"}""",
            """
            {"colour":" Red ","parts":["a"],"sure":"Yes","text":"blue, or so","count":3.0,"share":1.25e1,"day":"2026-11-21","wait":"23 h 60 min","value":{"amountMinor":4999,"currency":"USD"}}""",
            "{\"Text\": null}",
            "{\"Parts\": []}",
            "{\"Text\": \"Blue, or so\"}");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines().subList(0, 3))
        .containsExactly("{\"line\":1," + ECHO, "{\"line\":2," + ECHO, "{\"line\":3," + ECHO);
    assertThat(ran.lines().get(3))
        .contains("{\"Colour out\":\"RED\",\"Parts out\":null,\"Sure out\":null,")
        .contains("\"won\":[\"TY-020\"]");
    assertThat(ran.lines().get(4)).contains("\"Parts out\":[]").contains("[\"TY-030\"]");
    assertThat(ran.lines().get(5)).contains("NO_MATCH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"Colour\": \"GREEN\"} | cell.unknown-word",
        "{\"Colour\": 5} | facts.wrong-type",
        "{\"Colour\": \"\"} | facts.wrong-type",
        "{\"Parts\": [\"A\", \"C\"]} | cell.unknown-word",
        "{\"Parts\": [null]} | facts.wrong-type",
        "{\"Parts\": true} | facts.wrong-type",
        "{\"Sure\": 1} | facts.wrong-type",
        "{\"Text\": 5} | facts.wrong-type",
        "{\"Count\": 3.5} | cell.whole-number",
        "{\"Count\": \"3 days\"} | cell.unit",
        "{\"Count\": 9223372036854775808} | cell.too-large",
        "{\"Share\": 1e999999999} | facts.wrong-type",
        "{\"Day\": \"21.11.2026\"} | cell.date",
        "{\"Day\": \"2026-02-30\"} | cell.date",
        "{\"Wait\": 24} | facts.wrong-type",
        "{\"Wait\": \"24\"} | cell.duration-unit",
        "{\"Value\": \"50 EUR\"} | cell.currency",
        "{\"Value\": 49.999} | cell.money-digits",
        "{\"Value\": {\"amountMinor\": 5000, \"currency\": \"EUR\"}} | facts.wrong-type",
        "{\"Value\": {\"amountMinor\": 50.5, \"currency\": \"USD\"}} | facts.wrong-type",
        "{\"Color\": \"RED\"} | facts.unknown-key",
        "{\"Colour\": \"RED\", \"colour\": \"BLUE\"} | facts.key-twice",
        "{\"Colour\": \"RED\", \"Colour\": \"BLUE\"} | request.duplicate-field",
        "[1] | facts.not-an-object",
        "{\"Colour\": | request.not-readable",
        "{} {} | request.trailing-text",
      })
  void a_line_that_cannot_be_read_says_so_in_its_place(String facts, String code)
      throws IOException {
    var ran = asked(file("types.csv", TYPES), "{}", "", facts, "{\"Parts\": []}");
    assertThat(ran.lines()).hasSize(3);
    var error = new JsonObject(ran.lines().get(1));
    assertThat(error.getInteger("line")).isEqualTo(3);
    assertThat(error.getString("outcome")).isEqualTo("ERROR");
    assertThat(error.getValue("results")).isNull();
    assertThat(error.getJsonArray("errors").getJsonObject(0).getString("code")).isEqualTo(code);
    assertThat(error.getJsonArray("errors").getJsonObject(0).getString("place"))
        .contains("facts.jsonl:3");
    assertThat(ran.lines().get(2)).startsWith("{\"line\":4,\"outcome\":\"DECIDED\"");
    assertThat(ran.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"Share\": \"1,5\"} | cell.decimal-comma | write `1.5`",
        "{\"Share\": \"1,500\"} | cell.ambiguous-comma | write `1500` or `1.500`",
        "{\"Value\": \"1,200.50\"} | cell.ambiguous-comma | write `1200.50`",
        "{\"Value\": \"1,200,000 USD\"} | cell.ambiguous-comma | write `1200000 USD`",
      })
  void a_comma_in_a_number_is_refused_with_what_to_write(String facts, String code, String help)
      throws IOException {
    var ran = asked(file("types.csv", TYPES), facts);
    var error = new JsonObject(ran.lines().get(0)).getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("code")).isEqualTo(code);
    assertThat(error.getString("suggestion")).isEqualTo(help);
  }

  @Test
  void every_fault_of_a_line_is_told_at_once() throws IOException {
    var ran = asked(file("types.csv", TYPES), "{\"Color\": \"RED\", \"Count\": true}");
    assertThat(new JsonObject(ran.lines().get(0)).getJsonArray("errors")).hasSize(2);
    assertThat(ran.out()).contains("did you mean `Colour`?");
  }

  @Test
  void a_wrong_workbook_is_told_with_every_cell_and_answers_nothing() throws IOException {
    var wrong = ORDERS.formatted("F").replace("GOLD,,10", "GLOD,,ten").replace(">= 5", "=> 5");
    var ran = asked(file("orders.csv", wrong), "{}");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("orders.csv!Rules!B11: `GLOD`")
        .contains("did you mean `GOLD`?")
        .contains("orders.csv!Rules!D11: `ten`")
        .contains("orders.csv!Rules!C12: `=> 5`");
  }

  @Test
  void a_workbook_answers_as_its_csv_does() throws IOException {
    var csv = file("types.csv", TYPES);
    var xlsx = folder.resolve("types.xlsx");
    assertThat(Ran.of("tables", "import", csv.toString(), xlsx.toString()).code()).isZero();
    var facts = "{\"Parts\": [\"A\"], \"Sure\": \"no\"}";
    assertThat(asked(xlsx, facts, "{}")).isEqualTo(asked(csv, facts, "{}"));
  }

  @Test
  void thousands_of_lines_are_answered_in_their_order() throws IOException {
    var facts =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "{\"Orders\": " + i % 20 + "}")
            .toArray(String[]::new);
    var ran = asked(file("orders.csv", ORDERS.formatted("C#")), facts);
    assertThat(ran.lines()).hasSize(5_000);
    for (int i = 0; i < 5_000; i++) {
      var answer = new JsonObject(ran.lines().get(i));
      assertThat(answer.getInteger("line")).isEqualTo(i + 1);
      assertThat(answer.getInteger("results")).isEqualTo(i % 20 >= 10 ? 1 : 0);
    }
  }

  @Test
  void headings_it_does_not_declare_come_from_the_tables_around_it() throws IOException {
    var facts = file("facts.jsonl", "{\"Route\": \"DAMAGE\", \"Dispute\": \"CHARGEBACK\"}\n");
    for (var way : List.of(List.<String>of(), List.of("--oracle"))) {
      var arguments =
          new java.util.ArrayList<>(
              List.of(
                  "table",
                  "eval",
                  "../decision-tables/boundary-damage.csv",
                  "--tables",
                  "../decision-tables",
                  "--profile",
                  "shopify-first-store",
                  "--facts",
                  facts.toString()));
      arguments.addAll(way);
      var ran = Ran.of(arguments.toArray(String[]::new));
      assertThat(ran.err()).isEmpty();
      assertThat(new JsonObject(ran.lines().get(0)).getJsonObject("results").getMap())
          .isEqualTo(mapOf("FORBIDDEN"));
    }
  }

  private static Map<String, Object> mapOf(String boundary) {
    var map = new java.util.LinkedHashMap<String, Object>();
    map.put("Boundary", boundary);
    map.put("Approver", null);
    map.put("Up to", null);
    return map;
  }

  @Test
  void a_table_in_a_copy_of_the_tables_speaks_the_words_of_the_copy() throws IOException {
    var shipped = Path.of("../decision-tables");
    try (var files = Files.walk(shipped)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        folder.resolve("vocabulary.Facts.csv"),
        "loyalty-years,Loyalty years,whole number,years,,how long we know each other\n",
        StandardOpenOption.APPEND);
    var table =
        file(
            "loyalty.csv",
            """
            Decision,How we treat a loyal customer,
            Hit policy,F,
            Owner,OPS,
            Source,assumption,

            Rule,IF,THEN
            ,Loyalty years,Treatment
            Type,,word
            Values,,"CARED_FOR, USUAL"
            LY-010,>= 5,CARED_FOR
            Otherwise,,USUAL
            """);
    assertThat(asked(table, "{\"Loyalty years\": 6}").out()).contains("CARED_FOR");
  }

  @Test
  void the_profile_that_was_not_named_is_said() {
    var ran =
        Ran.of("drl", "../decision-tables/boundary-damage.csv", "--tables", "../decision-tables");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("with the settings of the profile custom-made-dtc");
  }

  @Test
  void a_profile_nobody_has_is_answered_with_those_there_are() throws IOException {
    var table = file("orders.csv", ORDERS.formatted("F"));
    var ran =
        Ran.of("drl", table.toString(), "--tables", "../decision-tables", "--profile", "nobody");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("`nobody`").contains("shopify-first-store");
  }

  @Test
  void the_rules_of_a_table_can_be_read() throws IOException {
    var ran = Ran.of("drl", file("orders.csv", ORDERS.formatted("F")).toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("// Discount (orders), hit policy F")
        .contains("// DI-020: Tier GOLD, SILVER; Orders >= 5")
        .contains("rule \"DI-030\"");
  }

  @Test
  void a_file_that_is_not_there_is_named() throws IOException {
    var table = file("orders.csv", ORDERS.formatted("F")).toString();
    var ran = Ran.of("table", "eval", table, "--facts", "none.jsonl");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("none.jsonl: there is no such file");
    assertThat(Ran.of("drl", "none.csv").err()).contains("none.csv: a file that can be read");
  }
}
