package io.proofdesk.api.http;

import io.netty.handler.codec.DecoderException;
import io.proofdesk.api.check.ReportFormat;
import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.check.Uploaded;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Checks workbooks that come as a zip, as single files or as a form, one upload at a time. Whoever
 * comes meanwhile is turned away before a byte of the body is read.
 */
final class PostRulebookCheck implements Endpoint {
  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final long LONGEST_MILLIS = 30_000;
  private static final String ASK_AGAIN_SECONDS = "20";
  private static final String FORM = "multipart/form-data";

  /** Endings by media type, for a body that is one file. */
  private static final Map<String, String> KINDS =
      Map.of(
          "application/zip", ".zip",
          "application/x-zip-compressed", ".zip",
          "text/csv", ".csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

  private final UploadCheck check;
  private final Replies replies;

  PostRulebookCheck(UploadCheck check, Replies replies) {
    this.check = check;
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
  public void handle(RoutingContext context) {
    var type = type(context);
    var ending = KINDS.get(type);
    if (ending == null && !type.equals(FORM)) {
      replies.problem(context, 415, otherType());
      return;
    }
    var name = ending == null ? "" : name(context, ending);
    if (name == null) {
      replies.problem(context, 400, nameless());
      return;
    }
    if (!check.begin()) {
      context.response().putHeader("Retry-After", ASK_AGAIN_SECONDS);
      replies.problem(context, 503, busy());
      return;
    }
    var format = format(context);
    files(context, name)
        .compose(files -> report(context, files, format))
        .onComplete(result -> check.end())
        .onSuccess(read -> answer(context, read, format))
        .onFailure(failure -> failed(context, failure));
  }

  /** Whoever sends too slowly loses their turn. */
  private static Future<SortedMap<String, byte[]>> files(RoutingContext context, String name) {
    var request = context.request();
    var files =
        name.isEmpty() ? Upload.form(request, MOST_BYTES) : Upload.body(request, name, MOST_BYTES);
    return files.timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
  }

  private Future<Reading<byte[]>> report(
      RoutingContext context, SortedMap<String, byte[]> files, ReportFormat format) {
    return context
        .vertx()
        .executeBlocking(
            () -> check.check(new Uploaded(files)).map(checked -> format.write(checked, false)),
            false);
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

  private void failed(RoutingContext context, Throwable failure) {
    if (failure instanceof Upload.TooLarge) {
      context.fail(413);
    } else if (failure instanceof TimeoutException) {
      context.fail(408);
    } else if (failure instanceof DecoderException) {
      context.fail(400);
    } else {
      context.fail(failure);
    }
  }

  private static String type(RoutingContext context) {
    var header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** A zip needs no name; null when a workbook has none, or one that is not of its kind. */
  private static @Nullable String name(RoutingContext context, String ending) {
    var name = context.request().getParam("name");
    if (name == null) {
      return ending.equals(".zip") ? "upload.zip" : null;
    }
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : null;
  }

  private static ReportFormat format(RoutingContext context) {
    var accept = context.request().getHeader(HttpHeaders.ACCEPT);
    var wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    if (wanted.contains("application/sarif+json")) {
      return ReportFormat.sarif;
    }
    return wanted.contains("text/html") ? ReportFormat.html : ReportFormat.json;
  }

  private static Finding otherType() {
    return Finding.error(
        "upload.type",
        "Content-Type",
        null,
        "expected `application/zip`, `text/csv`, the type of xlsx, or `multipart/form-data`",
        null);
  }

  private static Finding nameless() {
    return Finding.error(
        "upload.name",
        "name",
        null,
        "expected the file name of the workbook with its ending",
        "add it to the address, such as `?name=boundary-damage.csv`");
  }

  private static Finding busy() {
    return Finding.error(
        "upload.busy", "", null, "another check is under way", "ask again in half a minute");
  }
}
