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

  private SameCause() {}

  private record Cause(String code, Severity severity, String place, @Nullable String read) {}

  static List<Finding> once(Collection<Finding> findings) {
    var byCause = new LinkedHashMap<Object, List<Finding>>();
    for (var one : findings) {
      Object cause =
          IN_PROFILE.matcher(one.expected()).find()
              ? new Cause(one.code(), one.severity(), one.place(), one.read())
              : one;
      byCause.computeIfAbsent(cause, it -> new ArrayList<>()).add(one);
    }
    return byCause.values().stream().map(SameCause::together).toList();
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
                found -> " " + found.group(1) + " profiles " + String.join(", ", profiles)),
        first.suggestion());
  }
}
