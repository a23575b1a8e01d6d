package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.api.Storage;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.store.ArchivedDecision;
import io.proofdesk.model.Finding;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Fetches decisions of the archive: from its database, or from a server. Thread-safe. */
public final class LoggedDecisions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DocumentReader documents = new DocumentReader();

  /**
   * From a database of one's own or the one in a data folder.
   *
   * @throws Refusal when it holds no such decision, or only what was erased
   */
  public LoggedDecision in(Settings settings, InstantSource clock, UUID id) {
    var vertx = Vertx.vertx();
    try (var storage = Storage.join(settings, vertx, clock)) {
      Optional<ArchivedDecision> found =
          storage.database().archive().find(id).toCompletionStage().toCompletableFuture().join();
      var kept = found.orElseThrow(() -> refused(id, null, "the id of a decision in there"));
      var payload = kept.payload();
      if (payload == null) {
        throw refused(id, null, "a decision that is still kept; this one was erased");
      }
      return new LoggedDecision(
          id.toString(),
          kept.store(),
          kept.asOf().toString(),
          json(payload.brief()),
          json(payload.decision()));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /**
   * From a server.
   *
   * @param key an API key; null for a server on this machine that wants none
   * @throws Refusal when the server does not give it
   */
  public LoggedDecision at(URI server, @Nullable String key, UUID id) throws IOException {
    var base = server.toString();
    var address = URI.create((base.endsWith("/") ? base : base + "/") + "v1/decisions/" + id);
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET();
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    var answer = sent(request.build());
    var root = json(answer.body());
    if (answer.statusCode() != 200) {
      throw refused(id, root.path("errors").path(0).path("expected").asText(null), "an answer");
    }
    if (!root.path("brief").isObject()) {
      throw refused(id, null, "a decision that is still kept; this one was erased");
    }
    return new LoggedDecision(
        id.toString(),
        root.path("store").asText(),
        root.path("asOf").asText(),
        root.path("brief"),
        root.path("decision"));
  }

  private static HttpResponse<String> sent(HttpRequest request) throws IOException {
    try {
      return HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .build()
          .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private JsonNode json(String text) {
    return documents
        .json(text.getBytes(StandardCharsets.UTF_8))
        .fold(
            document -> document.root(),
            findings -> {
              throw new Refusal(findings);
            });
  }

  private static Refusal refused(UUID id, @Nullable String said, String expected) {
    return new Refusal(
        List.of(
            Finding.error(
                "decision.not-given",
                id.toString(),
                null,
                said == null ? expected : said,
                "take `decisionId` from an answer, and name the data folder or server it came from")));
  }
}
