package io.proofdesk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Proofdesk as it serves: the shipped tables in a copy that may be edited, a real
 * PostgreSQL, real HTTP. Thread-safe.
 */
final class RunningDesk implements AutoCloseable {
  private static final Path TABLES = Path.of("../decision-tables");
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path tables;
  private final Components components;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunningDesk(Path tables, Components components) {
    this.tables = tables;
    this.components = components;
  }

  /** One with a database of its own below the folder. */
  static RunningDesk in(Path folder) {
    return in(folder, null, InstantSource.system());
  }

  static RunningDesk in(Path folder, @Nullable String databaseUrl, InstantSource clock) {
    var tables = folder.resolve("decision-tables");
    copy(TABLES, tables);
    var settings = new Settings("127.0.0.1", 0, folder.resolve("data"), tables, databaseUrl, null);
    return new RunningDesk(
        tables, Components.start(settings, new TablesFolder(() -> KeptForThisRun.INSTANCE), clock));
  }

  static List<Fixture> fixtures() {
    try {
      return new FixtureReader().folder(FIXTURES).fixtures();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fixture fixture(String name) {
    return fixtures().stream()
        .filter(it -> it.file().equals(name + ".yaml"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no fixture " + name));
  }

  /** A question about a fixture's case, as an object that may still be changed. */
  static ObjectNode question(Fixture fixture) {
    var question = JSON.createObjectNode();
    question.set("case", tree(new JsonWriter().bytes(fixture.supportCase())));
    return question;
  }

  /** The same as a dry run at the fixture's moment. */
  static ObjectNode dryRun(Fixture fixture) {
    return question(fixture).put("asOf", fixture.asOf().toString());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The decision on a question that must be answered. */
  JsonNode decide(ObjectNode question) {
    var answer = post("/v1/decisions", question.toString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return tree(answer);
  }

  /** What comes of replaying a decision from the archive. */
  JsonNode replay(JsonNode decision) {
    return tree(post("/v1/decisions/" + decision.get("decisionId").asText() + "/replay", ""));
  }

  /** The same by the rules that answer now. */
  JsonNode replayToday(JsonNode decision) {
    var id = decision.get("decisionId").asText();
    return tree(post("/v1/decisions/" + id + "/replay?rules=live", ""));
  }

  JsonNode explain(JsonNode decision) {
    return tree(get("/v1/decisions/" + decision.get("decisionId").asText() + "/explanation"));
  }

  JsonNode rulebook() {
    return tree(get("/v1/rulebook"));
  }

  /** Asks for the live rulebook until it is as it should be. */
  JsonNode rulebookOnce(Predicate<JsonNode> asItShouldBe) {
    while (true) {
      var rulebook = rulebook();
      if (asItShouldBe.test(rulebook)) {
        return rulebook;
      }
    }
  }

  /** Changes a table, the way an editor saves. */
  void edit(String file, String from, String to) {
    var path = tables.resolve(file);
    try {
      var text = Files.readString(path);
      if (!text.contains(from)) {
        throw new AssertionError(file + " does not hold " + from);
      }
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the shipped tables back. */
  void restore() {
    copy(TABLES, tables);
  }

  static JsonNode tree(HttpResponse<String> answer) {
    return tree(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + components.port() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (var walk = Files.walk(from)) {
      for (var path : (Iterable<Path>) walk::iterator) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      components.close();
    }
  }
}
