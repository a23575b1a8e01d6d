package io.proofdesk.rules.signal;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.Sentiment;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.signal.phrase.MalformedPhraseException;
import io.proofdesk.rules.signal.phrase.PhraseIndexBuilder;
import io.proofdesk.rules.vocabulary.SheetTable;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of the signals workbook. One call, one thread. */
final class SignalBook {
  static final String PHRASES = "Phrases";
  static final String WORDS = "Words";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,3}-[0-9]+");

  private final SignalWords words;
  private final Findings findings = new Findings();
  private final PhraseIndexBuilder builder = new PhraseIndexBuilder();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final List<Integer> rows = new ArrayList<>();
  private final Set<SignalKind> unknowable = EnumSet.noneOf(SignalKind.class);

  SignalBook(SignalWords words) {
    this.words = words;
  }

  Reading<SignalReader> read(
      List<Grid> sheets, List<Grid> exampleSheets, @Nullable ExampleLearning learning) {
    var lists = sheet(sheets, WORDS);
    var table = sheet(sheets, PHRASES);
    var wordLists = lists == null ? null : new SignalLists(lists, builder, findings);
    if (wordLists != null) {
      wordLists.read();
    }
    boolean listed = !findings.failed();
    // nearly each phrase names a list, and without the sheet of lists none would be known
    if (table != null && wordLists != null) {
      var phraseTable =
          SheetTable.of(
              table,
              List.of("Id", "Kind", "Signal", "Strength", "Phrase"),
              List.of("Language", "Not when", "Note", "Source"),
              findings);
      readPhrases(phraseTable);
      // a list that lost an entry makes phrases say less than is written
      if (listed) {
        tellIdle(phraseTable);
      }
      if (phraseTable.isWhole()) {
        wordLists.tellUnnamed();
      }
    }
    var examples = new ExampleBook(words, findings).read(exampleSheets);
    if (findings.failed()) {
      return new Reading<>(null, findings.all());
    }
    var weights = learning == null ? null : learning.learn(examples);
    return new Reading<>(new SignalReader(builder.build(), phrases, weights), findings.all());
  }

  private @Nullable Grid sheet(List<Grid> sheets, String name) {
    for (var sheet : sheets) {
      if (sheet.sheet().equals(name)) {
        return sheet;
      }
    }
    findings.error(
        "signals.sheet-missing", "signals", name, "a sheet " + name, "add the sheet, or its csv");
    return null;
  }

  private void readPhrases(SheetTable table) {
    for (int row : table.rows()) {
      var id = id(table, row);
      var kind = kind(table, row);
      var word = kind == null ? null : word(table, row, kind);
      int strength = strength(table, row);
      var guards = kind == null || word == null ? List.<String>of() : guards(kind, word);
      boolean compiled = compile(table, row, guards);
      if (compiled && kind != null && word != null) {
        phrases.add(new Phrase(id, kind, word, strength));
      }
      language(table, row);
    }
  }

  /** A phrase in another script than its language says would mislead whoever looks for it. */
  private void language(SheetTable table, int row) {
    var language = lower(table.text(row, "Language"));
    var phrase = table.text(row, "Phrase");
    boolean chinese = HAN.matcher(phrase).find();
    boolean latinOnly = !chinese && phrase.indexOf('<') < 0 && LATIN.matcher(phrase).find();
    boolean known = language.isEmpty() || language.equals("en") || language.equals("zh");
    boolean fits = !(language.equals("en") && chinese) && !(language.equals("zh") && latinOnly);
    if (!known || !fits) {
      findings.error(
          "signals.language",
          table.place(row, "Language"),
          language,
          known ? "the language the phrase is written in" : "en, zh or nothing",
          known
              ? "write " + (chinese ? "zh" : "en")
              : Spelling.suggestion(language, List.of("en", "zh")));
    }
  }

  private void tellIdle(SheetTable table) {
    for (int number = 0; number < rows.size(); number++) {
      int row = rows.get(number);
      for (int at : builder.idle(number)) {
        findings.error(
            "signals.idle",
            table.place(row, "Not when"),
            exclusions(table, row).get(at),
            "an exclusion that leaves something of its phrase; it stands in all the phrase says",
            "delete it, or make it longer");
      }
    }
  }

  private String id(SheetTable table, int row) {
    var id = table.text(row, "Id");
    var place = table.place(row, "Id");
    if (!ID.matcher(id).matches()) {
      findings.error(
          "signals.id",
          place,
          id.isEmpty() ? null : id,
          "two or three capital letters, a hyphen and a number",
          "write an id such as PE-0100 that no other row has");
    }
    var twin = ids.putIfAbsent(id, place);
    if (twin != null) {
      findings.error(
          "signals.duplicate-id",
          place,
          id,
          "an id of its own; it also stands in " + twin,
          "give this phrase the next free number");
    }
    return id;
  }

  private @Nullable SignalKind kind(SheetTable table, int row) {
    var text = table.text(row, "Kind");
    var names = Arrays.stream(SignalKind.values()).map(kind -> lower(kind.name())).toList();
    int at = names.indexOf(lower(text));
    if (at < 0) {
      findings.error(
          "signals.unknown-kind",
          table.place(row, "Kind"),
          text.isEmpty() ? null : text,
          "one of " + String.join(", ", names),
          Spelling.suggestion(text, names));
      return null;
    }
    return SignalKind.values()[at];
  }

  private @Nullable String word(SheetTable table, int row, SignalKind kind) {
    var text = table.text(row, "Signal").toUpperCase(Locale.ROOT);
    var known = new TreeSet<>(known(kind));
    if (known.contains(text)) {
      return text;
    }
    if (known.isEmpty()) {
      tellUnknowable(kind);
      return null;
    }
    findings.error(
        "signals.unknown-signal",
        table.place(row, "Signal"),
        text.isEmpty() ? null : text,
        "for this kind one of " + String.join(", ", known),
        Spelling.suggestion(text, known));
    return null;
  }

  /** Once for all rows of a kind: none of them can be judged. */
  private void tellUnknowable(SignalKind kind) {
    if (unknowable.add(kind)) {
      findings.error(
          "signals.no-words",
          "vocabulary",
          lower(kind.name()),
          "a list of the words that phrases of this kind may signal; until then none is checked",
          "correct the sheet Words of the vocabulary first");
    }
  }

  private Set<String> known(SignalKind kind) {
    return switch (kind) {
      case INTENT -> words.routes();
      case FLAG -> names(Flag.values());
      case MOOD -> names(Sentiment.values());
      case OUTCOME -> words.resolutions();
      case EVIDENCE -> words.evidence();
      case REASON -> names(Fault.values());
      case TOPIC -> words.topics();
    };
  }

  private static Set<String> names(Enum<?>[] values) {
    var names = new TreeSet<String>();
    for (var value : values) {
      names.add(value.name());
    }
    return names;
  }

  private int strength(SheetTable table, int row) {
    var text = table.text(row, "Strength");
    if (text.matches("[0-9]{1,3}")) {
      int strength = Integer.parseInt(text);
      if (strength >= 1 && strength <= 100) {
        return strength;
      }
    }
    findings.error(
        "signals.strength",
        table.place(row, "Strength"),
        text.isEmpty() ? null : text,
        "a whole number from 1 to 100",
        Judging.SURE + " and more is sure enough alone");
    return 1;
  }

  /** Everything wrong with what a row looks for; whether nothing is. */
  private boolean compile(SheetTable table, int row, List<String> guards) {
    boolean sound = true;
    var exclusions = new ArrayList<PhraseIndexBuilder.Exclusion>();
    for (var exclusion : exclusions(table, row)) {
      try {
        exclusions.add(builder.exclusion(exclusion));
      } catch (MalformedPhraseException malformed) {
        malformed(findings, table.place(row, "Not when"), exclusion, malformed);
        sound = false;
      }
    }
    try {
      builder.phrase(table.text(row, "Phrase"), sound ? exclusions : List.of(), guards);
      rows.add(row);
      return sound;
    } catch (MalformedPhraseException malformed) {
      malformed(findings, table.place(row, "Phrase"), table.text(row, "Phrase"), malformed);
      return false;
    }
  }

  /** Who says what they do not want, or will not do, has not said it. */
  private static List<String> guards(SignalKind kind, String word) {
    return switch (kind) {
      case INTENT, OUTCOME -> List.of(SignalLists.NOT_WANTED);
      case FLAG ->
          Flag.valueOf(word).alwaysCounts()
              ? List.of(SignalLists.NOT_WANTED, SignalLists.NOT_THREATENED)
              : List.of();
      case REASON -> List.of(SignalLists.NOT_WANTED);
      // a topic refines a wish, and the wish is guarded
      case MOOD, EVIDENCE, TOPIC -> List.of();
    };
  }

  private static List<String> exclusions(SheetTable table, int row) {
    return Arrays.stream(table.text(row, "Not when").split(";", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static void malformed(
      Findings findings, String place, String read, MalformedPhraseException malformed) {
    for (var fault : malformed.faults()) {
      findings.error(
          "signals.phrase",
          place,
          read.isEmpty() ? null : read,
          fault.expected(),
          fault.suggestion());
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
