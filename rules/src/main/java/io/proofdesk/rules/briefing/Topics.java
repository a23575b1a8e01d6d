package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.HeardSignal;
import io.proofdesk.model.signal.SignalKind;
import java.util.stream.Stream;

/** What a message speaks of, as the phrases read it. */
final class Topics {
  private Topics() {}

  static boolean isIn(Heard heard, String topic) {
    return in(heard, topic).findAny().isPresent();
  }

  /** Where it speaks of the topic; empty where it does not. */
  static Stream<HeardSignal> in(Heard heard, String topic) {
    return heard.signals().stream()
        .filter(signal -> signal.kind() == SignalKind.TOPIC)
        .filter(HeardSignal::used)
        .filter(signal -> signal.word().equals(topic));
  }
}
