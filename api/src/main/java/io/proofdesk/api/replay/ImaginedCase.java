package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fixture that gives a brief in place of a case: {@code brief} with {@code store} and {@code
 * facts}, or with {@code archived}, the whole brief of a logged decision.
 */
final class ImaginedCase {
  private ImaginedCase() {}

  /** The facts by heading; faults where they are none. */
  static Map<String, String> facts(Document document, List<Finding> findings) {
    var brief = document.root().path("brief");
    if (document.root().has("case") || document.root().has("wordings")) {
      findings.add(fault(document, "a case or a brief, not both; wordings belong to a case"));
    }
    var facts = new LinkedHashMap<String, String>();
    var given = brief.path("facts");
    if (!given.isObject() || !brief.path("store").isTextual() || brief.size() != 2) {
      findings.add(fault(document, "`store` and `facts`, a text for each heading"));
    }
    given.properties().forEach(it -> facts.put(it.getKey(), it.getValue().asText()));
    return facts;
  }

  /** The brief of a logged decision; null where there is none, or where it has faults. */
  static @Nullable Brief kept(Document document, StrictReader reader, List<Finding> findings) {
    var brief = document.root().path("brief");
    if (!brief.has("archived")) {
      return null;
    }
    if (document.root().has("case") || document.root().has("wordings")) {
      findings.add(fault(document, "a case or a brief, not both; wordings belong to a case"));
    }
    if (!brief.path("store").isTextual()
        || brief.size() != 2
        || !brief.path("store").equals(brief.path("archived").path("store"))) {
      findings.add(fault(document, "`store` and `archived`, a brief of the same store"));
    }
    return reader
        .read(document, brief.path("archived"), "/brief/archived", Brief.class)
        .<@Nullable Brief>fold(
            read -> read,
            faults -> {
              findings.addAll(faults);
              return null;
            });
  }

  /** The case it stands for: its store, and nobody wrote. */
  static JsonNode of(Document document) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("store", document.root().path("brief").path("store").asText());
    root.putObject("conversation")
        .put("caseRef", "imagined")
        .put("channel", "EMAIL")
        .putArray("messages");
    return root;
  }

  private static Finding fault(Document document, String expected) {
    return Finding.error("fixture.brief", document.place("/brief"), null, expected, null);
  }
}
