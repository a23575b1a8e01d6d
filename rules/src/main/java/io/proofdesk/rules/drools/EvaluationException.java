package io.proofdesk.rules.drools;

/** A compiled table could not be asked. Never to be read as "no row fits". */
public final class EvaluationException extends RuntimeException {

  private final String tableId;

  EvaluationException(String tableId, RuntimeException cause) {
    super("table `%s` could not be evaluated: %s".formatted(tableId, cause.getMessage()), cause);
    this.tableId = tableId;
  }

  /** The table that failed. */
  public String tableId() {
    return tableId;
  }
}
