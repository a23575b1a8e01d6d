package io.proofdesk.api.http;

import io.proofdesk.api.http.HealthLive.Health;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says whether questions can be answered: the archive answers and we are not about to stop. */
final class HealthReady implements Endpoint {
  private final Supplier<Future<?>> archive;
  private final BooleanSupplier leaving;
  private final Replies replies;

  HealthReady(Supplier<Future<?>> archive, BooleanSupplier leaving, Replies replies) {
    this.archive = archive;
    this.leaving = leaving;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "healthReady";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.GET;
  }

  @Override
  public String path() {
    return "/health/ready";
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void handle(RoutingContext context) {
    if (leaving.getAsBoolean()) {
      replies.record(context, 503, new Health("DOWN"));
      return;
    }
    archive
        .get()
        .timeout(2, TimeUnit.SECONDS)
        .onSuccess(up -> replies.record(context, 200, new Health("UP")))
        .onFailure(down -> replies.record(context, 503, new Health("DOWN")));
  }
}
