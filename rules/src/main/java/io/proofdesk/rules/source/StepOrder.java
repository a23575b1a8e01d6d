package io.proofdesk.rules.source;

import io.proofdesk.rules.workbook.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts steps after everything they read. */
final class StepOrder {
  private final Map<Step, Set<Step>> needs = new HashMap<>();
  private final List<Step> steps;

  private StepOrder(List<Step> steps) {
    this.steps = steps.stream().sorted(Comparator.comparing(Step::title)).toList();
    var fillers = new HashMap<String, List<Step>>();
    for (var step : this.steps) {
      step.fills().forEach(id -> fillers.computeIfAbsent(id, key -> new ArrayList<>()).add(step));
    }
    for (var step : this.steps) {
      var needed = new LinkedHashSet<Step>();
      step.reads().forEach(id -> needed.addAll(fillers.getOrDefault(id, List.of())));
      needs.put(step, needed);
    }
  }

  /** The steps in order; a circle is a finding that names what stands in it. */
  static List<Step> sort(List<Step> steps, String place, Findings findings) {
    return new StepOrder(steps).sort(place, findings);
  }

  private List<Step> sort(String place, Findings findings) {
    var sorted = new LinkedHashSet<Step>();
    while (sorted.size() < steps.size()) {
      var ready =
          steps.stream()
              .filter(step -> !sorted.contains(step) && sorted.containsAll(needsOf(step)))
              .toList();
      if (ready.isEmpty()) {
        findings.error(
            "rulebook.circle",
            place,
            circle(sorted),
            "tables that do not need each other's answers in a circle",
            "take one of these columns out of the table that reads it");
        return List.of();
      }
      sorted.addAll(ready);
    }
    return List.copyOf(sorted);
  }

  /** {@code boundary → evidence → boundary}: each needs the answer of the next. */
  private String circle(Set<Step> sorted) {
    var path = new ArrayList<Step>();
    var step = steps.stream().filter(each -> !sorted.contains(each)).findFirst().orElseThrow();
    while (!path.contains(step)) {
      path.add(step);
      step =
          needsOf(step).stream().filter(each -> !sorted.contains(each)).findFirst().orElseThrow();
    }
    var names = new ArrayList<>(path.subList(path.indexOf(step), path.size()));
    names.add(step);
    return String.join(" → ", names.stream().map(Step::title).toList());
  }

  private Set<Step> needsOf(Step step) {
    return needs.getOrDefault(step, Set.of());
  }
}
