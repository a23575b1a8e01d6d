package io.proofdesk.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.proofdesk.api.store.Entries;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a request as it comes over the wire: what is told, where, and what helps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PlantedRequestsTest {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Served> desks = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  @BeforeAll
  void start() {
    var open = new Served(vertx);
    desks.put("open", open);
    desks.put("full", new Served(vertx, new SmallRulebook("1"), 0));
    desks.put("failing", new Served(vertx, failing(), 64));
    var keyed = new Served(vertx);
    keyed.archive.add(
        new ApiKey(new UUID(0, 1), Keyring.hash("one"), "acme", Set.of("demo-store"), Served.NOW));
    desks.put("keyed", keyed);
    desks.values().forEach(it -> it.start().toCompletionStage().toCompletableFuture().join());

    var other = new Entries("gone-store", "desk:1", Entries.NOON, false, null).next();
    var odd = new Entries("demo-store", "desk:1", Entries.NOON, false, null).next();
    var erased = new Entries("demo-store", "desk:1", Entries.NOON, false, null).next();
    for (var entry : Set.of(other, odd, erased)) {
      open.archive.append(entry);
    }
    open.archive.erase(erased.store(), erased.id());
    ids.putAll(
        Map.of(
            "{other}", other.id().toString(),
            "{odd}", odd.id().toString(),
            "{erased}", erased.id().toString()));
  }

  @AfterAll
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest(name = "{4}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "open|GET /v1/rulebook\\Origin: https://x.example|403|caller.foreign-origin|Origin|https://x.example|make a key",
        "open|GET /v1/rulebook\\Host: x.example|403|caller.foreign-origin|Host|x.example|make a key",
        "keyed|GET /v1/rulebook|401|caller.key-needed|Authorization||proofdesk keys add",
        "keyed|GET /v1/rulebook\\X-API-Key: two|401|caller.key-needed|Authorization||not revoked",
        "open|GET /v1/decision|404|request.no-such-path||/v1/decision|/docs",
        "open|DELETE /v1/decisions|405|request.other-method||DELETE|ask with POST",
        "open|GET /v1/decisions/%zz|400|request.malformed|||percent-encode",
        "open|POST /v1/decisions\\Content-Type: text/plain|415|request.not-json|Content-Type|text/plain|send JSON",
        "open|POST /v1/decisions\\Content-Type: application/json|400|request.empty|||send what /openapi.yaml shows",
        "open|POST /v1/decisions\\Content-Type: application/json\\Content-Length: 300000|413|request.too-large|||leave out attachments",
        "open|POST /v1/rulebooks/check\\Content-Type: text/csv|400|upload.name|name||add it to the address",
        "open|POST /v1/rulebooks/check\\Content-Type: text/plain|415|upload.type|Content-Type|text/plain|as a zip",
        "open|GET /v1/rulebooks?limit=0|400|request.limit|limit|0|a number from 1 to 200",
        "open|GET /v1/rulebooks?after=x|400|request.page|after|x|leave it out for the first page",
        "open|GET /v1/decisions/{erased}/notes|410|decision.erased|/id||nothing is left to read",
        "open|POST /v1/decisions/{erased}/replay|410|decision.erased|/id||nothing is left to replay",
        "open|GET /v1/decisions/{odd}/notes|404|decision.no-notes|/id||add the workbook `case-notes`",
        "open|POST /v1/decisions/{odd}/replay?rules=live|500|decision.brief-not-readable|/brief||with the version that made it",
        "open|POST /v1/decisions/{other}/replay?rules=live|404|decision.store-not-served|/id|gone-store|add the store to a profile",
        "open|GET /v1/decisions/{odd}/explanation?rows=x|400|request.unknown-parameter||rows|did you mean `row`?",
        "open|GET /v1/decisions/{odd}/explanation?why=x|400|request.unknown-parameter||why|the parameters here are row, language",
        "open|GET /v1/rulebook?store=x|400|request.unknown-parameter||store|this path has none",
        "open|GET /v1/rulebooks?limit=1&limit=2|400|request.repeated-parameter|limit|1, 2|keep the one that is meant",
        "keyed|GET /v1/rulebook?store=x|401|caller.key-needed|Authorization||proofdesk keys add",
        "open|GET /v1/decisions/{odd}/explanation?language=fr|400|explain.language|language|fr|en or zh"
      })
  void a_faulty_request_is_answered_with_its_fault(
      String desk,
      String request,
      int status,
      String code,
      @Nullable String place,
      @Nullable String read,
      String fix)
      throws IOException {
    var lines = request.split("\\\\", -1);
    told(ask(desk, lines[0], "", lines), status, code, place == null ? "" : place, read, fix);
  }

  @ParameterizedTest(name = "{1} at a desk that is {0}")
  @CsvSource({
    "full,503,service.busy,ask again in a moment",
    "failing,500,service.failed,hand the case to a person"
  })
  void a_sound_question_that_cannot_be_answered_is_told_what_to_do(
      String desk, int status, String code, String fix) throws IOException {
    var question = Served.question("c-1").toString();
    var answer = ask(desk, "POST /v1/decisions", question, "", "Content-Type: application/json");
    told(answer, status, code, "", null, fix);
    // what failed spoke of the case
    assertThat(answer.body().encode()).doesNotContain("Ada");
  }

  @Test
  void faults_of_more_than_one_kind_are_a_malformed_request() throws IOException {
    var answer =
        ask("open", "POST /v1/decisions", "{\"cas\": {}}", "", "Content-Type: application/json");
    assertThat(answer.body().getString("type")).isEqualTo("/errors/request.malformed");
    assertThat(answer.body().getJsonArray("errors")).hasSize(2);
  }

  @Test
  void what_is_no_request_at_all_is_told_so() throws IOException {
    try (var socket = connect("open")) {
      socket.getOutputStream().write("HELO mail.example\r\n\r\n".getBytes(UTF_8));
      told(read(socket.getInputStream()), 400, "request.not-http", "", null, "what sends it");
    }
  }

  private static void told(
      Answer answer, int status, String code, String place, @Nullable String read, String fix) {
    assertThat(answer.status()).as(answer.body().encode()).isEqualTo(status);
    assertThat(answer.body().getString("type")).isEqualTo("/errors/" + code);
    var fault = answer.body().getJsonArray("errors").getJsonObject(0);
    assertThat(fault.getString("code")).isEqualTo(code);
    assertThat(fault.getString("place")).isEqualTo(place);
    assertThat(fault.getString("read")).isEqualTo(read);
    assertThat(fault.getString("expected") + "; " + fault.getString("suggestion")).contains(fix);
    // the field is called so already
    assertThat(fault.getString("expected")).doesNotStartWith("expected");
  }

  record Answer(int status, JsonObject body) {}

  /** Headers begin at the second of the lines. */
  private Answer ask(String desk, String first, String body, String... lines) throws IOException {
    var text = new StringBuilder(first).append(" HTTP/1.1\r\n");
    for (int i = 1; i < lines.length; i++) {
      text.append(lines[i]).append("\r\n");
    }
    ids.forEach((name, id) -> text.replace(0, text.length(), text.toString().replace(name, id)));
    if (text.indexOf("Host:") < 0) {
      text.append("Host: 127.0.0.1\r\n");
    }
    if (text.indexOf("Content-Length:") < 0) {
      text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
    }
    try (var socket = connect(desk)) {
      socket.getOutputStream().write(text.append("\r\n").append(body).toString().getBytes(UTF_8));
      return read(socket.getInputStream());
    }
  }

  private Socket connect(String desk) throws IOException {
    var port = Objects.requireNonNull(desks.get(desk)).port();
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  /** A problem as it comes over the wire. */
  static Answer read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("hung up after " + head);
      }
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    assertThat(length.find()).as(head.toString()).isTrue();
    var body = new String(in.readNBytes(Integer.parseInt(length.group(1))), UTF_8);
    return new Answer(Integer.parseInt(head.substring(9, 12)), new JsonObject(body));
  }

  /** A rulebook that decides nothing and speaks of the case instead. */
  private static Rulebook failing() {
    var small = new SmallRulebook("1");
    return (Rulebook)
        Proxy.newProxyInstance(
            Rulebook.class.getClassLoader(),
            new Class<?>[] {Rulebook.class, DecisionEngine.class},
            (self, method, arguments) -> {
              if (method.getName().equals("decide")) {
                throw new IllegalStateException("cannot decide for Ada");
              }
              return method.getName().equals("engineFor") ? self : method.invoke(small, arguments);
            });
  }
}
