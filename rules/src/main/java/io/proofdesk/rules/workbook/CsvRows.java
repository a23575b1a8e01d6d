package io.proofdesk.rules.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a csv text. Where a quote is never closed, the line that opens it is told and stands
 * empty, and reading goes on below it. One call, one thread.
 */
final class CsvRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Whoever quotes otherwise does so everywhere; that is told often enough. */
  private static final int MOST_BROKEN = 20;

  private final String name;
  private final String text;
  private final Findings findings;
  private int rows;
  private int broken;

  /**
   * @param name of the file, as findings show it
   */
  CsvRows(String name, String text, Findings findings) {
    this.name = name;
    this.text = text;
    this.findings = findings;
  }

  /**
   * Hands on every row, as many as a sheet may have and one more.
   *
   * @param lost is called in the place of a row whose line is broken
   */
  void read(Consumer<CSVRecord> row, Runnable lost) {
    int from = 0;
    int line = 1;
    while (from <= text.length() && broken < MOST_BROKEN) {
      int after = read(from, line, row);
      if (after < 0) {
        return;
      }
      findings.error(
          "csv.quotes",
          name + ":" + after,
          null,
          "cells with every quote closed and doubled inside quotes; in this line one begins that"
              + " does not end as it should",
          "put the cell between double quotes and write each quote in it twice");
      broken++;
      rows++;
      lost.run();
      for (; line <= after; line++) {
        int end = text.indexOf('\n', from);
        from = end < 0 ? text.length() + 1 : end + 1;
      }
    }
  }

  /** Whether a line could not be read. */
  boolean isBroken() {
    return broken > 0;
  }

  /**
   * Reads on from a place in the text.
   *
   * @param line the number of the line there
   * @return the number of the line that is broken; -1 when none is
   */
  private int read(int from, int line, Consumer<CSVRecord> row) {
    long begins = 0;
    try (var parser = FORMAT.parse(new StringReader(text.substring(from)))) {
      for (var record : parser) {
        row.accept(record);
        rows++;
        begins = parser.getCurrentLineNumber();
        if (rows > GridLimits.MAX_ROWS + 1) {
          // it is refused as too large already, whatever follows
          return -1;
        }
      }
      return -1;
    } catch (IOException | UncheckedIOException malformed) {
      return line + (int) begins;
    }
  }
}
