package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.desk.CaseOutline;
import io.proofdesk.api.desk.DecisionRequest;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a case from a file: by itself, as a request, or out of a test fixture. Thread-safe. */
final class CaseFile {
  /** What a fixture says besides its case and its moment. */
  private static final List<String> OF_FIXTURES =
      List.of(
          "title",
          "covers",
          "tags",
          "profile",
          "wordings",
          "fromText",
          "expect",
          "generated",
          "accepted");

  private final DocumentReader documents = new DocumentReader();
  private final StrictReader reader = new StrictReader();
  private final FixtureReader fixtures = new FixtureReader();

  /**
   * A case and when to decide it.
   *
   * @param asOf null for now
   * @param imagined a fixture whose brief stands in for the case; null where there is a case
   * @param title what a fixture calls it; null where it has no title
   */
  record Asked(
      SupportCase supportCase,
      @Nullable Instant asOf,
      @Nullable Fixture imagined,
      @Nullable String title) {

    /** What it is called: by its title, or by its reference at the helpdesk. */
    String subject() {
      return title == null ? supportCase.conversation().caseRef() : title;
    }
  }

  /**
   * A file as far as it could be read.
   *
   * @param asked the case, or every fault of its form
   * @param outline what a rulebook can still judge; null when there is no document at all
   */
  record Content(Reading<Asked> asked, @Nullable CaseOutline outline) {}

  Content read(String name, byte[] bytes) {
    return documents
        .file(name.equals("-") ? "stdin" : name, bytes)
        .fold(
            document -> new Content(asked(name, bytes, document), outline(document)),
            findings -> new Content(new Reading.Refused<>(findings), null));
  }

  private static CaseOutline outline(Document document) {
    var at = isImagined(document) ? "/brief" : document.root().has("case") ? "/case" : "";
    return CaseOutline.of(document, document.root().at(at), at);
  }

  private static boolean isImagined(Document document) {
    return document.root().has("brief") && !document.root().has("case");
  }

  private Reading<Asked> asked(String name, byte[] bytes, Document document) {
    if (isImagined(document)) {
      return fixtures
          .fixtures(name, bytes)
          .then(
              read -> {
                var fixture = read.get(0);
                return new Reading.Read<>(
                    new Asked(fixture.supportCase(), fixture.asOf(), fixture, fixture.title()));
              });
    }
    if (!document.root().has("case")) {
      return reader
          .read(document, SupportCase.class)
          .then(it -> new Reading.Read<>(new Asked(it, null, null, null)));
    }
    var title = document.root().path("title").textValue();
    if (document.root() instanceof ObjectNode root && root.has("expect")) {
      root.remove(OF_FIXTURES);
    }
    return reader
        .read(document, DecisionRequest.class)
        .then(it -> new Reading.Read<>(new Asked(it.supportCase(), it.asOf(), null, title)));
  }
}
