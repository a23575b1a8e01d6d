package io.proofdesk.api.replay;

import io.proofdesk.api.live.WordList;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words that fixtures may name. One that no table can say never comes, and stays away for ever.
 * Thread-safe.
 */
public final class KnownWords {
  /** Lists up to this long are told whole where no word is like the one that was read. */
  private static final int MOST_NAMED = 30;

  private static final String PAIRS = "pairs.csv";

  private final Map<String, Set<String>> lists = new TreeMap<>();

  /**
   * @param vocabulary the open words of the tables
   * @param profiles the profiles there are
   * @param rules the ids of all rows of the tables
   */
  public KnownWords(List<WordList> vocabulary, Set<String> profiles, Set<String> rules) {
    for (var list : vocabulary) {
      var words = lists.computeIfAbsent(list.list(), it -> new TreeSet<>());
      list.words().forEach(word -> words.add(word.word()));
    }
    lists.put(NamedWord.PROFILE, Set.copyOf(profiles));
    lists.put(NamedWord.RULE, Set.copyOf(rules));
  }

  /**
   * The words of a fixture that nothing knows, with their places. A list nobody has is not asked.
   */
  public List<Finding> faults(Fixture fixture) {
    var faults = new ArrayList<Finding>();
    for (var named : fixture.words()) {
      var known = lists.getOrDefault(named.list(), Set.of());
      if (!known.isEmpty() && !known.contains(named.word())) {
        boolean profile = named.list().equals(NamedWord.PROFILE);
        var meant = Spelling.suggestion(named.word(), known);
        boolean all = profile || (meant == null && known.size() <= MOST_NAMED);
        faults.add(
            Finding.error(
                switch (named.list()) {
                  case NamedWord.PROFILE -> "fixture.unknown-profile";
                  case NamedWord.RULE -> "fixture.unknown-rule";
                  default -> "fixture.unknown-word";
                },
                named.place(),
                named.word(),
                switch (named.list()) {
                      case NamedWord.PROFILE -> "a profile";
                      case NamedWord.RULE -> "the id of a row";
                      default -> "a word of the list " + named.list();
                    }
                    + " of these tables"
                    + (all ? ": " + String.join(", ", new TreeSet<>(known)) : ""),
                meant));
      }
    }
    return List.copyOf(faults);
  }

  /**
   * Cases that a fixture says to cover and that are not among those paired with fixtures: worth a
   * look, because a search for the case it was meant for does not find it.
   *
   * @param folder where the fixtures and {@code pairs.csv} are; without that nothing is told
   */
  public static List<Finding> unknownCases(List<Fixture> fixtures, Path folder) {
    var known = cases(folder.resolve(PAIRS));
    var warnings = new ArrayList<Finding>();
    for (var fixture : known.isEmpty() ? List.<Fixture>of() : fixtures) {
      for (var named : fixture.words()) {
        if (named.list().equals(NamedWord.CASE)
            && named.word().startsWith("SC-")
            && !known.contains(named.word())) {
          warnings.add(
              Finding.warning(
                  "fixture.unknown-case",
                  named.place(),
                  named.word(),
                  "a case of `" + PAIRS + "`, " + known.first() + " to " + known.last(),
                  null));
        }
      }
    }
    return warnings.stream().distinct().toList();
  }

  private static TreeSet<String> cases(Path pairs) {
    var cases = new TreeSet<String>();
    var read = Files.isRegularFile(pairs) ? WorkbookFile.read(PAIRS, pairs).value() : null;
    for (var grid : read == null ? List.<Grid>of() : read) {
      for (int row = 1; row < grid.rows().size(); row++) {
        if (grid.text(row, 0).startsWith("SC-")) {
          cases.add(grid.text(row, 0));
        }
      }
    }
    return cases;
  }
}
