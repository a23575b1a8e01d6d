package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.vocabulary.Profile;
import io.proofdesk.rules.vocabulary.Settings;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.Limits;
import io.proofdesk.rules.workbook.TableReader;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with tables that have no profile, or no vocabulary, to be read by. Told is what no
 * setting and no list of words could make right. One call, one thread.
 */
final class TablesAlone {
  /** Headings that a word setting, a fact or a result nobody could read may be. */
  private static final Set<String> UNKNOWN =
      Set.of("table.unknown-heading", "derived.unknown-heading", "derived.circle");

  /** What depends on the currency or on a setting of the profile. */
  private static final Set<String> OF_PROFILES =
      Set.of("cell.currency", "cell.money-digits", "column.currency", "note.unknown-column");

  /** What depends on the lists and results of the vocabulary. */
  private static final Set<String> OF_WORDS =
      Set.of("table.unknown-heading", "table.result-type", "column.words", "column.words-missing");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "(?i)[,;()\\[\\]<>=]+|\\.\\.|\\b(not|has|any of|all of|none of|absent|empty|no answer|yes|no)\\b");
  private static final Pattern NAME = Pattern.compile("\\s*\\p{L}.*(?![A-Z])\\p{L}.*");

  private static final Pattern MEANT = Pattern.compile("did you mean `(.*)`\\?");

  private TablesAlone() {}

  /**
   * What is wrong with them in any case.
   *
   * @param tables sheets of rules by table id
   * @param vocabulary the words they may use; null where those cannot be read either
   */
  static List<Finding> findings(SortedMap<String, Grid> tables, @Nullable Vocabulary vocabulary) {
    var found = new Findings();
    if (vocabulary == null) {
      tables.forEach(
          (id, grid) ->
              found.addAll(TableReader.read(id, grid, Headings.none(), Limits.none()).findings()));
    } else {
      new ProfileAssembly(vocabulary, nobody(), tables, found, new LastTables()).assemble();
    }
    return found.all().stream().filter(one -> isCertain(one, vocabulary != null)).toList();
  }

  /** A profile without a setting. */
  private static Profile nobody() {
    return new Profile(
        "",
        new TreeSet<>(),
        "",
        "",
        "",
        "USD",
        ZoneOffset.UTC,
        "en",
        Duration.ZERO,
        new Settings(List.of()),
        null);
  }

  private static boolean isCertain(Finding finding, boolean wordsKnown) {
    if (OF_PROFILES.contains(finding.code())
        || (!wordsKnown && OF_WORDS.contains(finding.code()))) {
      return false;
    }
    if (UNKNOWN.contains(finding.code())) {
      return isSlip(finding);
    }
    return !finding.code().startsWith("cell.")
        || String.valueOf(finding.suggestion()).startsWith("did you mean")
        || !mayNameSetting(finding.read());
  }

  /** A heading one slip of the finger away from a known one; a setting is named less alike. */
  private static boolean isSlip(Finding finding) {
    var meant = MEANT.matcher(String.valueOf(finding.suggestion()));
    var read = finding.read();
    return read != null && meant.matches() && Spelling.distance(read, meant.group(1)) == 1;
  }

  /** Settings are named in small letters or another script; words and numbers are not. */
  private static boolean mayNameSetting(@Nullable String read) {
    return read != null
        && BETWEEN_NAMES.splitAsStream(read).anyMatch(part -> NAME.matcher(part).matches());
  }
}
