package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KnownClean;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks and proves a set of workbooks, profile by profile; a table that profiles share unchanged
 * is looked at once. One call, one thread.
 */
public final class Verification {
  static final String UNDECIDED = "verify.undecided";

  private final boolean advice;
  private final Consumer<String> progress;
  private final ProofMemory memory;
  private final BooleanSupplier timeUp;
  private final Supplier<BooleanSupplier> largeTable;
  private final Map<String, List<TableCheck.Result>> variants = new LinkedHashMap<>();
  private final Map<String, TableCheck.Result> thisTime = new HashMap<>();

  /** What was found of tables, each with the profiles it holds for. */
  private final Map<Finding, Set<String>> ofTables = new LinkedHashMap<>();

  private final Set<String> profiles = new LinkedHashSet<>();
  private final LinkedHashSet<Finding> findings = new LinkedHashSet<>();
  private final List<Counterexample> counterexamples = new ArrayList<>();
  private int proved;

  /**
   * A verification.
   *
   * @param advice whether to recommend a stricter hit policy where it would hold
   * @param progress hears one line per step
   */
  public Verification(boolean advice, Consumer<String> progress) {
    this(advice, progress, new ProofMemory(), () -> false);
  }

  /**
   * One that remembers, and stops in time.
   *
   * @param memory what earlier ones found out; this one adds to it
   * @param timeUp once it says so, the rest is undecided
   */
  public Verification(
      boolean advice, Consumer<String> progress, ProofMemory memory, BooleanSupplier timeUp) {
    this(advice, progress, memory, timeUp, () -> timeUp);
  }

  /**
   * One that spends no more than some time on each table of very many rows.
   *
   * @param largeTable asked when such a table's turn comes: says when its time is up
   */
  public Verification(
      boolean advice,
      Consumer<String> progress,
      ProofMemory memory,
      BooleanSupplier timeUp,
      Supplier<BooleanSupplier> largeTable) {
    this.largeTable = largeTable;
    this.advice = advice;
    this.progress = progress;
    this.memory = memory;
    this.timeUp = timeUp;
  }

  /**
   * What was found.
   *
   * @param findings errors and warnings; what is undecided is among them
   * @param counterexamples inputs on which an invariant breaks
   * @param proved how many rows of invariants, over all profiles, can never match
   */
  public record Report(List<Finding> findings, List<Counterexample> counterexamples, int proved) {
    public Report {
      findings = List.copyOf(findings);
      counterexamples = List.copyOf(counterexamples);
    }
  }

  /**
   * Looks at everything.
   *
   * @param profile the only profile to look at; null for all
   */
  public Report verify(RulebookSource source, @Nullable String profile) {
    memory.under(source.vocabulary(), source.profiles());
    for (var one : source.profiles()) {
      if (profile == null || profile.equals(one.profile().name())) {
        verify(one);
      }
    }
    ofTables.forEach(this::addOfTables);
    variants.values().forEach(this::idleEverywhere);
    return new Report(told(), counterexamples, proved);
  }

  /**
   * Looks at each table by itself, for a set of which some tables are not there: what follows from
   * all of them together is not asked.
   *
   * @param profile the only profile to look at; null for all
   */
  public Report tablesOf(RulebookSource source, @Nullable String profile) {
    memory.under(source.vocabulary(), source.profiles());
    for (var one : source.profiles()) {
      if (profile == null || profile.equals(one.profile().name())) {
        profiles.add(one.profile().name());
        tables(one, new ConeKeys(one.steps(), one.constraints()));
      }
    }
    ofTables.forEach(this::addOfTables);
    variants.values().forEach(this::idleEverywhere);
    return new Report(told(), List.of(), 0);
  }

  /** What holds for some profiles only, because settings differ, is told with their names. */
  private void addOfTables(Finding found, Set<String> where) {
    if (where.size() == profiles.size() || found.place().startsWith("profiles/")) {
      findings.add(found);
    } else {
      where.forEach(profile -> findings.add(SameCause.in(profile, found)));
    }
  }

  /** When time was up, one finding for all that nobody had the time to ask. */
  private List<Finding> told() {
    if (!isTimeUp()) {
      return SameCause.once(findings);
    }
    var open = findings.stream().filter(it -> it.code().equals(UNDECIDED)).toList();
    var told = new ArrayList<>(findings);
    told.removeAll(open);
    told.add(
        Finding.error(
            UNDECIDED,
            "time",
            null,
            "proofs within the time allowed; "
                + (open.isEmpty()
                    ? "it was over before the end, and there may be more to tell"
                    : open.size() + " questions were left open"),
            "check the folder on the command line, which has no limit"));
    return SameCause.once(told);
  }

  /** In what else nothing was found by earlier ones. */
  public KnownClean known() {
    return memory;
  }

  /** Whether what is not decided by now is not decided any more. */
  public boolean isTimeUp() {
    return timeUp.getAsBoolean();
  }

  /** Whether a table says what must never come out. */
  public static boolean isInvariants(Table table) {
    return ChainProof.isInvariants(table);
  }

  /** Whether the rows of a table say what must never be, so that a good one never answers. */
  public static boolean isGuard(Table table) {
    return ChainProof.isInvariants(table);
  }

  private void addOfTable(Finding found, ProfileSource source) {
    ofTables.computeIfAbsent(found, it -> new LinkedHashSet<>()).add(source.profile().name());
  }

  private void verify(ProfileSource source) {
    profiles.add(source.profile().name());
    // writing tables out takes long, so it is done once for all that is asked of them
    var keys = new ConeKeys(source.steps(), source.constraints());
    var unreachable = tables(source, keys);
    var chain =
        new ChainProof(
                source.profile().name(),
                source.steps(),
                source.constraints(),
                unreachable,
                memory,
                timeUp,
                keys,
                Usual.of(source))
            .prove(progress);
    findings.addAll(chain.findings());
    counterexamples.addAll(chain.counterexamples());
    proved += chain.proved();
  }

  /** Looks at each table by itself; the rules that can never answer. */
  private Set<String> tables(ProfileSource source, ConeKeys keys) {
    var unreachable = new TreeSet<String>();
    for (var step : source.steps()) {
      if (step instanceof Step.Ask ask) {
        var result = check(source, ask, keys);
        unreachable.addAll(result.unreachable().keySet());
        result.findings().stream()
            .filter(found -> !isIdle(found))
            .forEach(found -> addOfTable(found, source));
      }
    }
    source
        .maps()
        .forEach(map -> check(source, map, keys).findings().forEach(it -> addOfTable(it, source)));
    return unreachable;
  }

  private TableCheck.Result check(ProfileSource source, Step.Ask ask, ConeKeys keys) {
    var workbook = ask.table().rows().get(0).place().workbook();
    var key = key(ask, source.constraints(), keys);
    var known = thisTime.getOrDefault(key, memory.table(key));
    if (known == null) {
      progress.accept("checking " + ask.table().id());
      known = isTimeUp() ? unlooked(ask) : looked(source, ask);
      thisTime.put(key, known);
      // another time there may be more of it
      boolean whole = known.findings().stream().noneMatch(one -> one.code().equals(UNDECIDED));
      if (whole && !isTimeUp()) {
        memory.keep(key, known);
      }
    }
    variants.computeIfAbsent(workbook, it -> new ArrayList<>()).add(known);
    return known;
  }

  private static TableCheck.Result unlooked(Step.Ask ask) {
    return new TableCheck.Result(List.of(TableCheck.notInTime(ask.table())), new TreeMap<>());
  }

  private TableCheck.Result looked(ProfileSource source, Step.Ask ask) {
    try {
      return TableCheck.isLarge(ask.table()) ? large(source, ask) : small(source, ask);
    } catch (Logic.TimeUp noTimeToWriteItOut) {
      return unlooked(ask);
    }
  }

  private TableCheck.Result small(ProfileSource source, Step.Ask ask) {
    return TableCheck.check(
        ask.table(), source.constraints(), advice && !ChainProof.isInvariants(ask.table()), timeUp);
  }

  private TableCheck.Result large(ProfileSource source, Step.Ask ask) {
    var ownTimeUp = largeTable.get();
    return LargeTableCheck.check(
        ask.table(),
        source.constraints(),
        () -> timeUp.getAsBoolean() || ownTimeUp.getAsBoolean(),
        progress);
  }

  /** Everything the findings of a table depend on, its addresses included. */
  private String key(Step.Ask ask, List<Constraint> constraints, ConeKeys keys) {
    var columns = ask.reads();
    return Hash.of(
        advice
            + keys.text(ask)
            + constraints.stream().filter(one -> one.concernsOnly(columns)).toList());
  }

  /** Two settings may be equal in one profile only: the column still works for the others. */
  private void idleEverywhere(List<TableCheck.Result> sameWorkbook) {
    sameWorkbook.get(0).findings().stream()
        .filter(Verification::isIdle)
        .filter(idle -> sameWorkbook.stream().allMatch(it -> it.findings().contains(idle)))
        .forEach(findings::add);
  }

  private static boolean isIdle(Finding finding) {
    return finding.code().equals(TableCheck.IDLE_COLUMN);
  }
}
