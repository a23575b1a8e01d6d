package io.proofdesk.api.http;

import io.proofdesk.api.desk.Caller;
import io.proofdesk.model.Finding;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers in: by their API key once there are keys, and by being on this machine while there
 * are none. Without keys a web page that a browser on this machine has open must not get in, so
 * foreign names of the host and foreign origins are refused. Thread-safe.
 */
final class Gate {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Keyring keyring;
  private final Replies replies;

  Gate(Keyring keyring, Replies replies) {
    this.keyring = keyring;
    this.replies = replies;
  }

  void handle(RoutingContext context) {
    if (keyring.required()) {
      withKey(context);
    } else {
      onThisMachine(context);
    }
  }

  private void withKey(RoutingContext context) {
    var key = key(context.request());
    var caller = key == null ? null : keyring.holder(key);
    if (caller == null) {
      context.response().putHeader("WWW-Authenticate", "Bearer");
      replies.problem(context, 401, keyNeeded(key != null));
      return;
    }
    Asked.by(context, caller);
    context.next();
  }

  private void onThisMachine(RoutingContext context) {
    var request = context.request();
    var authority = request.authority();
    var host = authority == null ? "" : authority.host();
    var origin = request.getHeader("Origin");
    if (!ours(host)) {
      replies.problem(context, 403, foreign("Host", host));
      return;
    }
    if (origin != null && !ours(hostOf(origin))) {
      replies.problem(context, 403, foreign("Origin", origin));
      return;
    }
    Asked.by(context, Caller.LOCAL);
    context.next();
  }

  private static boolean ours(String host) {
    return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
  }

  private static String hostOf(String origin) {
    try {
      var host = URI.create(origin).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static @Nullable String key(HttpServerRequest request) {
    var authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return authorization.substring(7).trim();
    }
    return request.getHeader("X-API-Key");
  }

  private static Finding keyNeeded(boolean given) {
    return Finding.error(
        "caller.key-needed",
        "Authorization",
        null,
        given
            ? "expected an API key that is known and not revoked"
            : "expected an API key, as `Authorization: Bearer …` or `X-API-Key: …`",
        "make one with `proofdesk keys add --stores`");
  }

  private static Finding foreign(String header, String read) {
    return Finding.error(
        "caller.foreign-origin",
        header,
        read,
        "expected a request to this machine from this machine: without API keys Proofdesk answers"
            + " only to localhost and 127.0.0.1",
        "make a key with `proofdesk keys add --stores` to be reached under other names");
  }
}
