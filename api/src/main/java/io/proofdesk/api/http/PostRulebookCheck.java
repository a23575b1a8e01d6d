package io.proofdesk.api.http;

import io.proofdesk.api.check.ReportFormat;
import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.check.Uploaded;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Checks workbooks that come as a zip, as single files or as a form, one upload at a time. Whoever
 * comes meanwhile is turned away before a byte of the body is read.
 */
final class PostRulebookCheck implements Endpoint {
  static final String ASK_AGAIN_SECONDS = "20";

  private final UploadCheck check;
  private final LongWork longWork;
  private final Replies replies;

  PostRulebookCheck(UploadCheck check, LongWork longWork, Replies replies) {
    this.check = check;
    this.longWork = longWork;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "checkRulebook";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/rulebooks/check";
  }

  @Override
  public List<String> parameters() {
    return List.of("name");
  }

  @Override
  public void handle(RoutingContext context) {
    var sent = SentWorkbooks.of(context, replies);
    if (sent == null) {
      return;
    }
    if (!check.begin()) {
      context.response().putHeader("Retry-After", ASK_AGAIN_SECONDS);
      replies.problem(context, 503, busy());
      return;
    }
    var format = format(context);
    sent.files()
        .onFailure(lost -> check.end())
        .compose(
            files ->
                longWork.inTime(report(context, files, format).onComplete(result -> check.end())))
        .onSuccess(read -> answer(context, read, format))
        .onFailure(failure -> failed(context, failure));
  }

  private void failed(RoutingContext context, Throwable failure) {
    if (failure instanceof LongWork.Late) {
      LongWork.tell(
          context,
          replies,
          "ask again: what was found out meanwhile is known then; or check the folder on the"
              + " command line");
    } else {
      SentWorkbooks.failed(context, failure);
    }
  }

  private Future<Reading<byte[]>> report(
      RoutingContext context, SortedMap<String, byte[]> files, ReportFormat format) {
    return longWork.run(
        context.vertx(),
        () -> check.check(new Uploaded(files)).map(checked -> format.write(checked, false)));
  }

  private void answer(RoutingContext context, Reading<byte[]> read, ReportFormat format) {
    if (format == ReportFormat.html) {
      context
          .response()
          .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
    if (read instanceof Reading.Read<byte[]> report) {
      replies.send(context, 200, format.mediaType(), report.value());
    } else {
      replies.problem(context, 422, ((Reading.Refused<byte[]>) read).findings());
    }
  }

  private static ReportFormat format(RoutingContext context) {
    var accept = context.request().getHeader(HttpHeaders.ACCEPT);
    var wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    if (wanted.contains("application/sarif+json")) {
      return ReportFormat.sarif;
    }
    return wanted.contains("text/html") ? ReportFormat.html : ReportFormat.json;
  }

  static Finding busy() {
    return Finding.error(
        "upload.busy",
        "",
        null,
        "another check or comparison is under way",
        "ask again in half a minute");
  }
}
