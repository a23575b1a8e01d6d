package io.proofdesk.api.replay;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The list of pairs of case and profile: each answered by fixtures, or by a reason why it cannot
 * come up. A case with several outcomes is answered for each of them: what one store's fixtures
 * show, another store's show too, or a reason says why its settings lead elsewhere. Thread-safe.
 */
final class Pairs {
  /** Every case of the source documents. */
  static final List<String> CASES =
      IntStream.rangeClosed(1, 133).mapToObj("SC-%03d"::formatted).toList();

  private static final List<String> HEADINGS =
      List.of("Case", "Profile", "Outcome", "Fixture or reason", "Source");
  private static final Pattern SOURCE =
      Pattern.compile("(S[0-4]:\\d+([-,]\\s?\\d+)*|FTC \\d+\\.\\d+)( gap)?");
  private static final String YAML = ".yaml";
  private static final String SHEET = ".fixtures.csv";

  /**
   * In place of an outcome: many messages whose reading is tried, which is the same in every store;
   * what is decided of them is another row's.
   */
  private static final String READING = "READING";

  private static final String HEARD = "heard/";
  private static final int SHORTEST_REASON = 20;

  private Pairs() {}

  /**
   * What is wrong with the list; empty when nothing is.
   *
   * @param profiles the profiles that ship
   */
  static List<String> faults(Grid list, List<Fixture> fixtures, Set<String> profiles) {
    var byFile =
        fixtures.stream()
            .collect(Collectors.toMap(Pairs::fileOf, Function.identity(), (a, b) -> a));
    var rows = list.rows();
    if (!rows.get(0).equals(HEADINGS)) {
      return List.of("the headings are " + rows.get(0) + " instead of " + HEADINGS);
    }
    var faults = new ArrayList<String>();
    var answered = new TreeMap<String, List<Boolean>>();
    var outcomes = new TreeMap<String, Set<String>>();
    var told = new HashSet<List<String>>();
    for (int i = 1; i < rows.size(); i++) {
      var cells = rows.get(i);
      var place = "row " + (i + 1) + ": ";
      if (cells.size() < HEADINGS.size()) {
        faults.add(place + "a cell is missing");
        continue;
      }
      row(cells, byFile, fixtures, profiles).forEach(fault -> faults.add(place + fault));
      if (!told.add(List.copyOf(cells.subList(0, 4)))) {
        faults.add(place + "stands there twice");
      }
      answered
          .computeIfAbsent(
              answer(cells.get(0), cells.get(1), cells.get(2)), it -> new ArrayList<>())
          .add(isFixture(cells));
      outcomes.computeIfAbsent(cells.get(0), it -> new TreeSet<>()).add(cells.get(2));
    }
    for (var profile : profiles) {
      for (var one : CASES) {
        for (var outcome : outcomes.getOrDefault(one, Set.of(""))) {
          var pair = answer(one, profile, outcome);
          var answers = answered.getOrDefault(pair, List.of());
          if (answers.isEmpty() && !outcome.equals(READING)) {
            faults.add(pair + " has neither a fixture nor a reason");
          } else if (answers.contains(true) && answers.contains(false)) {
            faults.add(pair + " has a fixture and a reason why there is none");
          }
        }
      }
    }
    return faults;
  }

  private static String answer(String one, String profile, String outcome) {
    return one + " × " + profile + (outcome.isBlank() ? "" : " × " + outcome);
  }

  /** One file may hold a situation in several customers' words, each replayed alone. */
  private static String fileOf(Fixture fixture) {
    var file = fixture.file();
    int end = file.indexOf(YAML);
    return end < 0 ? file : file.substring(0, end + YAML.length());
  }

  private static boolean isFixture(List<String> cells) {
    return cells.get(3).endsWith(YAML) || cells.get(3).endsWith(SHEET);
  }

  private static List<String> row(
      List<String> cells, Map<String, Fixture> fixtures, List<Fixture> all, Set<String> profiles) {
    var faults = new ArrayList<String>();
    if (!CASES.contains(cells.get(0))) {
      faults.add("`" + cells.get(0) + "` is no case");
    }
    if (!profiles.contains(cells.get(1))) {
      faults.add("`" + cells.get(1) + "` is no profile");
    }
    var source = cells.get(4);
    if (!source.equals("assumption") && !SOURCE.matcher(source).find()) {
      faults.add("`" + source + "` names no line of a source document");
    }
    if (!isFixture(cells)) {
      if (cells.get(3).strip().length() < SHORTEST_REASON) {
        faults.add("`" + cells.get(3) + "` is no reason");
      }
      return faults;
    }
    if (cells.get(3).endsWith(SHEET)) {
      if (all.stream().noneMatch(fixture -> isAnswer(fixture, cells))) {
        faults.add(
            "no row of " + cells.get(3) + " expects " + cells.get(2) + " of " + cells.get(0));
      }
      return faults;
    }
    var fixture = fixtures.get(cells.get(3));
    if (fixture == null) {
      faults.add("`" + cells.get(3) + "` is no fixture");
      return faults;
    }
    if (!fixture.covers().contains(cells.get(0))) {
      faults.add(fixture.file() + " covers " + fixture.covers() + " and not " + cells.get(0));
    }
    if (!fixture.profile().equals(cells.get(1))) {
      faults.add(fixture.file() + " is decided by " + fixture.profile());
    }
    var situation = situation(fixture);
    if (cells.get(2).equals(READING)) {
      if (!situation.isEmpty() || !cells.get(3).startsWith(HEARD)) {
        faults.add(fixture.file() + " is about more than reading");
      }
    } else if (!situation.isEmpty() && !situation.equals(cells.get(2))) {
      faults.add(fixture.file() + " expects " + situation + " and not " + cells.get(2));
    }
    if (cells.get(2).isBlank()) {
      faults.add("the outcome is missing");
    }
    return faults;
  }

  /** Whether a row of a sheet stands for the case, in the profile, with the outcome. */
  private static boolean isAnswer(Fixture fixture, List<String> cells) {
    return fixture.file().startsWith(cells.get(3) + "#")
        && fixture.covers().contains(cells.get(0))
        && fixture.profile().equals(cells.get(1))
        && situation(fixture).equals(cells.get(2));
  }

  private static String situation(Fixture fixture) {
    var expected = fixture.expect().path("situation");
    return (expected.isObject() ? expected.path("id") : expected).asText("");
  }
}
