package io.proofdesk.api.measure;

import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.DecisionEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decides labelled messages of a file, one JSON object a line, each as the only message of a case
 * that says nothing else. A file may be measured in halves, told apart by the texts themselves, so
 * that one half can be looked at and the other reported. One call, one thread.
 */
public final class LabelledMessages {
  private static final Instant AT = Instant.parse("2026-11-24T15:00:00Z");
  private static final String ID = "00000000-0000-7000-8000-000000000000";

  /** Which messages of a file count. */
  public enum Half {
    FIRST,
    SECOND,
    BOTH;

    private boolean has(String text) {
      return switch (this) {
        case FIRST -> (text.hashCode() >>> 3 & 1) == 0;
        case SECOND -> (text.hashCode() >>> 3 & 1) == 1;
        case BOTH -> true;
      };
    }
  }

  private final DecisionEngine engine;
  private final String store;
  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  public LabelledMessages(DecisionEngine engine, String store) {
    this.engine = engine;
    this.store = store;
  }

  /**
   * Measures a file.
   *
   * @param misses gets every message that was not read as its label says, with where it went
   * @param faults gets every line that is no labelled message
   */
  public MeasuredReading measure(
      Path file, Half half, Consumer<String> misses, Consumer<Finding> faults) throws IOException {
    var measured = new MeasuredReading();
    for (var message : messages(file, faults)) {
      if (half.has(message.text())) {
        measure(message, measured, misses, faults);
      }
    }
    return measured;
  }

  private List<LabelledMessage> messages(Path file, Consumer<Finding> faults) throws IOException {
    var messages = new ArrayList<LabelledMessage>();
    int number = 0;
    // a byte that is no text spoils its own line, not the file
    for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      var place = file.getFileName() + ":" + number;
      if (!line.isBlank()) {
        documents
            .json(line.getBytes(StandardCharsets.UTF_8))
            .then(document -> reader.read(document, LabelledMessage.class))
            .fold(messages::add, findings -> told(findings, place, faults));
      }
    }
    return messages;
  }

  private void measure(
      LabelledMessage message,
      MeasuredReading measured,
      Consumer<String> misses,
      Consumer<Finding> faults) {
    DullCase.of(store, message.text(), AT)
        .fold(
            it -> {
              Decision decision = engine.decide(ID, engine.brief(it, null, AT).brief(), AT);
              if (!measured.add(message, decision)) {
                misses.accept(
                    decision.route().primary()
                        + ", not "
                        + String.join(" or ", message.routes())
                        + ": "
                        + message.text());
              }
              return true;
            },
            findings -> told(findings, "text", faults));
  }

  private static boolean told(List<Finding> findings, String place, Consumer<Finding> faults) {
    findings.forEach(
        it ->
            faults.accept(
                new Finding(
                    it.code(),
                    it.severity(),
                    place + it.place(),
                    it.read(),
                    it.expected(),
                    it.suggestion())));
    return false;
  }
}
