package io.proofdesk.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A file from the class path: the contract, and the page to try it. Holds the bytes; nothing of the
 * request ever becomes a path.
 */
final class StaticPage implements Endpoint {
  private static final String VIEWER = "org.webjars/swagger-ui";

  private final String operationId;
  private final String path;
  private final String type;
  private final Buffer bytes;

  private StaticPage(String operationId, String path, String type, Buffer bytes) {
    this.operationId = operationId;
    this.path = path;
    this.type = type;
    this.bytes = bytes;
  }

  /** A file of ours. */
  static StaticPage own(String operationId, String path, String type, String resource) {
    return new StaticPage(operationId, path, type, resource(resource));
  }

  /** A file of the viewer, in whichever version is on the class path. */
  static StaticPage viewer(String operationId, String path, String type, String file) {
    var properties = new Properties();
    try (var in =
        StaticPage.class.getResourceAsStream("/META-INF/maven/" + VIEWER + "/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the viewer of the contract is on the class path", e);
    }
    var version = properties.getProperty("version");
    var folder = "/META-INF/resources/webjars/swagger-ui/" + version + "/";
    return new StaticPage(operationId, path, type, resource(folder + file));
  }

  private static Buffer resource(String name) {
    try (var in = StaticPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + name);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String operationId() {
    return operationId;
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void handle(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")
        .end(bytes);
  }
}
