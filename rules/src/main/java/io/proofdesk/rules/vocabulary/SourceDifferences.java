package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.workbook.Findings;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The differences between the source documents, by the numbers of {@code
 * docs/decisions/where-sources-differ.md}, and which settings of one profile settle them. A profile
 * that says so of any setting has to say so of every difference: what nobody settled would be
 * settled by whoever wrote the row. One call, one thread.
 */
final class SourceDifferences {
  static final String COLUMN = "Settles";

  /** How many differences there are; they are numbered from one, without a gap. */
  static final int COUNT = 32;

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");

  private final Findings findings;
  private final SortedSet<Integer> settled = new TreeSet<>();

  SourceDifferences(Findings findings) {
    this.findings = findings;
  }

  /** The numbers in a cell; what is no number of a difference is told with the cell. */
  SortedSet<Integer> read(String text, String place) {
    var numbers = new TreeSet<Integer>();
    if (text.isEmpty()) {
      return numbers;
    }
    for (var part : text.split(",", -1)) {
      var number = part.strip();
      if (NUMBER.matcher(number).matches() && Integer.parseInt(number) <= COUNT) {
        numbers.add(Integer.valueOf(number));
      } else {
        findings.error(
            "profile.unknown-difference",
            place,
            number,
            "numbers from 1 to " + COUNT + " between commas",
            "docs/decisions/where-sources-differ.md lists them");
      }
    }
    settled.addAll(numbers);
    return numbers;
  }

  /** Tells which differences no setting settles. */
  void requireAll(String place) {
    var open =
        IntStream.rangeClosed(1, COUNT)
            .filter(number -> !settled.contains(number))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!open.isEmpty()) {
      findings.error(
          "profile.difference-unsettled",
          place,
          open,
          "a setting that settles each difference between the sources",
          "write these numbers beside the settings that settle them");
    }
  }
}
