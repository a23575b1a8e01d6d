package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.desk.DecisionRequest;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a case from a file: by itself, as a request, or out of a test fixture. Thread-safe. */
final class CaseFile {
  /** What a fixture says besides its case and its moment. */
  private static final List<String> OF_FIXTURES = List.of("title", "covers", "profile", "expect");

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /**
   * A case and when to decide it.
   *
   * @param asOf null for now
   */
  record Asked(SupportCase supportCase, @Nullable Instant asOf) {}

  Reading<Asked> read(String name, byte[] bytes) {
    return documents.file(name.equals("-") ? "stdin" : name, bytes).then(this::asked);
  }

  private Reading<Asked> asked(Document document) {
    if (!document.root().has("case")) {
      return reader
          .read(document, SupportCase.class)
          .then(it -> new Reading.Read<>(new Asked(it, null)));
    }
    if (document.root() instanceof ObjectNode root && root.has("expect")) {
      root.remove(OF_FIXTURES);
    }
    return reader
        .read(document, DecisionRequest.class)
        .then(it -> new Reading.Read<>(new Asked(it.supportCase(), it.asOf())));
  }
}
