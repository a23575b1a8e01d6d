package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.TypeParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every heading that tables of one profile may use: facts, the store's own facts, word settings,
 * shared results, and, once they are known, what tables and formulas answer. One call, one thread.
 */
public final class Catalogue implements Headings {
  private final Vocabulary vocabulary;
  private final Profile profile;
  private final Findings findings;
  private final FactCatalogue facts;
  private final Map<String, Known> conditions = new LinkedHashMap<>();
  private final Map<String, Known> results = new LinkedHashMap<>();
  private final Set<String> unsettledConditions = new HashSet<>();
  private final Set<String> unsettledResults = new HashSet<>();

  /** Types what vocabulary and profile declare; {@code findings} hears what cannot be typed. */
  public Catalogue(Vocabulary vocabulary, Profile profile, Findings findings) {
    this.vocabulary = vocabulary;
    this.profile = profile;
    this.findings = findings;
    var columns = new ArrayList<>(new BriefColumns(vocabulary, profile.currency()).all());
    columns.addAll(attributes());
    columns.addAll(wordSettings());
    this.facts = new FactCatalogue(columns);
    for (var fact : columns) {
      addCondition(fact.column(), fact.meaning(), fact.column().heading());
    }
    vocabulary.results().forEach(this::addResult);
  }

  /**
   * What it answers to whoever reads a table. Equal catalogues answer alike.
   *
   * @param lists the words of each list, in their order
   */
  public record Offered(
      Map<String, Known> conditions,
      Map<String, Known> results,
      Set<String> unsettledConditions,
      Set<String> unsettledResults,
      Map<String, List<String>> lists,
      String currency) {}

  /** What it answers from now on, as long as nothing is added. */
  public Offered offered() {
    var lists = new TreeMap<String, List<String>>();
    vocabulary
        .lists()
        .keySet()
        .forEach(list -> lists.put(list, List.copyOf(Objects.requireNonNull(words(list)))));
    return new Offered(
        new LinkedHashMap<>(conditions),
        new LinkedHashMap<>(results),
        Set.copyOf(unsettledConditions),
        Set.copyOf(unsettledResults),
        lists,
        currency());
  }

  /** What a word means to the code. */
  Set<Trait> traits(String list, String word) {
    return vocabulary.traits(list, word);
  }

  /** The facts among them, with their readers. */
  public FactCatalogue facts() {
    return facts;
  }

  /**
   * Makes one more column known to conditions: a table's result, or a derived one.
   *
   * @param place where it is declared, for the complaint that the heading is taken
   */
  public void addCondition(Column column, String meaning, String place) {
    var taken = conditions.putIfAbsent(CellText.key(column.heading()), new Known(column, meaning));
    if (taken != null) {
      findings.error(
          "vocabulary.heading-taken",
          place,
          column.heading(),
          "a heading of its own; it is also the heading of " + taken.column().id(),
          "rename the column");
    }
  }

  /** Notes a heading whose column is declared with a fault, which is a finding already. */
  public void addUnsettled(String heading) {
    unsettledConditions.add(CellText.key(heading));
  }

  @Override
  public boolean unsettledCondition(String heading) {
    return unsettledConditions.contains(CellText.key(heading));
  }

  @Override
  public boolean unsettledResult(String heading) {
    return unsettledResults.contains(CellText.key(heading));
  }

  /** Whether a formula names a column that is not settled. */
  public boolean dependsOnUnsettled(Formula formula) {
    var text = " " + CellText.key(formula.text()) + " ";
    return unsettledConditions.stream().anyMatch(heading -> text.contains(" " + heading + " "));
  }

  private List<FactColumn> attributes() {
    var columns = new ArrayList<FactColumn>();
    for (var fact : vocabulary.facts()) {
      var type = types().parse(fact.type(), fact.unit(), fact.words(), fact.place().address());
      if (type != null) {
        var column =
            new Column(
                StoreAttributes.PREFIX + fact.id(), fact.heading(), type, Column.Origin.ATTRIBUTE);
        columns.add(
            new FactColumn(column, fact.meaning(), brief -> attribute(brief, fact.id(), column)));
      }
    }
    return columns;
  }

  /** A store's own fact as its type, or null when it is absent or does not fit the type. */
  private static @Nullable Value attribute(Brief brief, String id, Column column) {
    var text = brief.attributes().get(id);
    return text == null
        ? null
        : new CellParser(Limits.none(), new Findings()).value(text, column.type(), id);
  }

  private List<FactColumn> wordSettings() {
    var columns = new ArrayList<FactColumn>();
    for (var setting : profile.settings().all()) {
      if (setting.value() instanceof Value.Word word) {
        var id = "setting." + CellText.slug(setting.name());
        var column = new Column(id, setting.name(), setting.type(), Column.Origin.ATTRIBUTE);
        columns.add(new FactColumn(column, setting.meaning(), brief -> word));
      }
    }
    return columns;
  }

  private void addResult(Declaration result) {
    var place = result.place().address();
    var type = types().parse(result.type(), result.unit(), result.words(), place);
    if (type == null) {
      unsettledResults.add(CellText.key(result.heading()));
      return;
    }
    var column =
        new Column(CellText.slug(result.heading()), result.heading(), type, Column.Origin.RESULT);
    if (results.putIfAbsent(CellText.key(result.heading()), new Known(column, result.meaning()))
        != null) {
      findings.error(
          "vocabulary.duplicate-result",
          place,
          result.heading(),
          "every result once",
          "delete one of the two rows");
    }
  }

  private TypeParser types() {
    return new TypeParser(vocabulary, profile.currency(), findings);
  }

  @Override
  public @Nullable Known condition(String heading) {
    return conditions.get(CellText.key(heading));
  }

  @Override
  public @Nullable Known result(String heading) {
    return results.get(CellText.key(heading));
  }

  @Override
  public List<String> conditionHeadings() {
    return conditions.values().stream().map(known -> known.column().heading()).toList();
  }

  @Override
  public List<String> resultHeadings() {
    return results.values().stream().map(known -> known.column().heading()).toList();
  }

  @Override
  public @Nullable List<String> words(String list) {
    return vocabulary.words(list);
  }

  @Override
  public Collection<String> listNames() {
    return vocabulary.listNames();
  }

  @Override
  public String currency() {
    return profile.currency();
  }
}
