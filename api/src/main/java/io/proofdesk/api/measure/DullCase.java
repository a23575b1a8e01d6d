package io.proofdesk.api.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proofdesk.api.json.DocumentReader;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.json.StrictReader;
import io.proofdesk.model.supportcase.SupportCase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A known customer with a known order of which nothing else is known, so that words alone route.
 */
final class DullCase {
  private DullCase() {}

  static Reading<SupportCase> of(String store, String text, Instant at) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("store", store);
    json.putObject("customer").put("email", "buyer@example.com").put("identity", "ACCOUNT");
    json.putObject("order").put("number", "1001");
    json.putObject("lookups").put("emailFound", true);
    var conversation = json.putObject("conversation");
    conversation.put("caseRef", "measure").put("channel", "EMAIL");
    var message = conversation.putArray("messages").addObject();
    message.put("id", "m-1").put("at", at.toString()).put("author", "CUSTOMER");
    message.put("public", true).put("text", text);
    return new DocumentReader()
        .json(json.toString().getBytes(StandardCharsets.UTF_8))
        .then(document -> new StrictReader().read(document, SupportCase.class));
  }
}
