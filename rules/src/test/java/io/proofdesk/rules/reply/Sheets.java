package io.proofdesk.rules.reply;

import io.proofdesk.rules.workbook.Grid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/** Sheets for tests: written in the test, or the ones that ship. */
public final class Sheets {
  private static final List<String> HEADINGS =
      List.of("Template", "Channel", "Text", "Public text", "Must say", "Must not say", "Source");

  private Sheets() {}

  /** A sheet of replies with the right headings. */
  @SafeVarargs
  public static Grid replies(String language, List<String>... rows) {
    var all = new ArrayList<List<String>>();
    all.add(HEADINGS);
    for (var row : rows) {
      all.add(row);
    }
    return new Grid("replies.xlsx", language, all);
  }

  /** A row of replies with nothing but an id and a text. */
  public static List<String> row(String id, String text) {
    return List.of(id, "", text);
  }

  /** A catalogue of one English template. */
  public static ReplyCatalogue.Reading english(List<String> row) {
    var sheets = new TreeMap<String, Grid>();
    sheets.put("en", replies("en", row));
    return ReplyCatalogue.read(sheets);
  }

  /** The replies that ship. */
  public static ReplyCatalogue.Reading shipped() {
    var sheets = new TreeMap<String, Grid>();
    sheets.put("en", csv("replies.en.csv"));
    sheets.put("zh", csv("replies.zh.csv"));
    return ReplyCatalogue.read(sheets);
  }

  /** A csv workbook that ships. */
  public static Grid csv(String name) {
    var file = Path.of("..", "decision-tables", name);
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var records = CSVFormat.RFC4180.parse(reader)) {
      return new Grid(name, name, records.stream().map(record -> record.toList()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
