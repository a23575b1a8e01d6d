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

  private Ran asked(Path table, String... facts) throws IOException {
    return AskedTable.asked(table, file("facts.jsonl", String.join("\n", facts)));
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
