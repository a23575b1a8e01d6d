package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableEvalFactsTest {
  private static final String TYPES =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

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

  private final Path folder;

  TableEvalFactsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path types() throws IOException {
    return Files.writeString(folder.resolve("types.csv"), TYPES);
  }

  private Ran asked(Path table, String... facts) throws IOException {
    var lines = Files.writeString(folder.resolve("facts.jsonl"), String.join("\n", facts));
    return AskedTable.asked(table, lines);
  }

  @Test
  void every_column_type_is_read_in_every_form_it_may_have() throws IOException {
    var ran =
        asked(
            types(),
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
    var ran = asked(types(), "{}", "", facts, "{\"Parts\": []}");
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
        "{\"Value\": \"1,200.50\"} | cell.thousands | write `1200.50`",
        "{\"Value\": \"1,200,000 USD\"} | cell.thousands | write `1200000 USD`",
      })
  void a_comma_in_a_number_is_refused_with_what_to_write(String facts, String code, String help)
      throws IOException {
    var ran = asked(types(), facts);
    var error = new JsonObject(ran.lines().get(0)).getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("code")).isEqualTo(code);
    assertThat(error.getString("suggestion")).isEqualTo(help);
  }

  @Test
  void every_fault_of_a_line_is_told_at_once() throws IOException {
    var ran = asked(types(), "{\"Color\": \"RED\", \"Count\": true}");
    assertThat(new JsonObject(ran.lines().get(0)).getJsonArray("errors")).hasSize(2);
    assertThat(ran.out()).contains("did you mean `Colour`?");
  }

  @Test
  void a_workbook_answers_as_its_csv_does() throws IOException {
    var csv = types();
    var xlsx = folder.resolve("types.xlsx");
    assertThat(Ran.of("tables", "import", csv.toString(), xlsx.toString()).code()).isZero();
    var facts = "{\"Parts\": [\"A\"], \"Sure\": \"no\"}";
    assertThat(asked(xlsx, facts, "{}")).isEqualTo(asked(csv, facts, "{}"));
  }
}
