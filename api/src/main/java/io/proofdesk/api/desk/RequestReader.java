package io.proofdesk.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** Reads questions from bytes. Thread-safe. */
public final class RequestReader {
  private static final int MAX_BATCH = 100;

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /** Reads one question. */
  public QuestionRead one(byte[] body) {
    return documents
        .json(body)
        .fold(
            document -> question(document, document.root(), ""),
            findings -> new QuestionRead(new Reading.Refused<>(findings), null, null));
  }

  private QuestionRead question(Document document, JsonNode node, String at) {
    return new QuestionRead(
        reader.read(document, node, at, DecisionRequest.class),
        CaseOutline.of(document, node.path("case"), at + "/case"),
        node);
  }

  /** Reads messages to be read. */
  Reading<SignalsRequest> signals(byte[] body) {
    return documents.json(body).then(document -> reader.read(document, SignalsRequest.class));
  }

  /** Reads a list of questions, each on its own: one malformed question does not spoil another. */
  public Reading<List<QuestionRead>> many(byte[] body) {
    return documents.json(body).then(this::items);
  }

  private Reading<List<QuestionRead>> items(Document document) {
    var root = document.root();
    if (!root.isArray()) {
      return refused("request.wrong-type", null, "expected a list of questions");
    }
    var expected = "expected 1 to " + MAX_BATCH + " questions";
    if (root.isEmpty()) {
      return refused("request.nothing-asked", "an empty list", expected);
    }
    if (root.size() > MAX_BATCH) {
      return refused("request.too-many", root.size() + " items", expected);
    }
    var items = new ArrayList<QuestionRead>();
    for (var i = 0; i < root.size(); i++) {
      items.add(question(document, root.get(i), "/" + i));
    }
    return new Reading.Read<>(List.copyOf(items));
  }

  private static <T> Reading<T> refused(
      String code, @org.jspecify.annotations.Nullable String read, String expected) {
    return new Reading.Refused<>(List.of(Finding.error(code, "", read, expected, null)));
  }
}
