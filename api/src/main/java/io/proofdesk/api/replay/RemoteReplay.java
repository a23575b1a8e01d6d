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
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Replays fixtures through a running server, as dry runs. Thread-safe. */
public final class RemoteReplay {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NOT_NOW = 503;
  private static final int ASKED_AT_MOST = 6;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Duration patience;
  private final JsonWriter writer = new JsonWriter();
  private final DocumentReader documents = new DocumentReader();
  private final URI decisions;
  private final @Nullable String key;
  private final Pause pause;

  /** How time passes before a busy server is asked again. */
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  /**
   * A server.
   *
   * @param key an API key; null for a server on this machine that wants none
   */
  public RemoteReplay(URI server, @Nullable String key) {
    this(server, key, time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()), PATIENCE);
  }

  RemoteReplay(URI server, @Nullable String key, Pause pause, Duration patience) {
    var base = server.toString();
    this.decisions = URI.create((base.endsWith("/") ? base : base + "/") + "v1/decisions");
    this.key = key;
    this.pause = pause;
    this.patience = patience;
  }

  /**
   * Asks the server to decide one fixture, and holds the answer to what is expected.
   *
   * @param fixture one with a case: a server takes no briefs
   * @throws Refusal when no server answers, it takes too long over the answer, or it is busy
   *     however often it is asked again
   */
  public Result replay(Fixture fixture) {
    var supportCase = new String(writer.bytes(fixture.supportCase()), StandardCharsets.UTF_8);
    var body = "{\"case\":" + supportCase + ",\"asOf\":\"" + fixture.asOf() + "\"}";
    var request =
        HttpRequest.newBuilder(decisions)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      return result(fixture, answer(request.build()));
    } catch (HttpConnectTimeoutException nobodyThere) {
      throw new Refusal(List.of(noServer()));
    } catch (HttpTimeoutException late) {
      throw new Refusal(List.of(slow()));
    } catch (IOException unreachable) {
      throw new Refusal(List.of(noServer()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(List.of(noServer()));
    }
  }

  /** The answer; of a server that says it cannot now, what it says when it is asked again. */
  private HttpResponse<byte[]> answer(HttpRequest request)
      throws IOException, InterruptedException {
    for (int asked = 1; ; asked++) {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != NOT_NOW) {
        return answer;
      }
      if (asked == ASKED_AT_MOST) {
        throw new Refusal(List.of(busy(answer.body())));
      }
      pause.take(wait(answer.headers().firstValue("Retry-After").orElse("")));
    }
  }

  /** What the server asks for, within reason. */
  private static Duration wait(String retryAfter) {
    // it may be a date, too, or missing
    var asked =
        retryAfter.matches("\\d{1,6}")
            ? Duration.ofSeconds(Integer.parseInt(retryAfter))
            : Duration.ofSeconds(1);
    return asked.compareTo(PATIENCE) > 0 ? PATIENCE : asked;
  }

  private Result result(Fixture fixture, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status != 200) {
      return new Result(
          fixture,
          List.of(new Mismatch("answer", "200", (status + " " + detail(answer.body())).strip())));
    }
    JsonNode decision =
        documents
            .json(answer.body())
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

  /** The sentence of a problem; what is none says nothing a reader can use. */
  private String detail(byte[] problem) {
    return documents.json(problem).fold(it -> it.root().path("detail").asText(""), none -> "");
  }

  private Finding busy(byte[] problem) {
    return Finding.error(
        "replay.server-busy",
        decisions.toString(),
        detail(problem),
        "a server that decides; it was asked "
            + ASKED_AT_MOST
            + " times and was busy each time, so the fixtures were not judged",
        "replay again when it has less to do");
  }

  private Finding slow() {
    return Finding.error(
        "replay.server-slow",
        decisions.toString(),
        null,
        "an answer within "
            + patience.toSeconds()
            + " s; a server is there and did not answer in time, so the fixtures were not judged",
        "replay again when it has less to do, or look at its log");
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
