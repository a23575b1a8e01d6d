package io.proofdesk.rules;

/** Identity of the engine itself. */
final class Engine {
  /** Part of every decision; raised with every change that could change an answer. */
  static final String VERSION = "0.1.0";

  private Engine() {}
}
