package io.proofdesk.api.check;

import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.verify.ProofMemory;
import io.proofdesk.rules.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The shipped tables with edits an analyst might make, checked. One call, one thread. */
final class EditedTables {
  static final Path SHIPPED = Path.of("../decision-tables");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Map<String, byte[]> edited = new LinkedHashMap<>();

  /** Puts a line in front of the one that begins with a rule's id. */
  EditedTables before(String workbook, String rule, String line) throws IOException {
    return put(
        workbook, text(workbook).replace("\n" + rule + ",", "\n" + line + "\n" + rule + ","));
  }

  /** A workbook of one's own. */
  EditedTables put(String workbook, String text) {
    edited.put(workbook, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private String text(String workbook) throws IOException {
    var known = edited.get(workbook);
    return known == null
        ? Files.readString(SHIPPED.resolve(workbook)).replace("\r\n", "\n")
        : new String(known, StandardCharsets.UTF_8);
  }

  WorkbookGrids sheets() {
    return WorkbookGrids.of(SHIPPED).with(edited);
  }

  Checked checked() {
    return checked(() -> false);
  }

  /** What comes of it as long as there is time. */
  Checked checked(BooleanSupplier timeUp) {
    var verification = new Verification(false, line -> {}, new ProofMemory(), timeUp);
    return RulebookCheck.of(sheets(), Rulebooks::new).run(null, verification, TODAY, line -> {});
  }
}
