package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.lint.Phrase;
import io.proofdesk.rules.reply.lint.PhraseKind;
import io.proofdesk.rules.reply.lint.PhraseList;
import io.proofdesk.rules.reply.lint.ReplyLint;
import io.proofdesk.rules.reply.lint.Usage;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether every reply a table names is written, and whether what is written may be said where the
 * tables use it. One call, one thread.
 */
final class ReplyChecks {
  private static final String REPLY = "Reply";
  private static final String BOUNDARY = "Boundary";
  private static final String APPROVED = "Recommended and approved";
  private static final String COVERED = "Approval covers value";
  private static final String REPLY_LINT = "reply-lint";

  private final RulebookSource source;
  private final ReplyCatalogue catalogue;
  private final LastLoad last;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  private ReplyChecks(RulebookSource source, ReplyCatalogue catalogue, LastLoad last) {
    this.source = source;
    this.catalogue = catalogue;
    this.last = last;
  }

  /** Everything that is wrong, each once, whichever profile shows it. */
  static List<Finding> check(RulebookSource source, ReplyCatalogue catalogue, LastLoad last) {
    var checks = new ReplyChecks(source, catalogue, last);
    checks.phrases.addAll(phrases(source.replyLint(), checks.findings));
    checks.check();
    checks.checkOwn();
    return List.copyOf(checks.findings);
  }

  /**
   * What is wrong with the words, for workbooks of which some table cannot be read: where a reply
   * is used is taken from the cells of the others as they are written. What nobody can tell from
   * them is taken to answer where money may move.
   */
  static List<Finding> words(List<Grid> grids, LastLoad last) {
    var sheets = new TreeMap<String, Grid>();
    sheetsOf("replies", grids).forEach(grid -> sheets.put(grid.sheet(), grid));
    var reading = ReplyCatalogue.read(sheets);
    var findings = new LinkedHashSet<>(reading.findings());
    var lists = sheetsOf(REPLY_LINT, grids);
    var phrases = phrases(lists, findings);
    var ids = reading.catalogue().ids();
    var promises = PromisesAsWritten.of(grids, ids);
    findings.addAll(promises.findings());
    var usage = new Usage(promises.mayPromise(), ids);
    findings.addAll(
        last.unlessClean(
            new LastLoad.Said(List.copyOf(sheets.values()), lists, usage),
            () -> new ReplyLint(phrases, usage).check(reading.catalogue())));
    for (var own : grids) {
      if (own.key().startsWith("profiles/") && own.key().endsWith("/" + REPLY_LINT)) {
        findings.addAll(PhraseList.read(own).findings());
      }
    }
    var beside = new Findings();
    beside.addAll(List.copyOf(findings));
    return beside.beside(grids).all();
  }

  /** The replies that tables and settings name and nobody has written. */
  static List<Finding> named(RulebookSource source, ReplyCatalogue catalogue) {
    var checks = new ReplyChecks(source, catalogue, new LastLoad());
    // replies that cannot be read are told off there, once
    if (!catalogue.ids().isEmpty()) {
      source.profiles().forEach(checks::promisingMoney);
    }
    return List.copyOf(checks.findings);
  }

  private static List<Grid> sheetsOf(String workbook, List<Grid> grids) {
    return grids.stream()
        .filter(it -> it.key().equals(workbook) && !it.sheet().equals(WorkbookSheets.ABOUT))
        .toList();
  }

  private static List<Phrase> phrases(List<Grid> sheets, Set<Finding> findings) {
    var phrases = new ArrayList<Phrase>();
    for (Grid sheet : sheets) {
      var read = PhraseList.read(sheet);
      findings.addAll(read.findings());
      phrases.addAll(read.phrases());
    }
    return phrases;
  }

  /** What a profile brings is looked for beside the shared phrases, and frees nothing of theirs. */
  private void checkOwn() {
    for (var profile : source.profiles()) {
      var sheets = source.ownReplyLint().getOrDefault(profile.profile().name(), List.of());
      if (sheets.isEmpty()) {
        continue;
      }
      var own = new ArrayList<>(phrases(sheets, findings));
      phrases.stream().filter(it -> it.kind() == PhraseKind.ALLOWED).forEach(own::add);
      var usage = new Usage(promisingMoney(profile), answering());
      findings.addAll(new ReplyLint(own, usage).checkPhrases(catalogue));
    }
  }

  private void check() {
    // one word of one store about a reply is enough, and to read all replies takes its time
    var promising =
        source.profiles().stream()
            .map(this::promisingMoney)
            .reduce(
                (some, others) -> {
                  some.retainAll(others);
                  return some;
                });
    promising.ifPresent(
        money ->
            findings.addAll(
                last.lints()
                    .of(
                        new LastLoad.Said(
                            source.replies(), source.replyLint(), new Usage(money, answering())),
                        it ->
                            last.unlessClean(
                                it, () -> new ReplyLint(phrases, it.usage()).check(catalogue)))));
  }

  /** The replies a store sends only where money or goods may move. */
  private Set<String> promisingMoney(ProfileSource profile) {
    var used = new TreeSet<String>();
    var movingNothing = new TreeSet<String>();
    for (Table table : profile.tables()) {
      for (int i = 0; i < table.outputs().size(); i++) {
        if (table.outputs().get(i).column().heading().equals(REPLY)) {
          look(table, i, used, movingNothing);
        }
      }
    }
    var handOver = profile.profile().settings().text("Hand-over reply");
    if (handOver != null) {
      refuseUnknown(
          handOver, "profiles/" + profile.profile().name() + " Settings `Hand-over reply`");
      movingNothing.add(handOver);
    }
    used.removeAll(movingNothing);
    return used;
  }

  private void look(Table table, int output, Set<String> used, Set<String> movingNothing) {
    for (Row row : table.rows()) {
      if (row.results().get(output) instanceof Value.Word reply) {
        refuseUnknown(reply.id(), address(table, row, output));
        (onlyWhereMoneyMoves(table, row) ? used : movingNothing).add(reply.id());
      }
    }
    var otherwise = table.otherwise();
    if (otherwise != null && otherwise.results().get(output) instanceof Value.Word reply) {
      refuseUnknown(reply.id(), otherwise.place().address() + " Otherwise");
      movingNothing.add(reply.id());
    }
  }

  private void refuseUnknown(String reply, String place) {
    if (!catalogue.ids().contains(reply)) {
      findings.add(
          Finding.error(
              "reply.unknown-template",
              place,
              reply,
              "a template of the workbook `replies`",
              "write it there in every language, or name another one here"));
    }
  }

  private static String address(Table table, Row row, int output) {
    return row.place().address()
        + " "
        + row.id()
        + " `"
        + table.outputs().get(output).column().heading()
        + "`";
  }

  /**
   * Whether a row can only fit while money or goods may move: the boundary lets them without
   * asking, or an approval of what is recommended is recorded and reaches the value.
   */
  private static boolean onlyWhereMoneyMoves(Table table, Row row) {
    var open = EnumSet.noneOf(BoundaryKind.class);
    for (var kind : BoundaryKind.values()) {
      if (holds(table, row, BOUNDARY, word(kind))) {
        open.add(kind);
      }
    }
    if (holds(table, row, BOUNDARY, null)) {
      return false;
    }
    boolean approved =
        !holds(table, row, APPROVED, null)
            && !holds(table, row, APPROVED, new Value.Words(new TreeSet<>()))
            && !holds(table, row, COVERED, null)
            && !holds(table, row, COVERED, new Value.YesNo(false));
    open.remove(BoundaryKind.AUTO_ALLOWED);
    return open.isEmpty() || (approved && open.equals(EnumSet.of(BoundaryKind.APPROVAL_REQUIRED)));
  }

  /** Whether a row leaves room for a value of a column; a column the table lacks leaves it all. */
  private static boolean holds(Table table, Row row, String heading, @Nullable Value value) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (table.inputs().get(i).heading().equals(heading)) {
        return UnaryTests.holds(row.conditions().get(i).test(), value);
      }
    }
    return true;
  }

  private static Value word(BoundaryKind kind) {
    return new Value.Word(kind.name());
  }

  private Set<String> answering() {
    var answering = new TreeSet<String>();
    var words = source.vocabulary().words(REPLY);
    for (String word : words == null ? List.<String>of() : words) {
      if (source.vocabulary().traits(REPLY, word).contains(Trait.ANSWERS)) {
        answering.add(word);
      }
    }
    return answering;
  }
}
