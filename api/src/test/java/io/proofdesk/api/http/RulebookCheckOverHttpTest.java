package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.multipart.MultipartForm;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong in these uploads shows before anything is proved, so that they are quick. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 2, timeUnit = TimeUnit.MINUTES)
class RulebookCheckOverHttpTest {
  private static final Buffer BAD =
      Buffer.buffer(
          "Decision,x\nHit policy,F\nOwner,OPS\nSource,assumption\n\nRule,IF,THEN\n"
              + ",Nobody knows,Discount\nType,,whole number\nZZ-010,1,<b>\n");

  private static HttpRequest<Buffer> ask(Served it, String address, String type) {
    return it.ask(HttpMethod.POST, address).putHeader("Content-Type", type);
  }

  @Test
  void a_single_csv_is_checked_among_the_live_tables(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> ask(it, "/v1/rulebooks/check?name=mine.csv", "text/csv").sendBuffer(BAD),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(Contract.read().faults("CheckReport", String.valueOf(answer.bodyAsString())))
              .isEmpty();
          var finding = Served.object(answer).getJsonArray("findings").getJsonObject(0);
          assertThat(finding.getString("file")).isEqualTo("mine.csv");
          assertThat(Served.object(answer).getInteger("errors")).isPositive();
        });
  }

  @Test
  void a_form_brings_workbooks_by_their_names(Vertx vertx, VertxTestContext test) {
    var form =
        MultipartForm.create()
            .binaryFileUpload("file", "mine.csv", BAD, "application/octet-stream");
    with(
        vertx,
        test,
        it -> it.ask(HttpMethod.POST, "/v1/rulebooks/check").sendMultipartForm(form),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(String.valueOf(answer.bodyAsString())).contains("mine.csv!Rules!B7");
        });
  }

  @Test
  void who_accepts_sarif_or_a_page_gets_it(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            ask(it, "/v1/rulebooks/check?name=mine.csv", "text/csv")
                .putHeader("Accept", "application/sarif+json")
                .sendBuffer(BAD)
                .compose(
                    sarif ->
                        ask(it, "/v1/rulebooks/check?name=mine.csv", "text/csv")
                            .putHeader("Accept", "text/html")
                            .sendBuffer(BAD)
                            .map(page -> List.of(sarif, page))),
        both -> {
          assertThat(Served.object(both.get(0)).getString("version")).isEqualTo("2.1.0");
          assertThat(both.get(1).getHeader("Content-Type")).startsWith("text/html");
          assertThat(both.get(1).bodyAsString()).contains("&lt;b&gt;").doesNotContain("<b>\n");
          assertThat(both.get(1).getHeader("Content-Security-Policy")).contains("'none'");
        });
  }

  @Test
  void what_cannot_be_looked_at_is_refused_with_every_reason(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> ask(it, "/v1/rulebooks/check", "application/zip").sendBuffer(Buffer.buffer("hello")),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(Contract.read().faults("Problem", String.valueOf(answer.bodyAsString())))
              .isEmpty();
          assertThat(code(answer)).isEqualTo("upload.unreadable");
        });
  }

  @Test
  void a_workbook_without_a_name_and_another_type_are_refused(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            ask(it, "/v1/rulebooks/check", "text/csv")
                .sendBuffer(BAD)
                .compose(
                    nameless ->
                        ask(it, "/v1/rulebooks/check", "application/pdf")
                            .sendBuffer(BAD)
                            .map(other -> List.of(nameless, other))),
        both -> {
          assertThat(both.get(0).statusCode()).isEqualTo(400);
          assertThat(code(both.get(0))).isEqualTo("upload.name");
          assertThat(both.get(1).statusCode()).isEqualTo(415);
        });
  }

  @Test
  void more_than_is_allowed_is_refused_and_the_next_is_checked(Vertx vertx, VertxTestContext test) {
    var large = Buffer.buffer(new byte[33 * 1024 * 1024]);
    with(
        vertx,
        test,
        it ->
            ask(it, "/v1/rulebooks/check", "application/zip")
                .sendBuffer(large)
                .map(answer -> answer.statusCode())
                // whoever is hung up on while sending may not see the answer
                .otherwise(413)
                .compose(
                    status ->
                        ask(it, "/v1/rulebooks/check?name=mine.csv", "text/csv")
                            .sendBuffer(BAD)
                            .map(next -> List.of(status, next.statusCode()))),
        both -> assertThat(both).containsExactly(413, 200));
  }

  @Test
  void whoever_comes_meanwhile_is_asked_to_come_again(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          assertThat(it.check.begin()).isTrue();
          var asked = ask(it, "/v1/rulebooks/check?name=mine.csv", "text/csv");
          return asked
              .sendBuffer(BAD)
              .compose(
                  busy -> {
                    it.check.end();
                    return asked.sendBuffer(BAD).map(next -> List.of(busy, next));
                  });
        },
        both -> {
          assertThat(both.get(0).statusCode()).isEqualTo(503);
          assertThat(code(both.get(0))).isEqualTo("upload.busy");
          assertThat(both.get(0).getHeader("Retry-After")).isNotNull();
          assertThat(both.get(1).statusCode()).isEqualTo(200);
        });
  }
}
