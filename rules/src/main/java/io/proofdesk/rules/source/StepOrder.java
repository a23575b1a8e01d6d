package io.proofdesk.rules.source;

import io.proofdesk.rules.workbook.Findings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts steps after everything they read. */
final class StepOrder {
  // a step is itself and no other: to compare two by their contents would compare whole tables
  private final Map<Step, Set<Step>> needs = new IdentityHashMap<>();
  private final List<Step> steps;

  private StepOrder(List<Step> steps) {
    this.steps = steps.stream().sorted(Comparator.comparing(Step::title)).toList();
    var fillers = new HashMap<String, List<Step>>();
    for (var step : this.steps) {
      step.fills().forEach(id -> fillers.computeIfAbsent(id, key -> new ArrayList<>()).add(step));
    }
    for (var step : this.steps) {
      Set<Step> needed = identities();
      step.reads().forEach(id -> needed.addAll(fillers.getOrDefault(id, List.of())));
      needs.put(step, needed);
    }
  }

  /** The steps in order; a circle is a finding that names what stands in it. */
  static List<Step> sort(List<Step> steps, String place, Findings findings) {
    return new StepOrder(steps).sort(place, findings);
  }

  private List<Step> sort(String place, Findings findings) {
    var sorted = new ArrayList<Step>();
    Set<Step> done = identities();
    while (sorted.size() < steps.size()) {
      var ready =
          steps.stream()
              .filter(step -> !done.contains(step) && done.containsAll(needsOf(step)))
              .toList();
      if (ready.isEmpty()) {
        var circle = circle(done);
        findings.error(
            "rulebook.circle",
            place(circle, place),
            String.join(" → ", circle.stream().map(Step::title).toList()),
            "tables that do not need each other's answers in a circle",
            "take one of these columns out of the table that reads it");
        return List.of();
      }
      sorted.addAll(ready);
      done.addAll(ready);
    }
    return List.copyOf(sorted);
  }

  /** {@code boundary → evidence → boundary}: each needs the answer of the next. */
  private List<Step> circle(Set<Step> done) {
    var path = new ArrayList<Step>();
    var step = steps.stream().filter(each -> !done.contains(each)).findFirst().orElseThrow();
    while (!path.contains(step)) {
      path.add(step);
      step = needsOf(step).stream().filter(each -> !done.contains(each)).findFirst().orElseThrow();
    }
    var circle = new ArrayList<>(path.subList(path.indexOf(step), path.size()));
    circle.add(step);
    return circle;
  }

  /** The first table of a circle: whoever mends it begins there. */
  private static String place(List<Step> circle, String otherwise) {
    for (var step : circle) {
      if (step instanceof Step.Ask ask && !ask.table().rows().isEmpty()) {
        var row = ask.table().rows().get(0).place();
        return row.workbook() + "!" + row.sheet();
      }
    }
    return otherwise;
  }

  private static Set<Step> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Set<Step> needsOf(Step step) {
    return needs.getOrDefault(step, Set.of());
  }
}
