package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proofdesk.api.Refusal;
import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the archive with the brief it was made of, both without personal values.
 *
 * @param id its id
 * @param store its store
 * @param asOf the moment it was computed at, in ISO 8601
 * @param brief the brief, as kept
 * @param decision the decision, as kept
 */
public record LoggedDecision(
    String id, String store, String asOf, JsonNode brief, JsonNode decision) {

  static final String NOBODY =
      "It expects what was decided; correct it by hand, and accept it when you stand behind it.";

  /**
   * The fixture it becomes. What a person corrects is what it expects from then on; without a
   * correction it expects what was decided, and nobody stands behind that yet.
   *
   * @param title the situation as a sentence; null for one of its own
   * @param covers the case of the acceptance list or the rule it stands for; null for the rule
   *     behind its situation
   */
  public Draft draft(
      List<Correction> corrections, @Nullable String title, @Nullable String covers) {
    var sentence = title == null ? sentence(corrections) : title;
    var root = JsonNodeFactory.instance.objectNode();
    root.put("title", sentence);
    root.putArray("covers").add(covers == null ? rule() : covers);
    root.put("profile", decision.path("rulebook").path("profile").asText());
    root.put("asOf", asOf);
    if (corrections.isEmpty()) {
      root.put("generated", "unconfirmed");
    }
    root.putObject("brief").put("store", store).set("archived", brief);
    if (corrections.isEmpty()) {
      root.set("expect", TakenParts.of(decision));
    } else {
      root.set("expect", Correction.expected(corrections));
    }
    var remarks = new ArrayList<String>();
    remarks.add(
        "Decision "
            + id
            + " as logged, decided by rulebook "
            + decision.path("rulebook").path("version").asText()
            + " ("
            + decision.path("rulebook").path("hash").asText()
            + ").");
    remarks.add(
        corrections.isEmpty()
            ? NOBODY
            : "It expects what QA says it should have been, and nothing of what was decided.");
    return new Draft(sentence, remarks, root);
  }

  private String rule() {
    var rule = TakenParts.rule(decision);
    if (rule == null) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "fixture.covers-nothing",
                  id,
                  null,
                  "a decision that names a rule; this one names none",
                  "say with `--covers` what it stands for, such as SC-012")));
    }
    return rule;
  }

  private String sentence(List<Correction> corrections) {
    var ending = id.length() < 8 ? id : id.substring(id.length() - 8);
    var what =
        decision
            .path("situation")
            .path("id")
            .asText(decision.path("route").path("primary").asText());
    var head = "a logged " + plain(what) + " case";
    return corrections.isEmpty()
        ? head + " is answered as it was, " + ending
        : head
            + " should have "
            + corrections.stream()
                .map(it -> it.field().replace('.', ' ') + " " + plain(it.value()))
                .collect(Collectors.joining(" and "))
            + ", "
            + ending;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
