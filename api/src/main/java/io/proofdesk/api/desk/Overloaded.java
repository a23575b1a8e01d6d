package io.proofdesk.api.desk;

/** Too much waits already. Costs nothing to make, as there are many of them when it matters. */
final class Overloaded extends RuntimeException {
  Overloaded() {
    super("too many decisions wait", null, false, false);
  }
}
