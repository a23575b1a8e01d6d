package io.proofdesk.api.desk;

import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.rules.Rulebook;
import io.vertx.core.Future;

/** Reads messages by the live phrases, without deciding or keeping anything. Thread-safe. */
public final class ReadMessages {
  private final LiveRulebook rules;
  private final Workers workers;
  private final RequestReader reader = new RequestReader();

  public ReadMessages(LiveRulebook rules, Workers workers) {
    this.rules = rules;
    this.workers = workers;
  }

  /**
   * Reads every message on its own.
   *
   * @param body the request in JSON
   */
  public Future<Answer<SignalsAnswer>> read(byte[] body) {
    return rules
        .during(rulebook -> workers.run(() -> answer(rulebook, body)))
        .recover(Failures::answer);
  }

  private Answer<SignalsAnswer> answer(Rulebook rulebook, byte[] body) {
    return reader
        .signals(body)
        .fold(request -> new Answer.Given<>(answer(rulebook, request)), Answer.Malformed::new);
  }

  private static SignalsAnswer answer(Rulebook rulebook, SignalsRequest request) {
    var signals = rulebook.signalReader();
    return new SignalsAnswer(
        request.texts().stream().map(text -> signals.read(text).quoting(text)).toList());
  }
}
