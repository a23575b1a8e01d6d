package io.proofdesk.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as a tree, and where its parts stand.
 *
 * @param root the tree
 * @param file the file's name, for messages; empty for a request body
 * @param lines the line each JSON pointer starts at; empty for a request body
 * @param cells the cell each JSON pointer comes from, such as {@code list.xlsx!Sheet1!F4}; empty
 *     unless it is a row of a workbook
 */
public record Document(
    JsonNode root, String file, Map<String, Integer> lines, Map<String, String> cells) {

  /** A document that stands in lines. */
  public Document(JsonNode root, String file, Map<String, Integer> lines) {
    this(root, file, lines, Map.of());
  }

  /**
   * {@code case.yaml:12 (/order/total)} for a file, {@code list.xlsx!Sheet1!F4 (/order/total)} for
   * a workbook, the pointer alone for a request.
   */
  public String place(String pointer) {
    if (file.isEmpty()) {
      return pointer;
    }
    var cell = nearest(cells, pointer);
    var line = nearest(lines, pointer);
    var at = cell == null ? file + ":" + (line == null ? 1 : line) : cell;
    return at + (pointer.isEmpty() ? "" : " (" + pointer + ")");
  }

  /** What is known of a place, or else of what it stands in. */
  private static <T> @Nullable T nearest(Map<String, T> known, String pointer) {
    var at = pointer;
    while (!known.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return known.get(at);
  }
}
