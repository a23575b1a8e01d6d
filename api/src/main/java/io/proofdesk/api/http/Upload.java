package io.proofdesk.api.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects files that a request brings, in memory and no more of them than allowed. Belongs to one
 * event loop.
 */
final class Upload {
  private final HttpServerRequest request;
  private final int atMost;
  private final Promise<SortedMap<String, byte[]>> done = Promise.promise();
  private final SortedMap<String, Buffer> files = new TreeMap<>();
  private int size;

  private Upload(HttpServerRequest request, int atMost) {
    this.request = request;
    this.atMost = atMost;
  }

  /** More was sent than is allowed. Costs nothing to make. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("more was sent than is allowed", null, false, false);
    }
  }

  /** The files of a form, by name. */
  static Future<SortedMap<String, byte[]>> form(HttpServerRequest request, int atMost) {
    var upload = new Upload(request, atMost);
    request.setExpectMultipart(true);
    request.uploadHandler(upload::file);
    return upload.collect();
  }

  /** The body as one file. */
  static Future<SortedMap<String, byte[]>> body(
      HttpServerRequest request, String name, int atMost) {
    var upload = new Upload(request, atMost);
    var file = upload.files.computeIfAbsent(name, it -> Buffer.buffer());
    request.handler(chunk -> upload.append(file, chunk));
    return upload.collect();
  }

  private void file(HttpServerFileUpload part) {
    var name = part.filename() == null ? "" : part.filename();
    var file = files.computeIfAbsent(name, it -> Buffer.buffer());
    part.handler(chunk -> append(file, chunk));
    part.exceptionHandler(done::tryFail);
  }

  private void append(Buffer file, Buffer chunk) {
    size += chunk.length();
    if (size > atMost) {
      files.clear();
      done.tryFail(new TooLarge());
    } else {
      file.appendBuffer(chunk);
    }
  }

  private Future<SortedMap<String, byte[]>> collect() {
    request.exceptionHandler(done::tryFail);
    request.endHandler(
        end -> {
          var bytes = new TreeMap<String, byte[]>();
          files.forEach((name, file) -> bytes.put(name, file.getBytes()));
          done.tryComplete(bytes);
        });
    return done.future();
  }
}
