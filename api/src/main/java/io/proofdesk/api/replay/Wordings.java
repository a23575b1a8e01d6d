package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same situation in several customers' words: a fixture with {@code wordings} is replayed once
 * for each of them, and {@code fromText} names the signals that each has to give without a caller's
 * help.
 */
final class Wordings {
  private static final List<String> KINDS =
      Arrays.stream(SignalKind.values()).map(Enum::name).toList();

  private Wordings() {}

  /** What is wrong with the wordings of a fixture. */
  static List<Finding> faults(Document document, @Nullable SupportCase supportCase) {
    var findings = new ArrayList<Finding>();
    var wordings = document.root().path("wordings");
    var fromText = document.root().path("fromText");
    if (!wordings.isMissingNode()) {
      wordings(document, wordings, supportCase, findings);
    }
    if (!fromText.isMissingNode() && !fromText.isObject()) {
      findings.add(
          fault(
              document,
              "/fromText",
              "fixture.wordings",
              "lists of words by kind of signal, such as `INTENT: [DAMAGE]`",
              null));
    }
    fromText
        .fieldNames()
        .forEachRemaining(
            kind -> {
              if (!KINDS.contains(kind)) {
                findings.add(
                    fault(
                        document,
                        "/fromText/" + kind,
                        "fixture.unknown-expectation",
                        "one of " + String.join(", ", KINDS),
                        null));
              }
            });
    if (!fromText.isMissingNode() && supportCase != null && supportCase.signals() != null) {
      findings.add(
          fault(
              document,
              "/case/signals",
              "fixture.given-and-read",
              "no signals beside `fromText`: what the text has to say must not be given",
              "leave out `signals`"));
    }
    return findings;
  }

  private static void wordings(
      Document document,
      JsonNode wordings,
      @Nullable SupportCase supportCase,
      List<Finding> findings) {
    if (!wordings.isArray() || wordings.isEmpty()) {
      findings.add(
          fault(document, "/wordings", "fixture.wordings", "a list of wordings with `text`", null));
    }
    for (int i = 0; i < wordings.size(); i++) {
      var wording = wordings.get(i);
      boolean known = true;
      for (var names = wording.fieldNames(); names.hasNext(); ) {
        known &= List.of("text", "expect").contains(names.next());
      }
      if (!wording.path("text").isTextual() || !known) {
        findings.add(
            fault(
                document,
                "/wordings/" + i,
                "fixture.wordings",
                "a `text`, and `expect` for what differs under it",
                null));
      } else {
        findings.addAll(
            Expectation.faults(document, wording.path("expect"), "/wordings/" + i + "/expect"));
      }
    }
    if (supportCase == null) {
      return;
    }
    int newest = newest(supportCase);
    if (newest < 0 || supportCase.conversation().messages().get(newest).text() != null) {
      findings.add(
          fault(
              document,
              "/case/conversation/messages",
              "fixture.wordings",
              "a newest message of the customer without `text`, for the wordings to stand in",
              null));
    }
  }

  private static Finding fault(
      Document document,
      String pointer,
      String code,
      String expected,
      @Nullable String suggestion) {
    return Finding.error(code, document.place(pointer), null, expected, suggestion);
  }

  /** One fixture for each wording; the fixture itself where it has none. */
  static List<Fixture> of(Fixture fixture, JsonNode wordings) {
    if (wordings.isMissingNode()) {
      return List.of(fixture);
    }
    var fixtures = new ArrayList<Fixture>();
    for (var wording : wordings) {
      int number = fixtures.size() + 1;
      var text = wording.path("text").asText();
      fixtures.add(
          new Fixture(
              fixture.file() + "#" + number,
              fixture.title() + ": " + text,
              fixture.covers(),
              fixture.tags(),
              fixture.profile(),
              fixture.asOf(),
              worded(fixture.supportCase(), text),
              fixture.facts(),
              fixture.kept(),
              fixture.fromText(),
              merged(fixture.expect(), wording.path("expect")),
              fixture.confirmed(),
              fixture.words()));
    }
    return List.copyOf(fixtures);
  }

  private static int newest(SupportCase supportCase) {
    var messages = supportCase.conversation().messages();
    int newest = -1;
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).author() == Author.CUSTOMER
          && (newest < 0 || !messages.get(i).at().isBefore(messages.get(newest).at()))) {
        newest = i;
      }
    }
    return newest;
  }

  private static SupportCase worded(SupportCase it, String text) {
    var conversation = it.conversation();
    var messages = new ArrayList<>(conversation.messages());
    int newest = newest(it);
    var message = messages.get(newest);
    messages.set(
        newest,
        new Message(
            message.id(),
            message.at(),
            message.author(),
            message.isPublic(),
            text,
            message.autoSubmitted(),
            message.attachments()));
    return it.with(conversation.with(List.copyOf(messages), conversation.priorDecisions()));
  }

  /** What holds for every wording, and what this one says instead or besides. */
  private static JsonNode merged(JsonNode all, JsonNode own) {
    if (!own.isObject()) {
      return own.isMissingNode() ? all : own;
    }
    var merged = all.isObject() ? (ObjectNode) all.deepCopy() : own.deepCopy();
    if (merged instanceof ObjectNode object) {
      own.fields()
          .forEachRemaining(
              field ->
                  object.set(field.getKey(), merged(all.path(field.getKey()), field.getValue())));
    }
    return merged;
  }

  /** Signals that the text has to give and did not. */
  static List<Mismatch> mismatches(JsonNode fromText, JsonNode decision) {
    var mismatches = new ArrayList<Mismatch>();
    fromText
        .fields()
        .forEachRemaining(
            kind -> {
              var got = read(decision, kind.getKey());
              for (var word : kind.getValue()) {
                if (!got.contains(word.asText())) {
                  mismatches.add(
                      new Mismatch(
                          "fromText." + kind.getKey(),
                          "the text says " + word.asText(),
                          got.isEmpty() ? "nothing" : String.join(", ", got)));
                }
              }
            });
    return mismatches;
  }

  private static List<String> read(JsonNode decision, String kind) {
    var words = new ArrayList<String>();
    for (var signal : decision.path("heard").path("signals")) {
      boolean ours = signal.path("kind").asText().equals(kind);
      if (ours
          && signal.path("used").asBoolean()
          && signal.path("source").asText().equals("TEXT")) {
        words.add(signal.path("word").asText());
      }
    }
    return words;
  }

  /** The words of every signal that the decision was made with. */
  static List<String> used(JsonNode decision) {
    var words = new ArrayList<String>();
    for (var signal : decision.path("heard").path("signals")) {
      if (signal.path("used").asBoolean()) {
        words.add(signal.path("word").asText());
      }
    }
    return words;
  }
}
