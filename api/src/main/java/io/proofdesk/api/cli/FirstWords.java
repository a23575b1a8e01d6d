package io.proofdesk.api.cli;

import java.util.List;

/** What a server says once it answers: where, and a question to try. Stateless. */
final class FirstWords {
  private static final String EVERYWHERE = "0.0.0.0";

  private FirstWords() {}

  /**
   * The lines, in order.
   *
   * @param host the address it listens on
   * @param port the port it listens on
   * @param keyNeeded whether callers must bring an API key
   */
  static List<String> lines(String host, int port, boolean keyNeeded) {
    var everywhere = host.equals(EVERYWHERE);
    // an address of version 6 stands in brackets
    var name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    var url = "http://" + name + ":" + port;
    return List.of(
        "Proofdesk listens on "
            + (everywhere ? "every address of this machine, port " + port + ", here " + url : url)
            + " (a page to try it: "
            + url
            + "/docs)",
        keyNeeded ? "Try, with an API key in place of YOUR_KEY:" : "Try:",
        "  curl -s "
            + url
            + "/v1/decisions -H 'Content-Type: application/json'"
            + (keyNeeded ? " -H 'Authorization: Bearer YOUR_KEY'" : "")
            + " -d '{\"case\": {\"store\":"
            + " \"demo-store\", \"conversation\": {\"caseRef\": \"try-1\", \"channel\": \"CHAT\","
            + " \"messages\": []}, \"signals\": {\"intents\": [\"ORDER_STATUS\"]}}}'");
  }
}
