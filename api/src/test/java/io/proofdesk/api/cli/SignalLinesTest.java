package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.signal.SignalReader;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalLinesTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter progress = new StringWriter();

  @Test
  void every_line_has_its_answer_and_its_id_and_a_bad_one_ends_nothing() throws IOException {
    boolean good =
        read("{\"id\":7,\"text\":\"hello\"}\n\n{\"id\":\"b\"}\nno json\n{\"text\":\"hi\"}\n");

    var answers = answers();
    assertThat(good).isFalse();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).getInteger("id")).isEqualTo(7);
    assertThat(answers.get(0).getJsonArray("intents")).containsExactly("NEEDS_INFO");
    assertThat(answers.get(1).getString("id")).isEqualTo("b");
    assertThat(finding(answers.get(1)).getString("place")).isEqualTo("-:3");
    assertThat(finding(answers.get(2)).getString("code")).isEqualTo("signals.line");
    assertThat(answers.get(3).containsKey("id")).isFalse();
    assertThat(progress.toString().strip()).isEqualTo("4 messages read, 2 of them no message");
  }

  @Test
  void good_lines_are_a_success_and_blank_ones_are_not_counted() throws IOException {
    assertThat(read("\n{\"text\":\"hello\"}\n \n")).isTrue();
    assertThat(answers()).hasSize(1);
    assertThat(progress.toString().strip()).isEqualTo("1 messages read");
  }

  private boolean read(String lines) throws IOException {
    return new SignalLines(
            SignalReader.withoutPhrases(), new PrintWriter(out), new PrintWriter(progress))
        .read(new BufferedReader(new StringReader(lines)));
  }

  private List<JsonObject> answers() {
    return out.toString().lines().map(JsonObject::new).toList();
  }

  private static JsonObject finding(JsonObject answer) {
    return answer.getJsonArray("findings").getJsonObject(0);
  }
}
