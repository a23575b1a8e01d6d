package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.TypeParser;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a profile workbook: the sheets Settings and Calendar. One call, one thread. */
public final class ProfileReader {
  private static final List<String> COLUMNS = List.of("Setting", "Type", "Value", "Source");
  private static final List<String> SHEETS = List.of("Settings", "Calendar", WorkbookSheets.ABOUT);

  private final String name;
  private final Vocabulary vocabulary;
  private final Findings findings = new Findings();
  // a setting that nobody can read, not even as something of its type
  private boolean lost;

  private ProfileReader(String name, Vocabulary vocabulary) {
    this.name = name;
    this.vocabulary = vocabulary;
  }

  /** Reads the profile of a name from its sheets. */
  public static Reading<Profile> read(String name, List<Grid> grids, Vocabulary vocabulary) {
    var reader = new ProfileReader(name, vocabulary);
    var profile = reader.read(grids);
    return new Reading<>(reader.findings.failed() ? null : profile, reader.findings.all());
  }

  /**
   * The same, with something to read its tables by even where a value is wrong: what stands in for
   * it is of its type. Null where a setting's type is not known, or one is missing: every cell that
   * names it would be told off for that.
   */
  public static @Nullable Profile readable(
      String name, List<Grid> grids, Vocabulary vocabulary, Findings findings) {
    var reader = new ProfileReader(name, vocabulary);
    var profile = reader.read(grids);
    findings.addAll(reader.findings.all());
    return profile;
  }

  private @Nullable Profile read(List<Grid> grids) {
    Grid sheet = null;
    Grid calendar = null;
    for (var grid : grids) {
      if (grid.sheet().equals("Settings")) {
        sheet = grid;
      } else if (grid.sheet().equals("Calendar")) {
        calendar = grid;
      } else if (!grid.sheet().equals(WorkbookSheets.ABOUT)) {
        findings.error(
            "sheet.unknown",
            grid.workbook() + "!" + grid.sheet(),
            grid.sheet(),
            "one of the sheets " + String.join(", ", SHEETS),
            orElse(
                Spelling.suggestion(grid.sheet(), SHEETS),
                "move its content to the sheet About, or delete it"));
      }
    }
    if (sheet == null) {
      var place = grids.isEmpty() ? "profiles/" + name : grids.get(0).workbook();
      findings.error(
          "profile.settings-missing",
          place,
          null,
          "a sheet Settings",
          "add it with the columns " + String.join(", ", COLUMNS));
      return null;
    }
    return profile(sheet, calendar);
  }

  private @Nullable Profile profile(Grid sheet, @Nullable Grid calendar) {
    var settings = settings(sheet);
    var where = sheet.place(0, 0).address();
    var stores = requiredText(settings, "Stores", where);
    var storeName = requiredText(settings, "Store name", where);
    var address = requiredText(settings, "Support address", where);
    var signature = requiredText(settings, "Signature", where);
    var currency = requiredText(settings, "Currency", where);
    var zone = zone(settings, requiredText(settings, "Time zone", where));
    var language = language(settings, requiredText(settings, "Language", where));
    var window = settings.duration("Change window");
    if (window == null) {
      missing("Change window", "duration", settings, where);
    }
    if (lost
        || stores == null
        || storeName == null
        || address == null
        || signature == null
        || currency == null
        || zone == null
        || language == null
        || window == null) {
      return null;
    }
    return new Profile(
        name,
        ids(stores),
        storeName,
        address,
        signature,
        currency,
        zone,
        language,
        window,
        settings,
        calendar);
  }

  private Settings settings(Grid grid) {
    var sheet =
        SheetTable.of(
            grid,
            COLUMNS,
            List.of("Unit", "Words list", "Meaning", SourceDifferences.COLUMN),
            findings);
    var types = new TypeParser(vocabulary, currency(sheet), findings);
    var cells = new CellParser(Limits.none(), findings);
    var differences = new SourceDifferences(findings);
    var seen = new HashMap<String, Integer>();
    var settings = new ArrayList<Setting>();
    for (int row : sheet.rows()) {
      var setting = setting(sheet, row, grid, types, cells, differences);
      lost |= setting == null;
      if (setting != null && seen.putIfAbsent(CellText.key(setting.name()), row) != null) {
        findings.error(
            "profile.duplicate-setting",
            sheet.place(row, "Setting"),
            setting.name(),
            "every setting once",
            "delete one of the two");
      } else if (setting != null) {
        settings.add(setting);
      }
    }
    if (sheet.has(SourceDifferences.COLUMN)) {
      differences.requireAll(sheet.place(0, SourceDifferences.COLUMN));
    }
    return new Settings(settings);
  }

  private @Nullable Setting setting(
      SheetTable sheet,
      int row,
      Grid grid,
      TypeParser types,
      CellParser cells,
      SourceDifferences differences) {
    for (var heading : COLUMNS) {
      if (sheet.text(row, heading).isEmpty()) {
        findings.error(
            "profile.blank",
            sheet.place(row, heading),
            null,
            "a cell filled in under " + heading,
            heading.equals("Source")
                ? "name the document, or write `assumption`"
                : "fill it in, or delete the row");
        return null;
      }
    }
    var settles =
        differences.read(
            sheet.text(row, SourceDifferences.COLUMN), sheet.place(row, SourceDifferences.COLUMN));
    var text = sheet.text(row, "Value");
    var type =
        types.parse(
            sheet.text(row, "Type"),
            sheet.text(row, "Unit"),
            sheet.text(row, "Words list"),
            sheet.place(row, "Type"));
    var read = type == null ? null : cells.value(text, type, sheet.place(row, "Value"));
    var value = type == null || read != null ? read : StandIn.of(type);
    return type == null || value == null
        ? null
        : new Setting(
            sheet.text(row, "Setting"),
            type,
            value,
            text,
            sheet.text(row, "Source"),
            sheet.text(row, "Meaning"),
            settles,
            grid.place(row, sheet.column("Value")));
  }

  /** The store's currency is needed before the first amount is read. */
  private @Nullable String currency(SheetTable sheet) {
    for (int row : sheet.rows()) {
      if (CellText.key(sheet.text(row, "Setting")).equals("currency")) {
        var code = sheet.text(row, "Value").toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(code))) {
          return code;
        }
        findings.error(
            "profile.currency",
            sheet.place(row, "Value"),
            code,
            "an ISO 4217 currency code",
            "write one such as USD, EUR or CNY");
      }
    }
    return null;
  }

  private @Nullable String requiredText(Settings settings, String setting, String where) {
    var text = settings.text(setting);
    if (text == null) {
      missing(setting, "text", settings, where);
    }
    return text;
  }

  private void missing(String setting, String type, Settings settings, String where) {
    var present = settings.named(setting);
    var place = present == null ? where : present.place().address();
    findings.error(
        "profile.setting-missing",
        place,
        present == null ? null : present.text(),
        "the setting `" + setting + "` of type " + type,
        "add a row for it");
  }

  private @Nullable ZoneId zone(Settings settings, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      wrong(
          settings,
          "Time zone",
          "an IANA time zone such as America/New_York",
          Spelling.suggestion(text, ZoneId.getAvailableZoneIds()));
      return ZoneOffset.UTC;
    }
  }

  private @Nullable String language(Settings settings, @Nullable String text) {
    if (text == null || !Locale.forLanguageTag(text).getLanguage().isEmpty()) {
      return text;
    }
    wrong(settings, "Language", "a language tag such as en or zh-CN", null);
    return "en";
  }

  private void wrong(Settings settings, String name, String expected, @Nullable String suggestion) {
    var setting = settings.named(name);
    if (setting != null) {
      findings.error(
          "profile.setting", setting.place().address(), setting.text(), expected, suggestion);
    }
  }

  private static SortedSet<String> ids(String stores) {
    var ids = new TreeSet<String>();
    for (var id : CellText.plain(stores).split(",", -1)) {
      if (!id.isBlank()) {
        ids.add(id.strip());
      }
    }
    return ids;
  }

  private static String orElse(@Nullable String suggestion, String otherwise) {
    return suggestion == null ? otherwise : suggestion;
  }
}
