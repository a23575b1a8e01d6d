package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.replay.Expectation;
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

  /**
   * What is expected instead.
   *
   * @throws Refusal when no decision could be held to it; it would hold for ever
   */
  static ObjectNode expected(List<Correction> corrections) {
    var expect = JsonNodeFactory.instance.objectNode();
    for (var correction : corrections) {
      if (!correction.into(expect)) {
        throw new Refusal(
            List.of(
                Finding.error(
                    "fixture.correction",
                    "--correct",
                    correction.field(),
                    "each part once, and either a part or what is below it",
                    null)));
      }
    }
    var faults = Expectation.faults(expect);
    if (!faults.isEmpty()) {
      throw new Refusal(
          faults.stream()
              .map(
                  it ->
                      Finding.error(
                          it.code(),
                          "--correct " + it.place(),
                          it.read(),
                          it.expected(),
                          it.suggestion()))
              .toList());
    }
    return expect;
  }

  private boolean into(ObjectNode expect) {
    var path = List.of(field.split("\\.", -1));
    var at = expect;
    for (var key : path.subList(0, path.size() - 1)) {
      if (at.has(key) && !at.path(key).isObject()) {
        return false;
      }
      at = at.get(key) instanceof ObjectNode deeper ? deeper : at.putObject(key);
    }
    var last = path.get(path.size() - 1);
    if (at.has(last)) {
      return false;
    }
    at.set(last, ExpectedValue.of(path, value));
    return true;
  }
}
