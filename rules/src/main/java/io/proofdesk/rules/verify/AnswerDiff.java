package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which inputs get another answer from one version of the workbooks than from another: every way in
 * which the answer changes, each with a smallest input. Exact over everything the cells of both
 * versions can tell apart; what a limit cuts short is said. One call, one thread.
 */
public final class AnswerDiff {
  private static final List<String> WEIGHTS =
      List.of(
          "Boundary",
          "Resolution",
          "Evidence",
          "Route",
          "Situation",
          "Escalate to",
          "Clock",
          "Paused clock",
          "Stop",
          "Reply",
          "Also about",
          "Human edit",
          "Acknowledge with",
          "Do",
          "Priority",
          "Write back to",
          "Broken");

  private final int most;
  private final Consumer<String> progress;
  private final BooleanSupplier timeUp;
  private final Map<String, List<Found>> found = new LinkedHashMap<>();
  private final LinkedHashSet<String> limits = new LinkedHashSet<>();

  /**
   * A comparison.
   *
   * @param most how many ways to tell for each part of the answer
   * @param progress hears one line per step
   */
  public AnswerDiff(int most, Consumer<String> progress) {
    this(most, progress, () -> false);
  }

  /**
   * A comparison for a while.
   *
   * @param timeUp once it says so, the rest is told as not decided
   */
  public AnswerDiff(int most, Consumer<String> progress, BooleanSupplier timeUp) {
    this.most = most;
    this.progress = progress;
    this.timeUp = timeUp;
  }

  /**
   * What was found.
   *
   * @param changes what moves money first
   * @param limits what is not decided or not told, in sentences; empty when everything is
   */
  public record Report(List<AnswerChange> changes, List<String> limits) {
    public Report {
      changes = List.copyOf(changes);
      limits = List.copyOf(limits);
    }
  }

  /** A way that was found, and the profiles it holds for. */
  private record Found(Turn turn, AnswerChange change, List<String> profiles) {}

  /**
   * Compares two versions.
   *
   * @param profile the only profile to look at; null for all
   */
  public Report compare(RulebookSource before, RulebookSource after, @Nullable String profile) {
    var old = byName(before);
    var names = new LinkedHashSet<>(old.keySet());
    names.addAll(byName(after).keySet());
    for (var name : names) {
      if (profile != null && !profile.equals(name)) {
        continue;
      }
      var first = old.get(name);
      var second = byName(after).get(name);
      if (first == null || second == null) {
        limits.add(
            "the profile "
                + name
                + " stands in the "
                + (first == null ? "second" : "first")
                + " version only, so its answers have nothing to be compared with");
      } else {
        var both = shared(first.constraints(), second.constraints());
        compare(name, first.steps(), second.steps(), both);
        compare(name, List.copyOf(first.maps()), List.copyOf(second.maps()), List.of());
      }
    }
    return report();
  }

  /** The same for two versions of one profile's tables. */
  Report compare(List<Step> before, List<Step> after) {
    compare("", before, after, List.of());
    return report();
  }

  private static Map<String, ProfileSource> byName(RulebookSource source) {
    var byName = new TreeMap<String, ProfileSource>();
    source.profiles().forEach(one -> byName.put(one.profile().name(), one));
    return byName;
  }

  /** What both versions hold true of every case; one alone may be the mistake. */
  private static List<Constraint> shared(List<Constraint> before, List<Constraint> after) {
    var texts = before.stream().map(Constraint::text).toList();
    return after.stream().filter(one -> texts.contains(one.text())).toList();
  }

  private void compare(
      String profile, List<Step> before, List<Step> after, List<Constraint> constraints) {
    if (meanings(before).equals(meanings(after))) {
      return;
    }
    progress.accept(profile + ": comparing");
    tellLarge(before, after);
    var logic = new Logic(timeUp);
    List<Chain> chains;
    try {
      chains = Chain.together(List.of(before, after), constraints, logic);
    } catch (Logic.TimeUp noTime) {
      limits.add("whether answers change" + in(profile) + " is not decided: time was up");
      return;
    }
    var smallest = new Smallest(logic, chains.get(0).allFacts());
    var causes = new Causes(before, after);
    for (var part : AnswerPart.of(chains.get(0), chains.get(1), logic)) {
      if (part.before().equals(part.after()) && sameOrder(part, before, after)) {
        continue;
      }
      var name = String.join(", ", part.columns().stream().map(Column::heading).toList());
      progress.accept(profile + ": " + name);
      var search = new TurnSearch(logic, smallest, most);
      var known = known(name, part, profile, before, after);
      search.find(
          part,
          chains.get(0),
          chains.get(1),
          known,
          (example, order) -> {
            var was = Trail.of(before, example);
            var is = Trail.of(after, example);
            var turn = Turn.of(was.results(part), is.results(part));
            if (turn.nothing()) {
              limits.add(undecided(name, profile, chains));
            } else {
              note(name, part, profile, turn, example, was, is, causes.of(part, was, is));
            }
          });
      if (search.undecided()) {
        limits.add(undecided(name, profile, chains));
      }
      if (search.more()) {
        limits.add(
            "there are more than "
                + most
                + " ways in which `"
                + name
                + "` changes"
                + in(profile)
                + "; the others are not told");
      }
    }
  }

  /** Chains leave out tables of very many rows: what those answer is compared by nobody. */
  private void tellLarge(List<Step> before, List<Step> after) {
    var old = meanings(before);
    var now = meanings(after);
    Stream.concat(before.stream(), after.stream())
        .filter(step -> step instanceof Step.Ask ask && TableCheck.isLarge(ask.table()))
        .filter(step -> !old.contains(meaning(step)) || !now.contains(meaning(step)))
        .map(Step::title)
        .distinct()
        .forEach(
            title ->
                limits.add(
                    "whether `"
                        + title
                        + "` answers otherwise is not decided: of a table of more than "
                        + TableCheck.MOST_ROWS
                        + " rules only the cells are compared"));
  }

  private static String undecided(String name, String profile, List<Chain> chains) {
    var open = new LinkedHashSet<>(chains.get(0).guessed());
    open.addAll(chains.get(1).guessed());
    return "whether `"
        + name
        + "` changes in more ways"
        + in(profile)
        + " is not decided"
        + (open.isEmpty()
            ? "; the limit of the search was reached"
            : ", because these columns are not followed: " + String.join(", ", open));
  }

  private static String in(String profile) {
    return profile.isEmpty() ? "" : " in profile " + profile;
  }

  private static List<String> meanings(List<Step> steps) {
    return steps.stream().map(AnswerDiff::meaning).sorted().toList();
  }

  private static String meaning(Step step) {
    return step instanceof Step.Ask ask
        ? ask.table().id() + "\n" + ask.meaning()
        : step.title() + "\n" + CellWording.of(((Step.Derive) step).derived().how());
  }

  private static boolean sameOrder(AnswerPart part, List<Step> before, List<Step> after) {
    return part.single() || meaningsOf(part, before).equals(meaningsOf(part, after));
  }

  private static List<String> meaningsOf(AnswerPart part, List<Step> steps) {
    return meanings(steps.stream().filter(step -> part.tables().contains(step.title())).toList());
  }

  /** The ways other profiles showed already, and this one does, too. */
  private List<Turn> known(
      String name, AnswerPart part, String profile, List<Step> before, List<Step> after) {
    var known = new ArrayList<Turn>();
    for (var one : found.getOrDefault(name, List.of())) {
      var example = one.change().example();
      var turn =
          Turn.of(Trail.of(before, example).results(part), Trail.of(after, example).results(part));
      if (turn.equals(one.turn())) {
        one.profiles().add(profile);
        known.add(turn);
      }
    }
    return known;
  }

  private void note(
      String name,
      AnswerPart part,
      String profile,
      Turn turn,
      Example example,
      Trail was,
      Trail is,
      List<Cause> causes) {
    var ways = found.computeIfAbsent(name, key -> new ArrayList<>());
    var twin = ways.stream().filter(one -> one.turn().equals(turn)).findFirst();
    if (twin.isPresent()) {
      if (!twin.get().profiles().contains(profile)) {
        twin.get().profiles().add(profile);
      }
      return;
    }
    var change =
        new AnswerChange(
            name,
            weight(part),
            turn.gone().stream()
                .map(one -> AnswerChange.text(part.columns(), one.values()))
                .toList(),
            turn.come().stream()
                .map(one -> AnswerChange.text(part.columns(), one.values()))
                .toList(),
            turn.gone().isEmpty() && turn.come().isEmpty(),
            example,
            was.rows(part),
            is.rows(part),
            causes,
            List.of());
    ways.add(new Found(turn, change, new ArrayList<>(List.of(profile))));
  }

  private static int weight(AnswerPart part) {
    return part.columns().stream()
        .map(column -> WEIGHTS.indexOf(column.heading()))
        .filter(index -> index >= 0)
        .min(Comparator.naturalOrder())
        .orElse(WEIGHTS.size());
  }

  private Report report() {
    var changes = new ArrayList<AnswerChange>();
    for (var ways : found.values()) {
      for (var one : ways) {
        var it = one.change();
        changes.add(
            new AnswerChange(
                it.part(),
                it.weight(),
                it.gone(),
                it.come(),
                it.order(),
                it.example(),
                it.rowsBefore(),
                it.rowsAfter(),
                it.causes(),
                one.profiles()));
      }
    }
    changes.sort(Comparator.comparingInt(AnswerChange::weight));
    return new Report(changes, List.copyOf(limits));
  }
}
