package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary workbook. One call, one thread. */
public final class VocabularyReader {
  /** Lists whose words move money or goods, or make a case grave: they must say so or say none. */
  private static final Set<String> TRAITS_REQUIRED = Set.of("Resolution", "Route", "Object");

  private static final Set<String> RESERVED = Set.of("ABSENT", "EMPTY", "NO_ANSWER");

  private final Findings findings;
  private final Map<String, List<VocabularyWord>> lists = new LinkedHashMap<>();
  private final Map<String, String> placesOfLists = new HashMap<>();
  private final List<Declaration> results = new ArrayList<>();
  private final List<Declaration> facts = new ArrayList<>();
  private final List<Formula> formulas = new ArrayList<>();
  private final List<Implication> implications = new ArrayList<>();

  private VocabularyReader(Findings findings) {
    this.findings = findings;
  }

  /** Reads the sheets Words, Results, Facts, Derived and Constraints; each may be missing. */
  public static Reading<Vocabulary> read(List<Grid> grids) {
    var findings = new Findings();
    var vocabulary = readable(grids, findings);
    return new Reading<>(findings.failed() ? null : vocabulary, findings.all());
  }

  /** What can be read, errors or not, so that tables can be read beside a faulty vocabulary. */
  public static Vocabulary readable(List<Grid> grids, Findings findings) {
    var reader = new VocabularyReader(findings);
    grids.forEach(reader::readSheet);
    reader.checkClosed();
    return new Vocabulary(
        reader.lists, reader.results, reader.facts, reader.formulas, reader.implications);
  }

  private void readSheet(Grid grid) {
    switch (grid.sheet()) {
      case WorkbookSheets.WORDS -> readWords(grid);
      case "Results" ->
          readDeclarations(
              grid, List.of("Heading", "Type"), List.of("Words list", "Unit", "Meaning"), results);
      case "Facts" ->
          readDeclarations(
              grid,
              List.of("Id", "Heading", "Type"),
              List.of("Words list", "Unit", "Meaning"),
              facts);
      case "Derived" -> readFormulas(grid);
      case "Constraints" -> readImplications(grid);
      case WorkbookSheets.ABOUT -> {}
      default ->
          findings.error(
              "sheet.unknown",
              grid.workbook() + "!" + grid.sheet(),
              grid.sheet(),
              "one of the sheets Words, Results, Facts, Derived, Constraints and About",
              orElse(
                  Spelling.suggestion(
                      grid.sheet(),
                      List.of("Words", "Results", "Facts", "Derived", "Constraints", "About")),
                  "move its content to the sheet About, or delete it"));
    }
  }

  private void readWords(Grid grid) {
    var sheet =
        SheetTable.of(
            grid,
            List.of("List", "Word", "English", "Chinese"),
            List.of("Meaning", "Traits"),
            findings);
    for (int row : sheet.rows()) {
      var list = sheet.text(row, "List");
      var id = CellText.word(sheet.text(row, "Word"));
      if (list.isEmpty() || id.isEmpty()) {
        findings.error(
            "vocabulary.blank",
            sheet.place(row, list.isEmpty() ? "List" : "Word"),
            null,
            "a list and a word in every row",
            "fill it in, or delete the row");
        continue;
      }
      if (RESERVED.contains(id) && ClosedWords.of(list) == null) {
        findings.error(
            "vocabulary.reserved-word",
            sheet.place(row, "Word"),
            id,
            "a word that has no meaning of its own in cells",
            "choose another");
      }
      placesOfLists.putIfAbsent(list, sheet.place(row, "List"));
      var words = lists.computeIfAbsent(list, name -> new ArrayList<>());
      if (words.stream().anyMatch(word -> word.id().equals(id))) {
        findings.error(
            "vocabulary.duplicate-word",
            sheet.place(row, "Word"),
            id,
            "every word of the list " + list + " once",
            "delete one of the two");
      }
      words.add(
          new VocabularyWord(
              id,
              label(sheet, row, "English"),
              label(sheet, row, "Chinese"),
              sheet.text(row, "Meaning"),
              traits(sheet, row, list)));
    }
  }

  private String label(SheetTable sheet, int row, String language) {
    var label = sheet.text(row, language);
    if (label.isEmpty()) {
      findings.error(
          "vocabulary.label-missing",
          sheet.place(row, language),
          null,
          "a label in " + language,
          "write how a customer would call it");
    }
    return label;
  }

  private Set<Trait> traits(SheetTable sheet, int row, String list) {
    var text = sheet.text(row, "Traits");
    var traits = EnumSet.noneOf(Trait.class);
    if (text.isEmpty() && TRAITS_REQUIRED.contains(list)) {
      findings.error(
          "vocabulary.traits-missing",
          sheet.place(row, "Traits"),
          null,
          "the traits of the word, or `none`",
          "choose from " + traitNames());
    }
    if (text.isEmpty() || CellText.key(text).equals("none")) {
      return traits;
    }
    for (var part : CellText.plain(text).split(",", -1)) {
      var id = CellText.word(part);
      var trait =
          Arrays.stream(Trait.values()).filter(known -> known.name().equals(id)).findFirst();
      if (trait.isEmpty()) {
        findings.error(
            "vocabulary.unknown-trait",
            sheet.place(row, "Traits"),
            part.strip(),
            "a trait (" + traitNames() + ")",
            Spelling.suggestion(id, Arrays.stream(Trait.values()).map(Trait::name).toList()));
      }
      trait.ifPresent(traits::add);
    }
    return traits;
  }

  private static String traitNames() {
    return Arrays.stream(Trait.values()).map(Trait::name).collect(Collectors.joining(", "));
  }

  private void readDeclarations(
      Grid grid, List<String> required, List<String> optional, List<Declaration> into) {
    var sheet = SheetTable.of(grid, required, optional, findings);
    for (int row : sheet.rows()) {
      checkFilledIn(sheet, row, required);
      into.add(
          new Declaration(
              sheet.text(row, "Id"),
              sheet.text(row, "Heading"),
              sheet.text(row, "Type"),
              sheet.text(row, "Unit"),
              sheet.text(row, "Words list"),
              sheet.text(row, "Meaning"),
              grid.place(row, 0)));
    }
  }

  private void checkFilledIn(SheetTable sheet, int row, List<String> required) {
    for (var heading : required) {
      if (sheet.text(row, heading).isEmpty()) {
        findings.error(
            "vocabulary.blank",
            sheet.place(row, heading),
            null,
            "a cell filled in under " + heading,
            "fill it in, or delete the row");
      }
    }
  }

  private void readFormulas(Grid grid) {
    var sheet = SheetTable.of(grid, List.of("Heading", "Formula"), List.of("Meaning"), findings);
    for (int row : sheet.rows()) {
      formulas.add(
          new Formula(
              sheet.text(row, "Heading"),
              sheet.text(row, "Formula"),
              sheet.text(row, "Meaning"),
              grid.place(row, 0)));
    }
  }

  private void readImplications(Grid grid) {
    var required = List.of("If", "Holds", "Then", "Must hold", "Why");
    var sheet = SheetTable.of(grid, required, List.of(), findings);
    for (int row : sheet.rows()) {
      checkFilledIn(sheet, row, required);
      implications.add(
          new Implication(
              sheet.text(row, "If"),
              sheet.text(row, "Holds"),
              sheet.text(row, "Then"),
              sheet.text(row, "Must hold"),
              sheet.text(row, "Why"),
              grid.place(row, 0)));
    }
  }

  /** A closed list that is named must be named whole, and may not grow. */
  private void checkClosed() {
    lists.forEach(
        (list, words) -> {
          var closed = ClosedWords.of(list);
          if (closed == null) {
            return;
          }
          var place = placesOfLists.getOrDefault(list, list);
          var declared = words.stream().map(VocabularyWord::id).toList();
          var missing = closed.stream().filter(word -> !declared.contains(word)).toList();
          var invented = declared.stream().filter(word -> !closed.contains(word)).toList();
          if (!missing.isEmpty()) {
            findings.error(
                "vocabulary.closed-list",
                place,
                null,
                "every word of the list " + list,
                "add " + Spelling.list(missing));
          }
          if (!invented.isEmpty()) {
            findings.error(
                "vocabulary.closed-list",
                place,
                Spelling.list(invented),
                "no words of a store's own in the list "
                    + list
                    + " ("
                    + Spelling.list(closed)
                    + ")",
                "delete them");
          }
        });
  }

  private static String orElse(@Nullable String suggestion, String otherwise) {
    return suggestion == null ? otherwise : suggestion;
  }
}
