package io.proofdesk.api.check;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a check, with its place taken apart and what it costs. Immutable. Thread-safe.
 *
 * @param code stable code, listed in {@code docs/errors.md}
 * @param severity errors stop, warnings inform
 * @param cost what the fault costs a customer
 * @param place where it is, as one text
 * @param file the workbook; null when it is about none
 * @param sheet the sheet; null when it is about the whole workbook
 * @param cell A1 address or range; null when it is about the whole sheet
 * @param rule the rule's id; null when it stands in no rule
 * @param read what was read there; null where nothing was there
 * @param expected what would have been right
 * @param suggestion the next step; null when there is no good guess
 */
public record CheckFinding(
    String code,
    Severity severity,
    Cost cost,
    String place,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable String rule,
    @Nullable String read,
    String expected,
    @Nullable String suggestion) {

  static CheckFinding of(Finding finding, List<Grid> grids) {
    var spot = Spot.of(finding.place(), grids);
    return new CheckFinding(
        finding.code(),
        finding.severity(),
        Cost.of(finding.code(), spot.file() == null ? "" : spot.file()),
        finding.place(),
        spot.file(),
        spot.sheet(),
        spot.cell(),
        spot.rule(),
        finding.read(),
        finding.expected(),
        finding.suggestion());
  }

  Finding plain() {
    return new Finding(code, severity, place, read, expected, suggestion);
  }

  Finding asWarning() {
    return Finding.warning(code, place, read, expected, suggestion);
  }

  /** One line for a person, without the severity. */
  String line() {
    return plain().line();
  }

  /** The same without the place. */
  String message() {
    return line().substring(place.length() + 2);
  }

  Spot spot() {
    return new Spot(file, sheet, cell, rule);
  }
}
