package io.proofdesk.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A document as a tree, and where its parts stand.
 *
 * @param root the tree
 * @param file the file's name, for messages; empty for a request body
 * @param lines the line each JSON pointer starts at; empty for a request body
 */
public record Document(JsonNode root, String file, Map<String, Integer> lines) {

  /** {@code case.yaml:12 (/order/total)} for a file, the pointer alone for a request. */
  public String place(String pointer) {
    if (file.isEmpty()) {
      return pointer;
    }
    var line = lines.get(pointer);
    var parent = pointer;
    while (line == null && !parent.isEmpty()) {
      parent = parent.substring(0, parent.lastIndexOf('/'));
      line = lines.get(parent);
    }
    return file + ":" + (line == null ? 1 : line) + (pointer.isEmpty() ? "" : " (" + pointer + ")");
  }
}
