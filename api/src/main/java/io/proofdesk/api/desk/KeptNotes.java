package io.proofdesk.api.desk;

import io.proofdesk.api.json.DocumentReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the notes in a decision as it was archived, of this release or an older one. */
final class KeptNotes {
  private final DocumentReader documents = new DocumentReader();

  /** The text; null when the decision has none. */
  @Nullable String textOf(String decision) {
    return documents
        .json(decision.getBytes(StandardCharsets.UTF_8))
        .<@Nullable String>fold(
            document -> {
              var text = document.root().path("caseNotes").path("text");
              return text.isTextual() ? text.textValue() : null;
            },
            findings -> null);
  }
}
