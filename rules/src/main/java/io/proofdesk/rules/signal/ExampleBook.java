package io.proofdesk.rules.signal;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.signal.example.Example;
import io.proofdesk.rules.vocabulary.SheetTable;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the sheets of the examples workbook: what customers wrote, and what they wanted. One call,
 * one thread.
 */
final class ExampleBook {
  private static final Pattern ID = Pattern.compile("[A-Z]{2,3}-[0-9]+");

  private final TreeSet<String> wishes;
  private final Findings findings;
  private final List<Example> examples = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  ExampleBook(SignalWords words, Findings findings) {
    this.wishes = new TreeSet<>(words.routes());
    this.findings = findings;
  }

  /** Every example of every sheet, in their order; findings say what is wrong with others. */
  List<Example> read(List<Grid> sheets) {
    if (wishes.isEmpty() && !sheets.isEmpty()) {
      findings.error(
          "examples.no-wishes",
          "vocabulary",
          null,
          "a list `Route` of the wishes that examples may have; until then none is checked",
          "correct the sheet Words of the vocabulary first");
    }
    for (var sheet : sheets) {
      var table =
          SheetTable.of(sheet, List.of("Id", "Wish", "Text"), List.of("Note", "Source"), findings);
      for (int row : table.rows()) {
        row(table, row);
      }
    }
    return examples;
  }

  private void row(SheetTable table, int row) {
    var id = table.text(row, "Id");
    if (!ID.matcher(id).matches()) {
      findings.error(
          "examples.id",
          table.place(row, "Id"),
          id.isEmpty() ? null : id,
          "two or three capital letters, a hyphen and a number",
          "write an id such as EE-0100 that no other row has");
    } else {
      once(
          ids,
          id,
          table.place(row, "Id"),
          "examples.duplicate-id",
          id,
          "give this example the next free number");
    }
    var wish = table.text(row, "Wish").toUpperCase(Locale.ROOT);
    if (!wishes.isEmpty() && !wishes.contains(wish)) {
      findings.error(
          "examples.unknown-wish",
          table.place(row, "Wish"),
          wish.isEmpty() ? null : wish,
          "one of " + String.join(", ", wishes),
          Spelling.suggestion(wish, wishes));
    }
    var text = table.text(row, "Text");
    var place = table.place(row, "Text");
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      findings.error(
          "examples.no-words",
          place,
          text.isEmpty() ? null : text,
          "a message as a customer writes it, with at least one word or number",
          "write the message, or delete the row");
      return;
    }
    once(
        texts,
        text.strip().toLowerCase(Locale.ROOT),
        place,
        "examples.duplicate-text",
        text,
        "delete one of the two rows; where they name two wishes, keep the one that leads");
    examples.add(new Example(id, wish, text));
  }

  private void once(
      Map<String, String> seen,
      String what,
      String place,
      String code,
      String read,
      String suggestion) {
    var twin = seen.putIfAbsent(what, place);
    if (twin != null) {
      findings.error(code, place, read, "every one once; it also stands in " + twin, suggestion);
    }
  }
}
