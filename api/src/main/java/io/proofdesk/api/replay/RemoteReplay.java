package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.replay.ReplayFixtures.Result;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays fixtures through a running server, as dry runs. Thread-safe. */
public final class RemoteReplay {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final JsonWriter writer = new JsonWriter();
  private final DocumentReader documents = new DocumentReader();
  private final URI decisions;
  private final @Nullable String key;

  /**
   * A server.
   *
   * @param key an API key; null for a server on this machine that wants none
   */
  public RemoteReplay(URI server, @Nullable String key) {
    var base = server.toString();
    this.decisions = URI.create((base.endsWith("/") ? base : base + "/") + "v1/decisions");
    this.key = key;
  }

  /** Asks the server to decide one fixture, and holds the answer to what is expected. */
  public Result replay(Fixture fixture) {
    if (!fixture.hasCase()) {
      return new Result(
          fixture,
          List.of(
              new Mismatch(
                  "brief", "a case to send; facts are replayed without a server only", "facts")));
    }
    var supportCase = new String(writer.bytes(fixture.supportCase()), StandardCharsets.UTF_8);
    var body = "{\"case\":" + supportCase + ",\"asOf\":\"" + fixture.asOf() + "\"}";
    var request =
        HttpRequest.newBuilder(decisions)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return result(fixture, answer.statusCode(), answer.body());
    } catch (IOException unreachable) {
      throw new Refusal(List.of(noServer()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(List.of(noServer()));
    }
  }

  private Result result(Fixture fixture, int status, byte[] body) {
    if (status != 200) {
      var text = new String(body, StandardCharsets.UTF_8);
      return new Result(fixture, List.of(new Mismatch("answer", "200", status + " " + text)));
    }
    JsonNode decision =
        documents
            .json(body)
            .fold(
                document -> document.root(),
                findings -> {
                  throw new Refusal(findings);
                });
    var profile = decision.path("rulebook").path("profile").asText();
    if (!profile.equals(fixture.profile())) {
      return new Result(fixture, List.of(new Mismatch("profile", fixture.profile(), profile)));
    }
    return ReplayFixtures.compared(fixture, decision);
  }

  private Finding noServer() {
    return Finding.error(
        "replay.no-server",
        decisions.toString(),
        null,
        "a Proofdesk that answers there",
        "start one with `proofdesk serve`, or look at the address");
  }
}
