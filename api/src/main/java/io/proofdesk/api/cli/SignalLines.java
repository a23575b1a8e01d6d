package io.proofdesk.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.signal.SignalReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages line by line: for every line an answer, in order, also for one that cannot be
 * read. Blank lines are none. One call, one thread.
 */
final class SignalLines {
  private static final int PROGRESS_EVERY = 1000;

  private final SignalReader reader;
  private final PrintWriter out;
  private final PrintWriter progress;
  private final ObjectMapper json = new ObjectMapper();
  private final JsonWriter writer = new JsonWriter();

  SignalLines(SignalReader reader, PrintWriter out, PrintWriter progress) {
    this.reader = reader;
    this.out = out;
    this.progress = progress;
  }

  /** Whether every line could be read. */
  boolean read(BufferedReader in) throws IOException {
    int number = 0;
    int read = 0;
    int refused = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        refused += answer(line, number) ? 0 : 1;
        read++;
        if (read % PROGRESS_EVERY == 0) {
          tell(read, refused);
        }
      }
    }
    tell(read, refused);
    out.flush();
    return refused == 0;
  }

  private void tell(int read, int refused) {
    progress.println(
        read + " messages read" + (refused == 0 ? "" : ", " + refused + " of them no message"));
    progress.flush();
  }

  private boolean answer(String line, int number) throws IOException {
    var request = parsed(line);
    var text = request == null ? null : request.get("text");
    var id = request == null ? null : request.get("id");
    boolean readable = text != null && text.isTextual();
    var answer = json.createObjectNode();
    if (id != null) {
      answer.set("id", id);
    }
    if (text != null && readable) {
      var words = text.asText();
      var signals = json.readTree(writer.bytes(reader.read(words).quoting(words)));
      signals.properties().forEach(field -> answer.set(field.getKey(), field.getValue()));
    } else {
      answer.set("findings", json.readTree(writer.bytes(List.of(finding(number, text)))));
    }
    out.println(json.writeValueAsString(answer));
    return readable;
  }

  private @Nullable JsonNode parsed(String line) {
    try {
      var read = json.readTree(line);
      return read.isObject() ? read : null;
    } catch (JsonProcessingException malformed) {
      return null;
    }
  }

  private static Finding finding(int number, @Nullable JsonNode text) {
    return Finding.error(
        "signals.line",
        "-:" + number,
        text == null ? null : text.toString(),
        text == null ? "expected a JSON object with `text`" : "expected `text` to be a text",
        "write {\"text\": \"...\"} on one line");
  }
}
