package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.reply.StoreTerms;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A setting that nothing reads is a promise to the analyst that nobody keeps. */
class ShippedSettingsTest {
  private static final Path FOLDER = Path.of("../decision-tables");

  /** Settings that the engine itself reads: who the store is, and how briefs are made. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of(
          "Stores",
          "Store name",
          "Support address",
          "Signature",
          "Currency",
          "Time zone",
          "Language",
          "Change window mode",
          "Stalled days",
          "Same-issue window",
          "Repeat threshold",
          "Hand-over role",
          "Hand-over reply",
          "Refund posting days min",
          "Refund posting days max",
          "Discount answer",
          "Identity asked by",
          "Making days min",
          "Making days max",
          "Store name in en",
          "Signature in en");

  /** Settings that replies name, each by the placeholder of {@link StoreTerms}. */
  private static final Set<String> OF_REPLIES =
      Set.of(
          "Handling days min:handling time",
          "Handling days max:handling time",
          "Delivery days min:delivery time",
          "Delivery days max:delivery time",
          "Free shipping from:free shipping from",
          "Kept return share:kept share",
          "Store credit bonus:credit bonus",
          "Cancellation fee after start:cancellation fee",
          "Apology code name:apology code",
          "Asking code name:asking code",
          "Refused parcel wait:return wait",
          "Way back for taste:way back");

  @Test
  void every_setting_of_every_profile_is_read_by_a_row_a_reply_or_the_engine() {
    var tables = grids(name -> !name.startsWith("profiles/") && !name.startsWith("replies."));
    var replies = grids(name -> name.startsWith("replies."));
    for (Grid profile : grids(name -> name.endsWith(".Settings.csv"))) {
      var unread =
          profile.rows().stream()
              .skip(1)
              .map(row -> row.get(0))
              .filter(setting -> !OF_THE_ENGINE.contains(setting))
              .filter(setting -> !inReply(setting, replies))
              .filter(setting -> !inCell(setting, tables))
              .toList();
      assertThat(unread).as(profile.workbook()).isEmpty();
    }
  }

  private static boolean inReply(String setting, List<Grid> replies) {
    return OF_REPLIES.stream()
        .filter(pair -> pair.startsWith(setting + ":"))
        .map(pair -> "{{" + pair.substring(setting.length() + 1) + "}}")
        .anyMatch(
            placeholder ->
                replies.stream()
                    .allMatch(
                        grid ->
                            grid.rows().stream()
                                .anyMatch(row -> row.get(2).contains(placeholder))));
  }

  private static boolean inCell(String setting, List<Grid> tables) {
    var whole =
        Pattern.compile(
            "(^|[^\\w-])" + Pattern.quote(setting.toLowerCase(Locale.ROOT)) + "($|[^\\w-])");
    return tables.stream()
        .flatMap(grid -> grid.rows().stream())
        // notes and sources are no use of a setting: they stand in the last two columns
        .flatMap(row -> row.stream().limit(Math.max(0, row.size() - 2)))
        .anyMatch(cell -> whole.matcher(cell.toLowerCase(Locale.ROOT)).find());
  }

  private static List<Grid> grids(java.util.function.Predicate<String> wanted) {
    var grids = new ArrayList<Grid>();
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        var name = FOLDER.relativize(file).toString().replace('\\', '/');
        if (wanted.test(name) && !name.startsWith("vocabulary.") && !name.startsWith("signals.")) {
          grids.addAll(Objects.requireNonNull(WorkbookFile.read(name, file).value()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the shipped tables can be read", e);
    }
    return grids;
  }
}
