package io.proofdesk.api.replay;

import static io.proofdesk.api.replay.Comparison.names;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Holds pieces of proof, each named by its word, to what a fixture expects of them: who brings a
 * piece, and by when. {@code null} in place of a piece says that nobody asks for it. One call, one
 * thread.
 */
final class ExpectedPieces {
  private final Comparison compare;

  ExpectedPieces(Comparison compare) {
    this.compare = compare;
  }

  /**
   * Compares.
   *
   * @param part where the fixture says it, such as {@code evidence.pieces}
   * @param expected by word
   * @param pieces what the decision holds
   * @param name the property that holds the word
   */
  void of(String part, JsonNode expected, JsonNode pieces, String name) {
    var words = names(pieces, name);
    expected
        .fields()
        .forEachRemaining(
            field -> {
              var at = part + "." + field.getKey();
              int index = words.indexOf(field.getKey());
              if (isNone(field.getValue())) {
                if (index >= 0) {
                  compare.differs(at, "no such piece", "it is asked for");
                }
              } else if (index < 0) {
                compare.differs(at, field.getValue().toString(), "not among " + words);
              } else {
                compare.subset(at, field.getValue(), pieces.path(index));
              }
            });
  }

  /** A sheet has no other way to write that there is none. */
  private static boolean isNone(JsonNode expected) {
    return expected.isNull() || expected.asText().equals("null");
  }
}
