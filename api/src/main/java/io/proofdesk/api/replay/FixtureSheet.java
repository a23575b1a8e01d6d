package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.api.json.PointerType;
import io.proofdesk.model.Finding;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of fixtures, one in each row: headings are the keys of a fixture or JSON pointers below
 * {@code /case} and {@code /expect}; a blank cell says nothing. One call, one thread.
 */
final class FixtureSheet {
  private static final Map<String, String> KEYS =
      Map.of(
          "title", "title", "covers", "covers", "profile", "profile", "as of", "asOf", "tags",
          "tags");
  private static final String EXPECT = "/expect/";
  private static final String BRIEF = "/brief/";
  private static final String FACTS = BRIEF + "facts/";
  private static final String BASE = "base";
  private static final int MOST_ITEMS = 100;

  private final Grid grid;
  private final String file;
  private final boolean workbook;
  private final Function<String, @Nullable JsonNode> bases;
  private final TreeMap<Integer, List<Finding>> findings = new TreeMap<>();
  private final List<Document> documents = new ArrayList<>();

  /**
   * A sheet.
   *
   * @param bases the tree of a fixture that rows begin with, by the name in their column {@code
   *     Base}; null when there is none
   */
  FixtureSheet(Grid grid, String file, Function<String, @Nullable JsonNode> bases) {
    this.grid = grid;
    this.file = file;
    this.workbook = grid.workbook().endsWith(".xlsx");
    this.bases = bases;
  }

  /** A tree for each row that is not blank. */
  List<Document> documents() {
    if (grid.refused().isEmpty() && grid.rows().stream().skip(1).allMatch(FixtureSheet::isBlank)) {
      add(
          0,
          Finding.error(
              "fixture.empty-sheet",
              file,
              null,
              "headings, and a fixture in each row below them; there is no row",
              "write one, or take the sheet away"));
      return documents;
    }
    if (grid.rows().isEmpty() || grid.rows().get(0).isEmpty()) {
      return documents; // without headings nobody knows what a cell says, and that was told
    }
    var headings = grid.rows().get(0);
    for (int column = 0; column < headings.size(); column++) {
      refuseUnknown(headings, column);
    }
    for (int row = 1; row < grid.rows().size(); row++) {
      if (!isBlank(grid.rows().get(row)) && !isRefused(row)) {
        refuseBeside(headings, row);
        document(headings, row);
      }
    }
    return documents;
  }

  /** What is wrong with the sheet, row by row; cells are judged as fixtures are. */
  List<Finding> findings() {
    return findings.values().stream().flatMap(List::stream).toList();
  }

  /** Adds what is wrong with a fixture of this sheet, so that all is told in the order of rows. */
  void addAll(int row, List<Finding> faults) {
    faults.forEach(fault -> add(row, fault));
  }

  /** Whether a fault of a row was told: what it would try is not what it says. */
  boolean isFaulty(int row) {
    return findings.containsKey(row);
  }

  private void add(int row, Finding finding) {
    findings.computeIfAbsent(row, first -> new ArrayList<>()).add(finding);
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isEmpty);
  }

  /** Whether a cell of a row was refused already: what it would have said, nobody knows. */
  private boolean isRefused(int row) {
    return IntStream.range(0, grid.rows().get(0).size())
        .anyMatch(column -> grid.refused().contains(Grid.address(row, column)));
  }

  /** What would be lost: cells under no heading, and a part beside what stands below it. */
  private void refuseBeside(List<String> headings, int row) {
    var filled = new ArrayList<String>();
    for (int column = 0; column < grid.rows().get(row).size(); column++) {
      if (grid.text(row, column).isEmpty()) {
        continue;
      }
      var heading = column < headings.size() ? headings.get(column) : "";
      if (heading.isEmpty()) {
        add(
            row,
            Finding.error(
                "fixture.no-heading",
                cell(row, column),
                grid.text(row, column),
                "a heading over every cell that says something",
                "write one in " + Grid.address(0, column)));
        continue;
      }
      for (var other : filled) {
        if (heading.startsWith(other + "/") || other.startsWith(heading + "/")) {
          add(
              row,
              Finding.error(
                  "fixture.heading-beside",
                  cell(row, column),
                  heading,
                  "in one row either `" + heading + "` or `" + other + "`, not both",
                  null));
        }
      }
      if (heading.startsWith("/")) {
        filled.add(heading);
      }
    }
  }

  private void refuseUnknown(List<String> headings, int column) {
    var heading = headings.get(column);
    if (heading.isEmpty()) {
      return;
    }
    var key = heading.toLowerCase(Locale.ROOT);
    var before = headings.subList(0, column);
    if (before.contains(heading)
        || KEYS.containsKey(key) && before.stream().anyMatch(heading::equalsIgnoreCase)
        || key.equals(BASE) && before.stream().anyMatch(heading::equalsIgnoreCase)) {
      add(
          0,
          Finding.error(
              "fixture.heading-twice",
              cell(0, column),
              heading,
              "each heading once",
              "leave one of them out"));
    }
    boolean leads =
        heading.startsWith(EXPECT)
            || heading.equals(BRIEF + "store")
            || heading.startsWith(FACTS)
            || (heading.startsWith("/case/")
                && PointerType.of(SupportCase.class, heading.substring("/case".length())) != null);
    if (!KEYS.containsKey(key) && !key.equals(BASE) && !leads) {
      add(
          0,
          Finding.error(
              "fixture.unknown-heading",
              cell(0, column),
              heading,
              heading.startsWith("/case/")
                  ? "a pointer to a single value of a case, such as /case/order/status"
                  : "Title, Covers, Profile, As of, Tags, Base, or a pointer below /case,"
                      + " /brief/facts or /expect",
              null));
    }
  }

  private void document(List<String> headings, int row) {
    var root = JsonNodeFactory.instance.objectNode();
    int base = indexOf(headings);
    if (base >= 0 && !grid.text(row, base).isEmpty()) {
      var tree = bases.apply(grid.text(row, base));
      if (tree instanceof ObjectNode begun) {
        root = begun.deepCopy();
        root.remove(List.of("title", "expect", "wordings"));
      } else {
        add(
            row,
            Finding.error(
                "fixture.no-base",
                cell(row, base),
                grid.text(row, base),
                "a fixture file to begin with, by its path from the sheet",
                null));
        return;
      }
    }
    for (int column = 0; column < headings.size(); column++) {
      var text = grid.text(row, column);
      var heading = headings.get(column);
      if (text.isEmpty() || column == base) {
        continue;
      }
      var key = KEYS.get(heading.toLowerCase(Locale.ROOT));
      if (key != null) {
        root.set(
            key,
            key.equals("covers") || key.equals("tags")
                ? ExpectedValue.list(text)
                : TextNode.valueOf(text));
      } else if (heading.startsWith("/")) {
        put(root, heading.substring(1).split("/", -1), value(heading, text), row);
      }
    }
    var lines = new HashMap<String, Integer>();
    lines.put("", row + 1);
    documents.add(new Document(root, file, lines, workbook ? cells(headings, row) : Map.of()));
  }

  /** Where each part stands; of what has no cell of its own, the first of the row. */
  private Map<String, String> cells(List<String> headings, int row) {
    var cells = new HashMap<String, String>();
    cells.put("", address(row, 0));
    for (int column = 0; column < headings.size(); column++) {
      var heading = headings.get(column);
      var key = KEYS.get(heading.toLowerCase(Locale.ROOT));
      cells.put(key == null ? heading : "/" + key, address(row, column));
    }
    return cells;
  }

  private String address(int row, int column) {
    return grid.workbook() + "!" + grid.sheet() + "!" + Grid.address(row, column);
  }

  private static int indexOf(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).equalsIgnoreCase(BASE)) {
        return i;
      }
    }
    return -1;
  }

  /** A cell as the case wants it; what does not fit stays text, and is told with its pointer. */
  private static JsonNode value(String pointer, String text) {
    if (pointer.startsWith(BRIEF)) {
      return TextNode.valueOf(text); // as a cell of a table says it
    }
    if (pointer.startsWith(EXPECT)) {
      return ExpectedValue.of(List.of(pointer.substring(EXPECT.length()).split("/", -1)), text);
    }
    var type =
        pointer.startsWith("/case/")
            ? PointerType.of(SupportCase.class, pointer.substring("/case".length()))
            : null;
    if (type == PointerType.TEXTS) {
      boolean bracketed = ExpectedValue.isBracketed(text);
      return ExpectedValue.list(bracketed ? text.substring(1, text.length() - 1) : text);
    }
    if (type == PointerType.NUMBER) {
      try {
        return LongNode.valueOf(Long.parseLong(text));
      } catch (NumberFormatException notWhole) {
        return TextNode.valueOf(text);
      }
    }
    return type == PointerType.TEXT || (type != null && ExpectedValue.isBracketed(text))
        ? TextNode.valueOf(text)
        : ExpectedValue.of(text);
  }

  private void put(ObjectNode root, String[] path, JsonNode value, int row) {
    JsonNode at = root;
    for (int i = 0; i < path.length; i++) {
      boolean last = i == path.length - 1;
      boolean listNext = !last && path[i + 1].matches("\\d{1,3}");
      var made =
          listNext ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
      if (at instanceof ArrayNode list) {
        int index = path[i].matches("\\d{1,3}") ? Integer.parseInt(path[i]) : MOST_ITEMS;
        if (index > list.size() || index >= MOST_ITEMS) {
          add(
              row,
              Finding.error(
                  "fixture.list-gap",
                  place(row),
                  "/" + String.join("/", path),
                  "items of a list from 0 on, none left out",
                  "number the headings of the list 0, 1, 2 and so on"));
          return;
        }
        if (index == list.size()) {
          list.add(last ? value : made);
        } else if (last) {
          list.set(index, value);
        }
        at = list.get(index);
      } else if (at instanceof ObjectNode object) {
        if (last) {
          object.set(path[i], value);
        } else if (!object.path(path[i]).isContainerNode()) {
          object.set(path[i], made);
        }
        at = object.path(path[i]);
      }
    }
  }

  private String cell(int row, int column) {
    return workbook ? address(row, column) : place(row) + " (" + Grid.address(row, column) + ")";
  }

  private String place(int row) {
    return workbook ? address(row, 0) : file + ":" + (row + 1);
  }
}
