package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Details;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.Reading;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a brief of nothing but facts, by heading, as cells write them: the way a counterexample of
 * a proof, which knows facts and no case, gets in front of the engine. One call, one thread.
 */
public final class ImaginedBrief {
  private final FactCatalogue facts;
  private final BriefRecords records;
  private final Findings findings = new Findings();
  private final Map<String, Value> given = new HashMap<>();
  private final TreeMap<String, String> attributes = new TreeMap<>();

  private ImaginedBrief(FactCatalogue facts) {
    this.facts = facts;
    this.records = new BriefRecords(facts);
  }

  /**
   * The brief; facts that are not given are absent, or what they are when nobody knows anything.
   *
   * @param store the store it belongs to
   * @param given texts by heading
   * @return the brief, or what is no fact and which texts are no values
   */
  public static Reading<Brief> of(String store, Map<String, String> given, FactCatalogue facts) {
    var imagined = new ImaginedBrief(facts);
    given.forEach(imagined::take);
    return imagined.findings.failed()
        ? new Reading<>(null, imagined.findings.all())
        : new Reading<>(imagined.brief(store), List.of());
  }

  private void take(String heading, String text) {
    var fact = facts.byHeading(heading);
    if (fact == null) {
      var known = facts.columns().stream().map(it -> it.column().heading()).toList();
      findings.error(
          "brief.unknown-fact",
          heading,
          heading,
          "the heading of a fact",
          Spelling.suggestion(heading, known));
      return;
    }
    var column = fact.column();
    var value = new CellParser(Limits.none(), findings).value(text, column.type(), heading);
    if (value == null) {
      return;
    }
    if (column.id().startsWith(StoreAttributes.PREFIX)) {
      attributes.put(column.id().substring(StoreAttributes.PREFIX.length()), text);
    } else if (column.origin() == Column.Origin.BRIEF) {
      given.put(column.id(), plain(column.type(), value));
    } else {
      refuseOtherSetting(fact, value, heading, text);
    }
  }

  /** A text cell reads its quotes; a fact does not hold them. */
  private static Value plain(ColumnType type, Value value) {
    return type instanceof ColumnType.Text && value instanceof Value.Text text
        ? new Value.Text(text.text().replaceAll("^\"|\"$", ""))
        : value;
  }

  private void refuseOtherSetting(FactColumn fact, Value value, String heading, String text) {
    var settled = fact.read().apply(brief("nobody"));
    if (!value.equals(settled)) {
      findings.error(
          "brief.setting",
          heading,
          text,
          "what the profile has settled; no case changes a setting",
          "leave it out, or change it on the sheet Settings of the profile");
    }
  }

  private Brief brief(String store) {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (var part : Brief.class.getRecordComponents()) {
      arguments.add(
          switch (part.getName()) {
            case "store" -> store;
            case "details" -> details();
            case "attributes" -> attributes;
            case "contradictions" -> List.of();
            case "personalValuesPresent" -> new TreeSet<String>();
            case "heard" -> Heard.nothing();
            default -> group(part);
          });
    }
    return (Brief) BriefRecords.made(Brief.class, arguments);
  }

  private Object group(RecordComponent group) {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (var component : group.getType().getRecordComponents()) {
      var value = given.get(group.getName() + "." + component.getName());
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      arguments.add(
          value != null
              ? records.java(value, component)
              : nullable ? null : unknown(component.getType()));
    }
    return BriefRecords.made(group.getType(), arguments);
  }

  /** What a fact holds that a case always has, when nobody knows anything. */
  private static Object unknown(Class<?> type) {
    if (type.isEnum()) {
      List<Object> words = Arrays.asList((Object[]) type.getEnumConstants());
      return words.stream()
          .filter(word -> List.of("NONE", "UNKNOWN", "EMAIL").contains(((Enum<?>) word).name()))
          .findFirst()
          .orElse(words.get(0));
    }
    if (type == SortedSet.class) {
      return new TreeSet<String>();
    }
    return type == Boolean.class ? (Object) false : type == String.class ? "" : (Object) 0L;
  }

  private static Object details() {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (var component : Details.class.getRecordComponents()) {
      arguments.add(
          component.getName().equals("locale")
              ? "en"
              : List.of("caseKey", "issueKey").contains(component.getName()) ? "imagined" : null);
    }
    return BriefRecords.made(Details.class, arguments);
  }
}
