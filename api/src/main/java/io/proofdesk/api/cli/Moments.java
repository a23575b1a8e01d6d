package io.proofdesk.api.cli;

import io.proofdesk.api.json.StrictReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Moments on the command line, within the years that a case may name. */
final class Moments {
  private Moments() {}

  /** Lets every command read moments so. */
  static void register(CommandLine commands) {
    commands.registerConverter(OffsetDateTime.class, Moments::read);
    commands.registerConverter(Instant.class, text -> read(text).toInstant());
  }

  private static OffsetDateTime read(String text) {
    try {
      var moment = OffsetDateTime.parse(text);
      if (StrictReader.mayStandInCases(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear())) {
        return moment;
      }
    } catch (DateTimeException unreadable) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "`%s` is no moment such as 2026-11-24T15:00:00Z, from %d to %d"
            .formatted(text, StrictReader.FIRST_YEAR, StrictReader.LAST_YEAR));
  }
}
