package io.proofdesk.rules.reply.lint;

import java.util.Set;

/**
 * What the rulebook uses templates for, as far as the lint must know.
 *
 * @param promisingMoney templates used only where the boundary lets money or goods move; they may
 *     promise it
 * @param answering templates that answer and leave nothing open with us; they need no next update
 */
public record Usage(Set<String> promisingMoney, Set<String> answering) {
  public Usage {
    promisingMoney = Set.copyOf(promisingMoney);
    answering = Set.copyOf(answering);
  }
}
