package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.text.Part;
import io.proofdesk.rules.reply.text.Placeholder;
import java.util.List;

/**
 * A holding reply names its owner and the exact time of the next update (invariant I6).
 *
 * <p>A reply holds when something stays open with us after it. So every template is a holding reply
 * but three kinds: those that only ask the customer ({@code ASK_…} and {@code NEEDS_…}, or with the
 * list of missing evidence), those that promise money, and those the rulebook calls answering. Both
 * placeholders must stand outside optional parts, so that without them there is no text. An
 * optional part that offers the customer a choice answers; there, its fallback may hold them.
 */
final class HoldingRule implements ReplyLint.TemplateRule {
  private final Usage usage;

  HoldingRule(Usage usage) {
    this.usage = usage;
  }

  @Override
  public void check(Template template, List<Finding> findings) {
    if (!holds(template)) {
      return;
    }
    require(template, Placeholder.OWNER, "reply.holding-without-owner", findings);
    require(template, Placeholder.NEXT_UPDATE, "reply.holding-without-next-update", findings);
  }

  private boolean holds(Template template) {
    var id = template.id();
    boolean asks =
        id.startsWith("ASK_")
            || id.startsWith("NEEDS_")
            || template.text().placeholders().contains(Placeholder.MISSING_EVIDENCE);
    return !asks && !usage.promisingMoney().contains(id) && !usage.answering().contains(id);
  }

  private static void require(
      Template template, Placeholder placeholder, String code, List<Finding> findings) {
    if (!isCertain(template, placeholder)) {
      findings.add(
          Finding.error(
              code,
              template.places().text().address(),
              template.key().toString(),
              "a holding reply names " + placeholder.inBraces() + " outside optional parts",
              "add a sentence with " + placeholder.inBraces()));
    }
  }

  private static boolean isCertain(Template template, Placeholder placeholder) {
    return template.text().requiredPlaceholders().contains(placeholder)
        || template.text().parts().stream()
            .filter(Part.Choice.class::isInstance)
            .map(Part.Choice.class::cast)
            .filter(choice -> holds(choice.body(), Placeholder.RESOLUTIONS))
            .anyMatch(choice -> holds(choice.fallback(), placeholder));
  }

  private static boolean holds(List<Part> parts, Placeholder placeholder) {
    return parts.contains(new Part.Slot(placeholder));
  }
}
