package io.proofdesk.api.http;

import io.proofdesk.api.desk.Caller;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** What a request that came this far is known to carry. */
final class Asked {
  private static final String CALLER = "caller";

  private Asked() {}

  /** Notes who asks; the gate does. */
  static void by(RoutingContext context, Caller caller) {
    context.put(CALLER, caller);
  }

  /** Who asks; every endpoint behind the gate may rely on it. */
  static Caller caller(RoutingContext context) {
    return Objects.requireNonNull(context.<Caller>get(CALLER), "the gate stands before this");
  }

  /** The parameter {@code id} of the path; every path with one has it. */
  static String id(RoutingContext context) {
    return Objects.requireNonNull(context.pathParam("id"), "the path has an id");
  }

  /** The body; every endpoint with a body limit has one. */
  static byte[] body(RoutingContext context) {
    var body = Objects.requireNonNull(context.body().buffer(), "the body was read before");
    return body.getBytes();
  }
}
