package io.proofdesk.api.http;

import io.netty.handler.codec.DecoderException;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks that a request brings: a zip, a single file or a form. Nothing of the body is read
 * before {@link #files}. Belongs to one event loop.
 */
final class SentWorkbooks {
  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final long LONGEST_MILLIS = 30_000;
  private static final String FORM = "multipart/form-data";

  /** Endings by media type, for a body that is one file. */
  private static final Map<String, String> KINDS =
      Map.of(
          "application/zip", ".zip",
          "application/x-zip-compressed", ".zip",
          "text/csv", ".csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

  private final HttpServerRequest request;
  // empty for a form
  private final String name;

  private SentWorkbooks(HttpServerRequest request, String name) {
    this.request = request;
    this.name = name;
  }

  /** What a request brings by its headers; null when a problem was answered instead. */
  static @Nullable SentWorkbooks of(RoutingContext context, Replies replies) {
    var type = type(context);
    var ending = KINDS.get(type);
    if (ending == null && !type.equals(FORM)) {
      replies.problem(context, 415, otherType(type));
      return null;
    }
    if (ending == null) {
      return new SentWorkbooks(context.request(), "");
    }
    var name = name(context, ending);
    if (name == null) {
      replies.problem(context, 400, nameless(context.request().getParam("name"), ending));
      return null;
    }
    return new SentWorkbooks(context.request(), name);
  }

  /** Its files by name. Whoever sends too slowly loses their turn. */
  Future<SortedMap<String, byte[]>> files() {
    var files =
        name.isEmpty() ? Upload.form(request, MOST_BYTES) : Upload.body(request, name, MOST_BYTES);
    return files.timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Answers what went wrong while it came or was worked on. */
  static void failed(RoutingContext context, Throwable failure) {
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

  private static Finding otherType(String type) {
    return Finding.error(
        "upload.type",
        "Content-Type",
        type.isEmpty() ? null : type,
        "expected `application/zip`, `text/csv`, the type of xlsx, or `multipart/form-data`",
        "send the folder of the tables as a zip");
  }

  private static Finding nameless(@Nullable String given, String ending) {
    return Finding.error(
        "upload.name",
        "name",
        given,
        given == null
            ? "expected the file name of the workbook with its ending"
            : "expected a name that ends in " + ending + ", as its Content-Type says",
        given == null
            ? "add it to the address, such as `?name=boundary-damage.csv`"
            : "save it as Excel workbook (.xlsx) without macros, or as CSV UTF-8, and send that");
  }
}
