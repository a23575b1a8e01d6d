package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A word of the tables that a fixture names, and where. Immutable. Thread-safe.
 *
 * @param list the list of the vocabulary that has to know it, such as {@code Situation}; {@link
 *     #PROFILE}, {@link #RULE} and {@link #CASE} for what is in no vocabulary
 * @param word the word
 * @param place the file with the line, or the cell
 */
public record NamedWord(String list, String word, String place) {
  /** The list of the profiles there are. */
  public static final String PROFILE = "profile";

  /** The list of the rows of all tables. */
  public static final String RULE = "rule";

  /** The list of the cases that are paired with fixtures. */
  public static final String CASE = "case";

  /**
   * Open words by where they stand below {@code expect}; words that are closed the schema knows.
   */
  private static final SortedMap<String, String> LISTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/route/primary", "Route"),
              Map.entry("/route/oneOf", "Route"),
              Map.entry("/route/secondary", "Route"),
              Map.entry("/situation", "Situation"),
              Map.entry("/situation/id", "Situation"),
              Map.entry("/priority/owner", "Role"),
              Map.entry("/boundary/approver", "Role"),
              Map.entry("/boundary/recommended", "Resolution"),
              Map.entry("/boundary/allowed", "Resolution"),
              Map.entry("/boundary/customerChoice", "Resolution"),
              Map.entry("/boundary/forbidden", "Resolution"),
              Map.entry("/evidence/missing", "Evidence"),
              Map.entry("/evidence/blocking", "Evidence"),
              Map.entry("/evidence/required", "Evidence"),
              Map.entry("/evidence/received", "Evidence"),
              Map.entry("/evidence/pieces", "Evidence"),
              Map.entry("/reply/template", "Reply"),
              Map.entry("/escalation/to", "Role"),
              Map.entry("/escalation/later", "Role"),
              Map.entry("/stopActions", "Stop"),
              Map.entry("/writeBacks", "WriteBack"),
              Map.entry("/packet/have", "Evidence"),
              Map.entry("/packet/toCheck", "Evidence"),
              Map.entry("/packet/missing", "Evidence"),
              Map.entry("/packet/notApplicable", "Evidence"),
              Map.entry("/packet/parts", "Evidence")));

  /** Every word that a fixture names; of its wordings, too. */
  static List<NamedWord> of(Document document) {
    var words = new ArrayList<NamedWord>();
    var root = document.root();
    words.add(new NamedWord(PROFILE, root.path("profile").asText(), document.place("/profile")));
    texts(document, CASE, root.path("covers"), "/covers", words);
    expected(document, "/expect", words);
    for (int i = 0; i < root.path("wordings").size(); i++) {
      expected(document, "/wordings/" + i + "/expect", words);
    }
    return List.copyOf(words);
  }

  private static void expected(Document document, String expect, List<NamedWord> words) {
    rules(document, document.root().at(expect), expect, words);
    LISTS.forEach(
        (part, list) -> {
          var pointer = expect + part;
          var value = document.root().at(pointer);
          texts(document, list, value, pointer, words);
          if (part.endsWith("/pieces") || part.endsWith("/parts")) {
            value
                .fieldNames()
                .forEachRemaining(
                    word ->
                        words.add(new NamedWord(list, word, document.place(pointer + "/" + word))));
          } else {
            // what has to be there, at which time, and what has to stay away
            value
                .fields()
                .forEachRemaining(
                    field -> {
                      if (field.getValue().isArray()) {
                        var at = pointer + "/" + field.getKey();
                        texts(document, list, field.getValue(), at, words);
                      }
                    });
          }
        });
  }

  /** Rows are named all over a decision, and everywhere under the same key. */
  private static void rules(
      Document document, JsonNode value, String pointer, List<NamedWord> words) {
    value
        .fields()
        .forEachRemaining(
            field -> {
              var at = pointer + "/" + field.getKey();
              if (field.getKey().equals("rule")) {
                texts(document, RULE, field.getValue(), at, words);
              } else {
                rules(document, field.getValue(), at, words);
              }
            });
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      rules(document, value.get(i), pointer + "/" + i, words);
    }
  }

  private static void texts(
      Document document, String list, JsonNode value, String pointer, List<NamedWord> words) {
    if (value.isTextual()) {
      words.add(new NamedWord(list, value.textValue(), document.place(pointer)));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        texts(document, list, value.get(i), pointer + "/" + i, words);
      }
    }
  }
}
