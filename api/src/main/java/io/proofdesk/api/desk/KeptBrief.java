package io.proofdesk.api.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.List;

/**
 * Reads briefs, and the masked cases beside them, as the archive keeps them, of this release or an
 * older one. Thread-safe.
 */
public final class KeptBrief {
  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();

  /** The brief, or what of it this release cannot read. */
  public Reading<Brief> read(String json) {
    return documents
        .json(json.getBytes(UTF_8))
        .then(document -> reader.read(OlderShape.completed(document), Brief.class));
  }

  /** The masked case that is kept with a brief, or what of it this release cannot read. */
  Reading<SupportCase> readCase(String json) {
    return documents
        .json(json.getBytes(UTF_8))
        .then(document -> reader.read(document, SupportCase.class));
  }

  static Finding unreadable(List<Finding> findings) {
    var first = findings.get(0);
    return Finding.error(
        "decision.brief-not-readable",
        first.place(),
        first.read(),
        "expected a brief this version can read: " + first.expected(),
        "replay it with the version that made it");
  }
}
