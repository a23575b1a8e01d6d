package io.proofdesk.rules;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.RulebookRef;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.Rulebooks.Loading;
import io.proofdesk.rules.briefing.Briefing;
import io.proofdesk.rules.briefing.FactCombining;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.drools.CompiledTable;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.drools.TableRefusedException;
import io.proofdesk.rules.explain.Explainer;
import io.proofdesk.rules.note.CaseTexts;
import io.proofdesk.rules.platform.PlatformMaps;
import io.proofdesk.rules.platform.PlatformTables;
import io.proofdesk.rules.readiness.ReadinessChecks;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.settling.Noting;
import io.proofdesk.rules.settling.Packing;
import io.proofdesk.rules.settling.Prose;
import io.proofdesk.rules.settling.Replying;
import io.proofdesk.rules.settling.Rushing;
import io.proofdesk.rules.settling.Sentences;
import io.proofdesk.rules.settling.ShipWindow;
import io.proofdesk.rules.settling.Step;
import io.proofdesk.rules.settling.Ticking;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.signal.SignalWords;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import io.proofdesk.rules.workbook.GoodKeeping;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles a checked set of workbooks into a rulebook. One call, one thread. */
final class RulebookAssembly {
  private final RulebookSource source;
  private final String version;
  private final FactCombining combiner;
  private final @Nullable ExampleLearning learning;
  private final LastLoad last;
  private final Function<io.proofdesk.rules.source.Step.Ask, Ready> readying;
  private final ProfileChecks ofProfile;
  private final List<Finding> findings = new ArrayList<>();
  private final List<CompiledTable> compiled = new ArrayList<>();
  private final SortedMap<String, BusinessCalendar> calendars = new TreeMap<>();

  private RulebookAssembly(
      RulebookSource source,
      String version,
      FactCombining combiner,
      @Nullable ExampleLearning learning,
      LastLoad last,
      Function<io.proofdesk.rules.source.Step.Ask, Ready> readying) {
    this.source = source;
    this.ofProfile = new ProfileChecks(source.vocabulary());
    this.version = version;
    this.combiner = combiner;
    this.learning = learning;
    this.last = last;
    this.readying = readying;
  }

  /** A table and how it is asked; what was compiled for it, if anything was. */
  private record Ready(Function<Facts, Outcome> asked, @Nullable CompiledTable compiled) {}

  /** What came of a step: a step, or why there is none; a table that was compiled for it. */
  private record Made(@Nullable Step step, @Nullable CompiledTable table, List<Finding> findings) {}

  static Loading assemble(
      RulebookSource source,
      String version,
      TableCompiler compiler,
      FactCombining combiner,
      ExampleLearning learning,
      LastLoad last) {
    return assemble(source, version, compiler, combiner, learning, last, table -> table::evaluate);
  }

  /** The same with tables that are asked in another way, for holding one way against another. */
  static Loading assemble(
      RulebookSource source,
      String version,
      TableCompiler compiler,
      FactCombining combiner,
      ExampleLearning learning,
      LastLoad last,
      Function<CompiledTable, Function<Facts, Outcome>> asking) {
    return new RulebookAssembly(
            source,
            version,
            combiner,
            learning,
            last,
            ask -> {
              var table = compiler.compile(ask.table(), ask.meaning());
              return new Ready(asking.apply(table), table);
            })
        .assemble();
  }

  /**
   * Everything that assembling finds, without compiling: of each table its rules are written, which
   * refuses what has no place in them. Compiling finds faults of the engine beside, none of the
   * workbooks.
   */
  static List<Finding> look(RulebookSource source, LastLoad last) {
    return looking(source, last).assemble().findings();
  }

  private static RulebookAssembly looking(RulebookSource source, LastLoad last) {
    return new RulebookAssembly(
        source,
        "not published",
        (supportCase, counted, asOf) -> List.of(),
        null,
        last,
        ask -> {
          TableCompiler.refuseUnwritable(ask.table());
          return new Ready(facts -> NaiveEvaluator.evaluate(ask.table(), facts), null);
        });
  }

  /**
   * The same for a set in which something is wrong: what can be said of the tables that were read,
   * each by itself, and of all that is no table. What needs every table is not asked.
   */
  static List<Finding> lookAtRest(RulebookSource source, LastLoad last) {
    var looking = looking(source, last);
    looking.rest();
    return looking.findings;
  }

  private void rest() {
    findings.addAll(heard().findings());
    var replies = ReplyCatalogue.read(replySheets()).catalogue();
    findings.addAll(ReadinessChecks.of(source, replies).findings());
    findings.addAll(ReplyChecks.named(source, replies));
    for (var profile : source.profiles()) {
      for (var it : made(profile)) {
        tellOnce(it.findings());
      }
      var terms = new ProfileTerms(source.vocabulary(), profile.profile(), findings).read();
      tellOnce(ofProfile.missingApprovers(profile));
      if (terms != null) {
        tellOnce(Prose.missing(profile.tables(), terms.team().language()));
      }
      CaseTexts.of(profile.tables(), findings);
    }
  }

  private Loading assemble() {
    findings.addAll(source.warnings());
    // none of these needs another, and each takes a good part of a second in a cold process
    var reading =
        CompletableFuture.supplyAsync(learning == null ? this::heard : this::signalReader);
    var replies = ReplyCatalogue.read(replySheets());
    findings.addAll(replies.findings());
    var checks =
        CompletableFuture.supplyAsync(() -> ReplyChecks.check(source, replies.catalogue(), last));
    var readiness = ReadinessChecks.of(source, replies.catalogue());
    findings.addAll(readiness.findings());
    var made = source.profiles().stream().map(this::made).toList();
    var engines = new TreeMap<String, DecisionEngine>();
    var signals = reading.join();
    findings.addAll(signals.findings());
    var reader = signals.value();
    for (int at = 0; at < made.size(); at++) {
      engine(source.profiles().get(at), made.get(at), replies.catalogue(), reader, engines);
    }
    findings.addAll(checks.join());
    var warnings = source.kept() ? GoodKeeping.asWarnings(findings) : List.copyOf(findings);
    if (warnings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      compiled.forEach(CompiledTable::close);
      return new Loading(null, warnings);
    }
    return new Loading(
        new CompiledRulebook(
            version,
            source.hash(),
            engines,
            reader == null ? SignalReader.withoutPhrases() : reader,
            warnings,
            List.copyOf(compiled),
            profiles(),
            calendars,
            readiness),
        warnings);
  }

  private SortedMap<String, SortedSet<String>> profiles() {
    var stores = new TreeMap<String, SortedSet<String>>();
    source.profiles().forEach(it -> stores.put(it.profile().name(), it.profile().stores()));
    return stores;
  }

  private SortedMap<String, Grid> replySheets() {
    var sheets = new TreeMap<String, Grid>();
    source.replies().forEach(grid -> sheets.put(grid.sheet(), grid));
    return sheets;
  }

  /** What reading signals finds, for who only looks; no reader where nothing was found before. */
  private Reading<SignalReader> heard() {
    var what = new LastLoad.Heard(source.signals(), source.examples(), signalWords());
    if (last.isClean(what)) {
      return new Reading<>(null, List.of());
    }
    var read = signalReader();
    last.unlessClean(what, read::findings);
    return read;
  }

  private SignalWords signalWords() {
    return new SignalWords(words("Route"), words("Resolution"), words("Evidence"), words("Topic"));
  }

  /** The reader of messages; none when there is no signals workbook, or it is wrong. */
  private Reading<SignalReader> signalReader() {
    if (source.signals().isEmpty()) {
      return new Reading<>(null, List.of());
    }
    return last.readers()
        .of(
            new LastLoad.Heard(source.signals(), source.examples(), signalWords()),
            it -> SignalReader.of(it.signals(), it.examples(), it.words(), learning));
  }

  private Set<String> words(String list) {
    return Set.copyOf(requireNonNullElse(source.vocabulary().words(list), List.of()));
  }

  private void engine(
      ProfileSource profile,
      List<Made> made,
      ReplyCatalogue replies,
      @Nullable SignalReader reader,
      SortedMap<String, DecisionEngine> engines) {
    var terms = new ProfileTerms(source.vocabulary(), profile.profile(), findings).read();
    var steps = steps(made);
    findings.addAll(ofProfile.missingResults(profile));
    findings.addAll(ofProfile.missingInvariants(profile));
    tellOnce(ofProfile.missingApprovers(profile));
    tellOnce(ofProfile.unheldRoutes(profile));
    if (terms != null) {
      tellOnce(Prose.missing(profile.tables(), terms.team().language()));
    }
    if (terms == null || steps.isEmpty()) {
      return;
    }
    calendars.put(profile.profile().name(), terms.calendar());
    findings.addAll(ReplyTargets.check(profile.profile(), terms.calendar()));
    var rulebook =
        new RulebookRef(
            version,
            source.hash(),
            profile.profile().name(),
            Engine.VERSION,
            ZoneRulesProvider.getVersions("UTC").lastKey());
    var texts = CaseTexts.of(profile.tables(), findings);
    var places = profile.places();
    var sentences = new Sentences(terms.team().labels(), terms.team().language());
    var desk =
        new Desk(
            rulebook,
            steps,
            profile.facts()::factsOf,
            new Ticking(terms.calendar(), sentences),
            new Rushing(terms.calendar()),
            new ShipWindow(terms.calendar()),
            new Replying(replies, terms.renderer(), terms.language(), sentences),
            new Packing(texts, places, terms.team()),
            new Noting(texts, places, terms.team()),
            terms.policy(),
            sentences);
    var attributes = StoreAttributes.of(profile.facts());
    var maps = maps(profile);
    var briefing = new Briefing(terms.storeFacts(), combiner, attributes, reader, maps);
    var engine =
        new ProfileEngine(
            rulebook,
            briefing,
            desk,
            profile.facts(),
            maps,
            it -> new Explainer(it, profile.facts(), terms.policy().movers(), terms.team()));
    profile.profile().stores().forEach(store -> engines.put(store, engine));
  }

  private PlatformMaps maps(ProfileSource profile) {
    return new PlatformMaps(
        map(profile, PlatformTables.ORDERS),
        map(profile, PlatformTables.PARCELS),
        map(profile, PlatformTables.DISPUTES));
  }

  /** A map and how it is asked; null when the rulebook has none. */
  private PlatformMaps.@Nullable Map map(ProfileSource profile, String id) {
    for (var ask : profile.maps()) {
      if (ask.table().id().equals(id)) {
        try {
          var ready = readying.apply(ask);
          if (ready.compiled() != null) {
            compiled.add(ready.compiled());
          }
          return new PlatformMaps.Map(ask.table(), ready.asked());
        } catch (TableRefusedException refused) {
          findings.addAll(refused.findings());
        }
      }
    }
    return null;
  }

  /** Compiling is nearly all of the time that loading takes; no table depends on another. */
  private List<Made> made(ProfileSource profile) {
    return profile.steps().parallelStream().map(this::made).toList();
  }

  private List<Step> steps(List<Made> made) {
    var steps = new ArrayList<Step>();
    for (var it : made) {
      findings.addAll(it.findings());
      if (it.table() != null) {
        compiled.add(it.table());
      }
      if (it.step() != null) {
        steps.add(it.step());
      }
    }
    return steps;
  }

  private Made made(io.proofdesk.rules.source.Step step) {
    if (step instanceof io.proofdesk.rules.source.Step.Derive derive) {
      return new Made(new Step.Derive(derive.derived()), null, List.of());
    }
    var ask = (io.proofdesk.rules.source.Step.Ask) step;
    try {
      var ready = readying.apply(ask);
      return new Made(new Step.Ask(ask.table(), ready.asked()), ready.compiled(), List.of());
    } catch (TableRefusedException refused) {
      return new Made(null, null, refused.findings());
    }
  }

  /** Profiles share most tables, and one word about each row is enough. */
  private void tellOnce(List<Finding> told) {
    told.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
  }
}
