package io.proofdesk.api.http;

import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.desk.Answer;
import io.proofdesk.api.desk.CompareVersions;
import io.proofdesk.api.desk.CompareVersions.Wish;
import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Compares two versions of the tables. Takes turns with checks, since both keep a core busy for a
 * while.
 */
final class PostRulebookDiff implements Endpoint {
  private final CompareVersions versions;
  private final UploadCheck turn;
  private final LongWork longWork;
  private final Replies replies;

  PostRulebookDiff(CompareVersions versions, UploadCheck turn, LongWork longWork, Replies replies) {
    this.versions = versions;
    this.turn = turn;
    this.longWork = longWork;
    this.replies = replies;
  }

  @Override
  public String operationId() {
    return "compareRulebooks";
  }

  @Override
  public HttpMethod method() {
    return HttpMethod.POST;
  }

  @Override
  public String path() {
    return "/v1/rulebooks/diff";
  }

  @Override
  public List<String> parameters() {
    return List.of("old", "new", "profile", "name");
  }

  @Override
  public void handle(RoutingContext context) {
    var request = context.request();
    var wish =
        new Wish(request.getParam("old"), request.getParam("new"), request.getParam("profile"))
            .completed();
    if (!wish.wantsUpload()) {
      if (request.getHeader(HttpHeaders.CONTENT_TYPE) != null) {
        replies.problem(context, 400, unasked());
        return;
      }
      inTurn(context, wish, () -> Future.succeededFuture(new TreeMap<>()));
      return;
    }
    var sent = SentWorkbooks.of(context, replies);
    if (sent != null) {
      inTurn(context, wish, sent::files);
    }
  }

  /** What a request brings, once it may be read. */
  private interface Files {
    Future<SortedMap<String, byte[]>> read();
  }

  private void inTurn(RoutingContext context, Wish wish, Files files) {
    if (!turn.begin()) {
      context.response().putHeader("Retry-After", PostRulebookCheck.ASK_AGAIN_SECONDS);
      replies.problem(context, 503, PostRulebookCheck.busy());
      return;
    }
    files
        .read()
        .onFailure(lost -> turn.end())
        .compose(
            sent -> longWork.inTime(compared(context, wish, sent).onComplete(it -> turn.end())))
        .onSuccess(answer -> answer(context, answer))
        .onFailure(failure -> failed(context, failure));
  }

  private Future<Answer<Reading<byte[]>>> compared(
      RoutingContext context, Wish wish, SortedMap<String, byte[]> sent) {
    return versions.compare(
        new CompareVersions.Thread() {
          @Override
          public <T> Future<T> run(Callable<T> work) {
            return longWork.run(context.vertx(), work);
          }
        },
        wish,
        sent);
  }

  private void failed(RoutingContext context, Throwable failure) {
    if (failure instanceof LongWork.Late) {
      LongWork.tell(context, replies, "ask again later, or compare them on the command line");
    } else {
      SentWorkbooks.failed(context, failure);
    }
  }

  private void answer(RoutingContext context, Answer<Reading<byte[]>> answer) {
    if (!(answer instanceof Answer.Given<Reading<byte[]>> given)) {
      replies.send(context, answer);
    } else if (given.value() instanceof Reading.Read<byte[]> diff) {
      replies.json(context, 200, diff.value());
    } else {
      replies.problem(context, 422, ((Reading.Refused<byte[]>) given.value()).findings());
    }
  }

  private static Finding unasked() {
    return Finding.error(
        "upload.unasked",
        "Content-Type",
        null,
        "expected nothing to be sent, because both versions are named",
        "leave out `old` or `new` to compare with what is sent");
  }
}
