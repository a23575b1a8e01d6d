package io.proofdesk.api.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** One operation of {@code openapi.yaml}. Thread-safe. */
interface Endpoint {

  /** Its {@code operationId}. */
  String operationId();

  HttpMethod method();

  /** Its path with parameters as {@code {id}}, as the contract writes them. */
  String path();

  /** The parameters its query may have. */
  default List<String> parameters() {
    return List.of();
  }

  /** The most bytes its body may have; 0 when it takes none. */
  default int bodyLimit() {
    return 0;
  }

  /** Whether it answers without an API key, because it says nothing about any case. */
  default boolean open() {
    return false;
  }

  void handle(RoutingContext context);
}
