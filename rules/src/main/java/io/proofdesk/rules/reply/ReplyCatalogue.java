package io.proofdesk.rules.reply;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All reply templates of a store, in every language it writes. Every language holds the same rows,
 * so a reply never borrows from another language. Immutable. Thread-safe.
 */
public final class ReplyCatalogue {
  private final Map<Language, Map<Template.Key, Template>> templates;

  private ReplyCatalogue(Map<Language, Map<Template.Key, Template>> templates) {
    this.templates = templates;
  }

  /** What was read, and everything that is wrong with it. */
  public record Reading(ReplyCatalogue catalogue, List<Finding> findings) {
    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads the sheets.
   *
   * @param sheets the sheet of each language, by its tag: {@code en}, {@code zh}
   */
  public static Reading read(SortedMap<String, Grid> sheets) {
    var findings = new ArrayList<Finding>();
    var templates = new EnumMap<Language, Map<Template.Key, Template>>(Language.class);
    sheets.forEach(
        (tag, sheet) -> {
          var language = Language.of(tag);
          if (language == null) {
            findings.add(unknownLanguage(tag, sheet));
            return;
          }
          templates.put(
              language, byKey(new SheetReader(sheet, language, findings).read(), findings));
        });
    reportMissing(templates, sheets, findings);
    return new Reading(new ReplyCatalogue(templates), findings);
  }

  /** The languages it can answer in. */
  public Collection<Language> languages() {
    return List.copyOf(templates.keySet());
  }

  /** Every template id. */
  public SortedSet<String> ids() {
    var ids = new TreeSet<String>();
    all().forEach(template -> ids.add(template.id()));
    return ids;
  }

  /** Every template, language by language, in sheet order. */
  public List<Template> all() {
    return templates.values().stream().flatMap(rows -> rows.values().stream()).toList();
  }

  /**
   * The template for a channel: its own row, the row of the channel it is written like, or the row
   * for any channel. Null when there is none of them, in this language.
   */
  public @Nullable Template find(String id, Channel channel, Language language) {
    var rows = templates.getOrDefault(language, Map.of());
    var own = rows.get(new Template.Key(id, channel));
    var like = own != null ? own : rows.get(new Template.Key(id, ChannelStyle.like(channel)));
    return like != null ? like : rows.get(new Template.Key(id, null));
  }

  private static Map<Template.Key, Template> byKey(List<Template> rows, List<Finding> findings) {
    var byKey = new LinkedHashMap<Template.Key, Template>();
    for (var template : rows) {
      var first = byKey.putIfAbsent(template.key(), template);
      if (first != null) {
        findings.add(
            Finding.error(
                "reply.duplicate-template",
                template.places().row().address(),
                template.key().toString(),
                "the same template and channel stand at " + first.places().row().address(),
                "keep one of the two rows"));
      }
    }
    return byKey;
  }

  private static void reportMissing(
      Map<Language, Map<Template.Key, Template>> templates,
      SortedMap<String, Grid> sheets,
      List<Finding> findings) {
    var everywhere = new LinkedHashMap<Template.Key, Template>();
    templates.values().forEach(rows -> rows.forEach(everywhere::putIfAbsent));
    templates.forEach(
        (language, rows) ->
            everywhere.forEach(
                (key, example) -> {
                  if (!rows.containsKey(key)) {
                    findings.add(missing(key, example, sheetOf(language, sheets)));
                  }
                }));
  }

  private static Grid sheetOf(Language language, SortedMap<String, Grid> sheets) {
    return sheets.entrySet().stream()
        .filter(entry -> Language.of(entry.getKey()) == language)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Finding missing(Template.Key key, Template example, Grid sheet) {
    return Finding.error(
        "reply.missing-in-language",
        sheet.place(sheet.rows().size(), 0).address(),
        key.toString(),
        "every language needs the same templates, and this one stands at "
            + example.places().row().address(),
        "write it here too");
  }

  private static Finding unknownLanguage(String tag, Grid sheet) {
    return Finding.error(
        "reply.unknown-language",
        sheet.place(0, 0).address(),
        tag,
        "replies are written in en or zh",
        "name the sheet after one of them");
  }
}
