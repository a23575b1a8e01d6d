package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.replay.ExpectedValue;
import io.proofdesk.model.Finding;
import java.util.List;

/**
 * What QA says instead of a part of a decision.
 *
 * @param field the part, as fixtures name it, such as {@code boundary.kind}
 * @param value what it should be: a word, {@code yes} or {@code no}, or a list as {@code [A, B]}
 */
public record Correction(String field, String value) {

  /**
   * Reads {@code FIELD=VALUE}.
   *
   * @throws Refusal when it is none
   */
  public static Correction of(String text) {
    int equals = text.indexOf('=');
    var field = equals < 0 ? "" : text.substring(0, equals).strip();
    var value = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (field.isEmpty() || value.isEmpty() || field.startsWith(".") || field.endsWith(".")) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "fixture.correction",
                  "--correct",
                  text,
                  "a part and what it should be, such as boundary.kind=EVIDENCE_FIRST",
                  null)));
    }
    return new Correction(field, value);
  }

  void into(ObjectNode expect) {
    var path = field.split("\\.", -1);
    var at = expect;
    for (int i = 0; i + 1 < path.length; i++) {
      at = at.get(path[i]) instanceof ObjectNode deeper ? deeper : at.putObject(path[i]);
    }
    at.set(path[path.length - 1], ExpectedValue.of(value));
  }
}
