package io.proofdesk.api.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.workbook.Grid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A check as SARIF 2.1.0, which code hosts show beside the files. One call, one thread. */
final class SarifReport {
  /** The names of what addresses begin at: the root of the repository, else the folder itself. */
  private static final String ROOT = "%SRCROOT%";

  private static final String TABLES = "TABLES";
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final List<Grid> sheets;
  private final List<String> codes = new ArrayList<>();

  private final String below;

  private SarifReport(List<Grid> sheets, String below) {
    this.sheets = sheets;
    this.below = below;
  }

  static byte[] of(Checked checked, String below) {
    try {
      return new SarifReport(checked.sheets(), below).write(checked.report());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can be written", impossible);
    }
  }

  private byte[] write(CheckReport report) throws JsonProcessingException {
    var results = json.createArrayNode();
    report.findings().forEach(finding -> result(results, finding));
    for (var accepted : report.accepted()) {
      result(results, accepted.finding())
          .putArray("suppressions")
          .addObject()
          .put("kind", "external")
          .put("status", "accepted")
          .put("justification", accepted.by() + ": " + accepted.reason());
    }
    var root = json.createObjectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    var run = root.putArray("runs").addObject();
    var driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Proofdesk");
    var rules = driver.putArray("rules");
    codes.forEach(code -> rules.addObject().put("id", code));
    run.put("columnKind", "utf16CodeUnits");
    run.putObject("properties").put("proved", report.proved());
    run.set("results", results);
    return json.writeValueAsBytes(root);
  }

  private ObjectNode result(ArrayNode results, CheckFinding finding) {
    if (!codes.contains(finding.code())) {
      codes.add(finding.code());
    }
    var result = results.addObject();
    result.put("ruleId", finding.code());
    result.put("ruleIndex", codes.indexOf(finding.code()));
    result.put("level", finding.severity() == Severity.ERROR ? "error" : "warning");
    result.put("rank", rank(finding.cost()));
    result.putObject("message").put("text", finding.message());
    location(result.putArray("locations").addObject(), finding);
    var properties = result.putObject("properties");
    properties.put("cost", finding.cost().name().toLowerCase(Locale.ROOT));
    put(properties, "sheet", finding.sheet());
    put(properties, "cell", finding.cell());
    put(properties, "rule", finding.rule());
    put(properties, "read", finding.read());
    put(properties, "expected", finding.expected());
    put(properties, "suggestion", finding.suggestion());
    return result;
  }

  private void location(ObjectNode location, CheckFinding finding) {
    var file = finding.file();
    if (file != null) {
      var physical = location.putObject("physicalLocation");
      physical
          .putObject("artifactLocation")
          .put("uri", uri(below + file))
          .put("uriBaseId", below.isEmpty() ? TABLES : ROOT);
      int line = line(finding.spot(), file);
      if (line > 0) {
        physical.putObject("region").put("startLine", line);
      }
    }
    var logical = location.putArray("logicalLocations").addObject();
    put(logical, "name", finding.rule());
    logical.put("fullyQualifiedName", finding.place());
  }

  /** The line of a csv file its row begins in; a workbook of Excel has no lines. */
  private int line(Spot spot, String file) {
    if (spot.row() < 0 || !file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return 0;
    }
    int line = spot.row() + 1;
    for (var grid : sheets) {
      if (grid.workbook().equals(file)) {
        int above = Math.min(spot.row(), grid.rows().size());
        for (var row : grid.rows().subList(0, above)) {
          line +=
              row.stream()
                  .mapToInt(cell -> (int) cell.chars().filter(c -> c == '\n').count())
                  .sum();
        }
      }
    }
    return line;
  }

  /** SARIF ranks from 0 to 100. */
  private static double rank(Cost cost) {
    return switch (cost) {
      case MONEY_AND_GOODS -> 100;
      case ROUTE_AND_CLOCKS -> 75;
      case TEXTS -> 50;
      case FORM -> 25;
    };
  }

  /** A file name as a relative reference, whatever signs it has; one with a colon, too. */
  private static String uri(String file) {
    var uri = new StringBuilder();
    for (byte octet : file.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return uri.toString();
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }
}
