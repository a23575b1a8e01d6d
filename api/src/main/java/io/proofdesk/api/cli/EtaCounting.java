package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.model.Finding;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.CalendarRead;
import io.proofdesk.rules.clock.CalendarReader;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.clock.Holiday;
import io.proofdesk.rules.clock.HolidayImport;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.vocabulary.Profile;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which days an estimate counts, and how many when nobody says. Thread-safe.
 *
 * @param calendar counts the days
 * @param assumed whether nobody gave a calendar
 * @param production what the profile says of making; null when it says nothing
 * @param shipping what the profile says of shipping; null when it says nothing
 */
record EtaCounting(
    BusinessCalendar calendar,
    boolean assumed,
    @Nullable LeadTime production,
    @Nullable LeadTime shipping) {

  /**
   * Reads what was named.
   *
   * @throws Refusal with everything that is wrong
   */
  static EtaCounting of(
      @Nullable String profileName,
      @Nullable Path calendarFile,
      @Nullable Path holidayFile,
      @Nullable Path tables)
      throws IOException {
    var profile = profileName == null ? null : profile(profileName, tables);
    var grid = calendarFile == null ? calendarOf(profile) : sheet(calendarFile);
    var calendar = calendar(grid, holidayFile);
    return new EtaCounting(
        calendar,
        grid == null && holidayFile == null,
        making(profile),
        leadTime(profile, "Delivery days min", "Delivery days max"));
  }

  private static BusinessCalendar calendar(@Nullable Grid grid, @Nullable Path holidayFile)
      throws IOException {
    if (grid == null) {
      return holidayFile == null
          ? EtaCalculator.mondayToFriday(ZoneOffset.UTC)
          : required(
              EtaCalculator.mondayToFriday(ZoneOffset.UTC, holidays(holidayFile, ZoneOffset.UTC)));
    }
    var plain = required(CalendarReader.read(grid, List.of()));
    return holidayFile == null
        ? plain
        : required(CalendarReader.read(grid, holidays(holidayFile, plain.zone())));
  }

  private static BusinessCalendar required(CalendarRead read) {
    if (read.calendar() == null) {
      throw new Refusal(read.findings());
    }
    return read.calendar();
  }

  private static List<Holiday> holidays(Path file, ZoneId zone) throws IOException {
    var text = Files.isRegularFile(file) ? Files.readString(file) : null;
    if (text == null) {
      throw new Refusal(List.of(noFile(file)));
    }
    var imported = HolidayImport.read(file.toString(), text, zone);
    if (!imported.findings().isEmpty()) {
      throw new Refusal(imported.findings());
    }
    return imported.holidays();
  }

  private static Grid sheet(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(List.of(noFile(file)));
    }
    var read = WorkbookFile.read(file.toString(), file);
    var grids = read.value();
    if (grids == null) {
      throw new Refusal(read.findings());
    }
    return grids.stream()
        .filter(grid -> grid.sheet().equals("Calendar"))
        .findFirst()
        .orElse(grids.get(0));
  }

  private static @Nullable Grid calendarOf(@Nullable Profile profile) {
    return profile == null ? null : profile.calendar();
  }

  private static Profile profile(String name, @Nullable Path tables) {
    var folder = Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
    var read = WorkbookSet.read(folder);
    var source = read.value();
    if (source == null) {
      throw new Refusal(read.findings());
    }
    var profiles = source.profiles().stream().map(it -> it.profile()).toList();
    return profiles.stream()
        .filter(it -> it.name().equals(name) || it.stores().contains(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    List.of(
                        Finding.error(
                            "rulebook.no-profile",
                            "--profile",
                            name,
                            "expected the name of a profile, or of a store that works by one",
                            "choose one of "
                                + String.join(
                                    ", ", profiles.stream().map(Profile::name).toList())))));
  }

  /** Where a store has days of its own for what is made to order, its handling is of stock. */
  private static @Nullable LeadTime making(@Nullable Profile profile) {
    var making = leadTime(profile, "Making days min", "Making days max");
    return making == null ? leadTime(profile, "Handling days min", "Handling days max") : making;
  }

  private static @Nullable LeadTime leadTime(@Nullable Profile profile, String min, String max) {
    if (profile == null) {
      return null;
    }
    var from = profile.settings().whole(min);
    var to = profile.settings().whole(max);
    return from == null || to == null
        ? null
        : new LeadTime(Math.toIntExact(from), Math.toIntExact(Math.max(from, to)), Basis.BUSINESS);
  }

  private static Finding noFile(Path file) {
    return Finding.error(
        "case.no-file", file.toString(), null, "there is no such file", "look at the path");
  }
}
