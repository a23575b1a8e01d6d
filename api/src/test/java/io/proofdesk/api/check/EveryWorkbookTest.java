package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.Rulebooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A mistake in every workbook at once: none of them hides another. */
class EveryWorkbookTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final String RULE = "(?m)^([A-Z]{2,3})-([0-9]+[A-Z]*),";
  private static final String ACCEPTED =
      "Finding,Rule or place,Reason,By,Until\nverify.gap,route.csv,so,OPPS,\n";

  /** The mistakes in workbooks that are no tables, by how their names begin: from, to, code. */
  private static final Map<String, String[]> PLANTED =
      Map.ofEntries(
          plant("examples.en", "EE-2,ORDER_STATUS", "EE-2,ORDERSTATUS", "examples.unknown-wish"),
          plant("examples.zh", "EZ-2,", "EZ-1,", "examples.duplicate-id"),
          plant("readiness", ",setting,", ",settin,", "readiness.need"),
          plant(
              "replies", "\\{\\{customer.name}}", "{{customer.nam}}", "reply.unknown-placeholder"),
          plant("reply-lint", "en,fixed date,", "en,fixd date,", "lint.unknown-kind"),
          plant(
              "signals.Phrases", ",intent,ORDER_STATUS", ",intent,ORDER", "signals.unknown-signal"),
          plant("signals.Words", "(?m)^contrast,", "contrastt,", "signals.unused-list"),
          plant("vocabulary.Words", ",ASKS_FOR_DATA", ",ASKS_FOR", "vocabulary.unknown-trait"),
          plant("vocabulary.Results", "word,Precedence", "word,Precedenc", "column.words"),
          plant("vocabulary.Facts", "yes/no", "yes/noo", "column.type"),
          plant(
              "vocabulary.Derived",
              "Evidence minus Evidence accepted",
              "Evidence minus Evidence acepted",
              "derived.unknown-heading"),
          plant(
              "vocabulary.Constraints",
              "(?m)^Recent orders,",
              "Recent orderss,",
              "constraint.unknown-fact"));

  private static Map.Entry<String, String[]> plant(
      String workbook, String from, String to, String code) {
    return Map.entry(workbook, new String[] {from, to, code});
  }

  @Test
  void a_mistake_in_each_workbook_is_told_whatever_else_is_wrong() throws IOException {
    var files = new TreeMap<String, byte[]>();
    var expected = new TreeMap<String, String>();
    try (var shipped = Files.walk(EditedTables.SHIPPED)) {
      for (var file : shipped.filter(it -> it.toString().endsWith(".csv")).sorted().toList()) {
        var name = EditedTables.SHIPPED.relativize(file).toString();
        var slip = slip(name);
        var text = Files.readString(file).replace("\r\n", "\n");
        var edited = text.replaceFirst(slip[0], slip[1]);
        assertThat(edited).as(name).isNotEqualTo(text);
        files.put(name, edited.getBytes(StandardCharsets.UTF_8));
        expected.put(name, slip[2]);
      }
    }
    files.put("accepted.csv", ACCEPTED.getBytes(StandardCharsets.UTF_8));
    expected.put("accepted.csv", "accepted.cell");

    // as somebody uploads it; on the command line the same sheets are checked the same way
    var check = new UploadCheck(Path.of("no-live-tables"), () -> NOW, Rulebooks::new);
    var zip = new TreeMap<>(Map.of("tables.zip", zip(files)));
    assertThat(check.begin()).isTrue();
    var report =
        check
            .check(new Uploaded(zip))
            .fold(
                Checked::report,
                faults -> {
                  throw new AssertionError(String.valueOf(faults));
                });
    assertThat(expected)
        .allSatisfy(
            (name, code) ->
                assertThat(report.findings())
                    .filteredOn(it -> name.equals(it.file()) && it.severity() == Severity.ERROR)
                    .extracting(CheckFinding::code)
                    .as(name)
                    .contains(code));
    // nothing that only follows from them
    assertThat(report.errors()).isLessThan(expected.size() + 15);
    assertThat(report.findings())
        .filteredOn(it -> it.code().equals("verify.waits"))
        .singleElement()
        .satisfies(it -> assertThat(it.expected()).contains("an invariant breaks"));
  }

  private static String[] slip(String name) {
    for (var planted : PLANTED.entrySet()) {
      if (name.startsWith(planted.getKey())) {
        return planted.getValue();
      }
    }
    if (name.endsWith("Calendar.csv")) {
      return new String[] {"\\d\\d:00-", "9h-", "calendar.bad-hours"};
    }
    return name.endsWith("Settings.csv")
        ? new String[] {"(?m)^(Time zone,text),[^,]*,", "$1,Mars/Olympus,", "profile.setting"}
        : new String[] {RULE, "$1_$2,", "table.row-id"};
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
