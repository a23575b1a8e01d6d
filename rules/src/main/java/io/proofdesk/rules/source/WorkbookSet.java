package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.vocabulary.ProfileReader;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.vocabulary.VocabularyReader;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.GoodKeeping;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a directory of workbooks: {@code vocabulary}, {@code replies}, {@code reply-lint}, {@code
 * signals}, {@code examples}, {@code accepted}, {@code readiness}, {@code profiles/NAME}, and every
 * other workbook as a table. A table in {@code profiles/NAME/} stands in for the shared one of the
 * same name; a {@code reply-lint} there stands beside it. One call, one thread.
 */
public final class WorkbookSet {
  private static final String PROFILES = "profiles/";
  private static final String REPLIES = "replies";
  private static final String REPLY_LINT = "reply-lint";
  private static final String SIGNALS = "signals";
  private static final String EXAMPLES = "examples";
  private static final String READINESS = "readiness";
  private static final String VOCABULARY = "vocabulary";

  /** Workbooks that declare no column. */
  private static final Set<String> LISTS =
      Set.of(REPLIES, REPLY_LINT, SIGNALS, EXAMPLES, READINESS, Acceptances.WORKBOOK);

  private static final Set<String> NO_TABLES =
      Stream.concat(Stream.of(VOCABULARY), LISTS.stream()).collect(Collectors.toUnmodifiableSet());

  private final Findings findings = new Findings();
  private final LastTables last;
  private final boolean kept;
  private SortedMap<String, List<Grid>> workbooks = new TreeMap<>();

  private WorkbookSet(LastTables last, boolean kept) {
    this.last = last;
    this.kept = kept;
  }

  /** Reads every workbook of a directory, and finds all that is wrong in all of them. */
  public static Reading<RulebookSource> read(Path directory) {
    return read(WorkbookGrids.of(directory));
  }

  /** The same for sheets that were made out before, and what was found meanwhile. */
  public static Reading<RulebookSource> read(WorkbookGrids sheets) {
    return read(sheets, new LastTables());
  }

  /**
   * The same where most tables were read before.
   *
   * @param last the tables as they were read last, which becomes those of this set
   */
  public static Reading<RulebookSource> read(WorkbookGrids sheets, LastTables last) {
    return new WorkbookSet(last, false).readAll(sheets);
  }

  /**
   * The same for workbooks that decided once: only what leaves open what they say stops them, and
   * what is asked for good keeping today is a warning.
   */
  public static Reading<RulebookSource> readKept(WorkbookGrids sheets, LastTables last) {
    return new WorkbookSet(last, true).readAll(sheets);
  }

  /**
   * What can be read of a set, sound or not, for who looks for everything that is wrong.
   *
   * @param source the tables that could be read, and all that is no table
   * @param findings what is wrong, and what is worth a look
   * @param sound whether nothing stops the set
   */
  public record Readable(RulebookSource source, List<Finding> findings, boolean sound) {
    public Readable {
      findings = List.copyOf(findings);
    }
  }

  /** The same as reading sheets, with what is left to look at where something is wrong. */
  public static Readable readable(WorkbookGrids sheets, LastTables last) {
    var files = new Findings();
    files.addAll(sheets.findings());
    return new WorkbookSet(last, false).readLoosely(sheets.grids(), files);
  }

  /** Every sheet of every workbook of a directory as plain cells, not judged any further. */
  public static Reading<List<Grid>> sheets(Path directory) {
    var findings = new Findings();
    var grids = WorkbookFiles.readable(directory, findings);
    return new Reading<>(findings.failed() ? null : grids, findings.all());
  }

  /**
   * The same for files that are at hand.
   *
   * @param files their bytes, by their names relative to the directory; other files are left out
   */
  public static Reading<List<Grid>> sheets(SortedMap<String, byte[]> files) {
    var findings = new Findings();
    var grids = WorkbookFiles.readable(files, findings);
    return new Reading<>(findings.failed() ? null : grids, findings.all());
  }

  /** The same as reading a directory for sheets that are already read. */
  public static Reading<RulebookSource> of(List<Grid> grids) {
    return new WorkbookSet(new LastTables(), false).read(grids, new Findings());
  }

  /** The same findings but for what is called missing and stands in a file nobody could read. */
  public static List<Finding> withoutLack(List<Grid> grids, List<Finding> found) {
    return new Followers(grids, LISTS, Set.of()).withoutLack(found);
  }

  /** Whether a sheet has to be a decision table: other workbooks hold lists under the same name. */
  public static boolean holdsTable(Grid sheet) {
    var key = sheet.key();
    return sheet.sheet().equals(WorkbookSheets.RULES)
        && !NO_TABLES.contains(key.substring(key.lastIndexOf('/') + 1));
  }

  /** What a directory offers to a further table under one profile, or under its first. */
  static Reading<Surroundings> surroundings(Path directory, @Nullable String profile) {
    var set = new WorkbookSet(new LastTables(), false);
    WorkbookFiles.sound(directory).forEach(set::sortIn);
    var names = set.profileNames();
    var name = profile == null && !names.isEmpty() ? names.get(0) : profile;
    if (name == null || !names.contains(name)) {
      set.findings.error(
          "rulebook.no-profile",
          directory.toString(),
          name,
          "the name of a profile in the folder " + PROFILES,
          names.isEmpty() ? "the folder has none" : "choose one of " + String.join(", ", names));
      return new Reading<>(null, set.findings.all());
    }
    var vocabulary =
        VocabularyReader.readable(set.workbooks.getOrDefault(VOCABULARY, List.of()), set.findings);
    var settled =
        ProfileReader.read(
            name, set.workbooks.getOrDefault(PROFILES + name, List.of()), vocabulary);
    set.findings.addAll(settled.findings());
    var read = settled.value();
    if (read == null || set.findings.failed()) {
      return new Reading<>(null, set.findings.all());
    }
    var tables = set.tables(name, set.findings);
    return new Reading<>(
        new ProfileAssembly(vocabulary, read, tables, new Findings(), new LastTables())
            .surroundings(),
        List.of());
  }

  private Reading<RulebookSource> readAll(WorkbookGrids sheets) {
    var files = new Findings();
    files.addAll(sheets.findings());
    return read(sheets.grids(), files);
  }

  private Reading<RulebookSource> read(List<Grid> grids, Findings files) {
    var readable = readLoosely(grids, files);
    return new Reading<>(readable.sound() ? readable.source() : null, readable.findings());
  }

  private Readable readLoosely(List<Grid> grids, Findings files) {
    grids.forEach(this::sortIn);
    refuseTwins(grids);
    workbooks = Misplaced.refused(workbooks, NO_TABLES, findings);
    var vocabulary =
        VocabularyReader.readable(workbooks.getOrDefault(VOCABULARY, List.of()), findings);
    boolean wordless =
        findings.all().stream().anyMatch(it -> it.code().equals("sheet.heading-missing"));
    if (wordless) {
      findings.error(
          "rulebook.not-checked",
          VOCABULARY,
          null,
          "a vocabulary with all its columns; until then no table and no profile can be checked",
          "correct it first, then look again");
    }
    var profiles = new ArrayList<ProfileSource>();
    var missing = missingSheets();
    // each reads all tables with its own settings, and none depends on another
    for (var read : profileNames().parallelStream().map(it -> profile(it, vocabulary)).toList()) {
      boolean judged = missing.isEmpty() && !wordless;
      if (judged || read.findings().stream().noneMatch(WorkbookSet::isError)) {
        findings.addAll(read.findings());
      } else {
        // every cell that names a word would be told off for it
        missing.forEach(this::refuseMissing);
      }
      var profile = read.value();
      if (profile != null) {
        profiles.add(profile);
      }
    }
    if (profileNames().isEmpty()) {
      findings.error(
          "rulebook.no-profile",
          PROFILES,
          null,
          "at least one store profile",
          "add a workbook profiles/NAME.xlsx with a sheet Settings");
    }
    if (profiles.isEmpty() || wordless || !missing.isEmpty()) {
      tellAlone(missing.isEmpty() && !wordless ? vocabulary : null);
    }
    refuseSharedStores(profiles);
    var distinct = new Findings();
    distinct.addAll(files.all());
    distinct.addAll(findings.beside(grids).all());
    boolean sound = kept ? !distinct.leavesOpen() : !distinct.failed();
    var told =
        sound
            ? distinct.all()
            : new Followers(grids, LISTS, awaited(vocabulary, profiles)).summedUp(distinct.all());
    var found = sound && kept ? GoodKeeping.asWarnings(told) : told;
    return new Readable(
        new RulebookSource(
            vocabulary,
            profiles,
            sheets(REPLIES),
            sheets(REPLY_LINT),
            ownReplyLint(),
            sheets(SIGNALS),
            sheets(EXAMPLES),
            sheets(READINESS),
            sound ? Hash.of(grids) : "",
            kept,
            found),
        found,
        sound);
  }

  /** Without settings, or words, to read tables by, what is wrong with them in any case. */
  private void tellAlone(@Nullable Vocabulary vocabulary) {
    var names = profileNames().isEmpty() ? List.of("") : profileNames();
    names.forEach(it -> findings.addAll(TablesAlone.findings(tables(it, findings), vocabulary)));
  }

  /** The headings of results that no table fills: that of one which could not be read would. */
  private static Set<String> awaited(Vocabulary vocabulary, List<ProfileSource> profiles) {
    var awaited = new HashSet<String>();
    vocabulary.results().forEach(result -> awaited.add(CellText.key(result.heading())));
    profiles.stream()
        .flatMap(profile -> profile.tables().stream())
        .flatMap(table -> table.outputs().stream())
        .forEach(output -> awaited.remove(CellText.key(output.column().heading())));
    return awaited;
  }

  private Map<String, List<Grid>> ownReplyLint() {
    var own = new TreeMap<String, List<Grid>>();
    for (var name : profileNames()) {
      var sheets = sheets(PROFILES + name + "/" + REPLY_LINT);
      if (!sheets.isEmpty()) {
        own.put(name, sheets);
      }
    }
    return own;
  }

  /** The sheets of the vocabulary no set of tables does without. */
  private List<String> missingSheets() {
    var there = workbooks.getOrDefault(VOCABULARY, List.of()).stream().map(Grid::sheet).toList();
    return List.of(WorkbookSheets.WORDS, "Results").stream()
        .filter(sheet -> !there.contains(sheet))
        .toList();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private void refuseMissing(String sheet) {
    findings.error(
        "vocabulary.sheet-missing",
        VOCABULARY,
        null,
        "the sheet " + sheet + " of the vocabulary, which the tables need",
        "put vocabulary." + sheet + ".csv, or the sheet " + sheet + " of vocabulary.xlsx, back");
  }

  private List<Grid> sheets(String workbook) {
    return workbooks.getOrDefault(workbook, List.of()).stream()
        .filter(grid -> !grid.sheet().equals(WorkbookSheets.ABOUT))
        .toList();
  }

  private void sortIn(Grid grid) {
    workbooks.computeIfAbsent(grid.key(), name -> new ArrayList<>()).add(grid);
  }

  /** The same sheet as xlsx and as csv: which one would count? */
  private void refuseTwins(List<Grid> grids) {
    var seen = new HashMap<String, Grid>();
    for (var grid : grids) {
      var twin = seen.putIfAbsent(grid.key() + "!" + grid.sheet(), grid);
      if (twin != null) {
        findings.error(
            "rulebook.twin",
            grid.workbook(),
            grid.sheet(),
            "every sheet once; it also stands in " + twin.workbook(),
            "delete one of the two files");
      }
    }
  }

  private List<String> profileNames() {
    return workbooks.keySet().stream()
        .filter(key -> key.startsWith(PROFILES) && key.indexOf('/', PROFILES.length()) < 0)
        .map(key -> key.substring(PROFILES.length()))
        .toList();
  }

  private Reading<ProfileSource> profile(String name, Vocabulary vocabulary) {
    var found = new Findings();
    var profile =
        ProfileReader.readable(
            name, workbooks.getOrDefault(PROFILES + name, List.of()), vocabulary, found);
    var source =
        profile == null
            ? null
            : new ProfileAssembly(vocabulary, profile, tables(name, found), found, last).assemble();
    return new Reading<>(source, found.all());
  }

  /** The sheet of every table a profile uses, by table id, its own before the shared ones. */
  private SortedMap<String, Grid> tables(String profile, Findings found) {
    var tables = new TreeMap<String, Grid>();
    workbooks.forEach(
        (key, grids) -> {
          if (!key.contains("/") && !NO_TABLES.contains(key)) {
            addRules(key, grids, tables, found);
          }
        });
    var own = PROFILES + profile + "/";
    workbooks.forEach(
        (key, grids) -> {
          if (key.startsWith(own) && !key.equals(own + REPLY_LINT)) {
            addRules(key.substring(own.length()), grids, tables, found);
          }
        });
    return tables;
  }

  private static void addRules(
      String id, List<Grid> grids, SortedMap<String, Grid> tables, Findings found) {
    var rules =
        grids.stream().filter(grid -> grid.sheet().equals(WorkbookSheets.RULES)).findFirst();
    if (rules.isEmpty()) {
      found.error(
          "table.no-rules",
          grids.get(0).workbook(),
          null,
          "a sheet Rules",
          "rename the sheet that holds the table");
    }
    rules.ifPresent(grid -> tables.put(id, grid));
  }

  private void refuseSharedStores(List<ProfileSource> profiles) {
    var owners = new HashMap<String, String>();
    for (var source : profiles) {
      for (var store : source.profile().stores()) {
        var other = owners.putIfAbsent(store, source.profile().name());
        if (other != null) {
          findings.error(
              "rulebook.store-twice",
              PROFILES + source.profile().name(),
              store,
              "every store in one profile; it also stands in " + other,
              "take it out of one of the two");
        }
      }
    }
  }
}
