package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Profiles share most of their tables, so what is wrong with one of these comes up in each of them.
 * It is told once, with the profiles it concerns and the example of the first. Thread-safe.
 */
final class SameCause {
  /** How a finding names the profile it was found in. */
  private static final Pattern IN_PROFILE = Pattern.compile(" (in|for) profile ([^\\s:;,]+)");

  private static final Pattern STOP = Pattern.compile("[,;]");

  /** An amount as findings write it; settings and currencies make it another in each profile. */
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+(?:\\.\\d+)? ([A-Z]{3})\\b");

  private SameCause() {}

  private record Cause(String code, Severity severity, String place, @Nullable String read) {}

  static List<Finding> once(Collection<Finding> findings) {
    var byCause = new LinkedHashMap<Object, List<Finding>>();
    for (var one : findings) {
      Object cause =
          IN_PROFILE.matcher(one.expected()).find()
              ? new Cause(one.code(), one.severity(), one.place(), withoutAmounts(one.read()))
              : one;
      byCause.computeIfAbsent(cause, it -> new ArrayList<>()).add(one);
    }
    return byCause.values().stream().map(SameCause::together).toList();
  }

  /** A finding as that of one profile, named right behind what was expected. */
  static Finding in(String profile, Finding finding) {
    var expected = finding.expected();
    var stop = STOP.matcher(expected);
    int end = stop.find() ? stop.start() : -1;
    var name = " in profile " + profile;
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.place(),
        finding.read(),
        end < 0 ? expected + name : expected.substring(0, end) + name + expected.substring(end),
        finding.suggestion());
  }

  private static @Nullable String withoutAmounts(@Nullable String read) {
    return read == null ? null : AMOUNT.matcher(read).replaceAll("…");
  }

  /** What to say where the stores count in different money, and one of them is shown. */
  private static String shown(List<Finding> same, String first) {
    var currencies =
        same.stream()
            .flatMap(one -> AMOUNT.matcher(one.read() + " " + one.expected()).results())
            .map(found -> found.group(1))
            .distinct()
            .count();
    return currencies > 1 ? " (amounts of " + first + ")" : "";
  }

  private static Finding together(List<Finding> same) {
    var first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    var profiles =
        same.stream()
            .flatMap(one -> IN_PROFILE.matcher(one.expected()).results().limit(1))
            .map(found -> found.group(2))
            .distinct()
            .toList();
    if (profiles.size() < 2) {
      return first;
    }
    return new Finding(
        first.code(),
        first.severity(),
        first.place(),
        first.read(),
        IN_PROFILE
            .matcher(first.expected())
            .replaceFirst(
                found ->
                    " "
                        + found.group(1)
                        + " profiles "
                        + String.join(", ", profiles)
                        + shown(same, profiles.get(0))),
        first.suggestion());
  }
}
