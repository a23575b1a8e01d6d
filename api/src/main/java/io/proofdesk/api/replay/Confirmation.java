package io.proofdesk.api.replay;

import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.util.List;

/**
 * Whether a person stands behind a fixture. {@code generated: unconfirmed} says that nobody does
 * yet; {@code accepted} with {@code by} and {@code why} who does since, and why. Thread-safe.
 */
final class Confirmation {
  static final String GENERATED = "generated";
  static final String UNCONFIRMED = "unconfirmed";
  static final String ACCEPTED = "accepted";

  private Confirmation() {}

  static boolean isConfirmed(Document document) {
    return !document.root().has(GENERATED);
  }

  static void check(Document document, List<Finding> findings) {
    var root = document.root();
    if (root.has(GENERATED) && !root.path(GENERATED).asText().equals(UNCONFIRMED)) {
      findings.add(
          fault(
              document,
              "/" + GENERATED,
              root.path(GENERATED).asText(),
              "`unconfirmed`; what a person has accepted says `accepted` instead"));
    }
    if (root.has(GENERATED) && root.has(ACCEPTED)) {
      findings.add(
          fault(
              document,
              "/" + ACCEPTED,
              null,
              "`generated` or `accepted`, not both: take `generated` out once it is accepted"));
    }
    if (root.has(ACCEPTED)) {
      var accepted = root.path(ACCEPTED);
      boolean said =
          accepted.isObject()
              && accepted.size() == 2
              && !accepted.path("by").asText("").isBlank()
              && !accepted.path("why").asText("").isBlank();
      if (!said) {
        findings.add(
            fault(
                document,
                "/" + ACCEPTED,
                null,
                "`by`, a role or a name, and `why`, what it rests on"));
      }
    }
  }

  private static Finding fault(
      Document document,
      String pointer,
      @org.jspecify.annotations.Nullable String read,
      String expected) {
    return Finding.error("fixture.standing", document.place(pointer), read, expected, null);
  }
}
