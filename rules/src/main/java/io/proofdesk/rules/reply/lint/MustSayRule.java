package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.Template;
import java.util.List;

/**
 * A text says what its row says must be said, as far as values go: a date, an amount or a list that
 * a rewording is held to stands in our own words, too, on each channel.
 */
final class MustSayRule {
  private MustSayRule() {}

  static void valuesUnsaid(Template template, List<Finding> findings) {
    var said = template.text().placeholders();
    template.mustSay().stream()
        .flatMap(sentence -> sentence.placeholders().stream())
        .filter(placeholder -> !said.contains(placeholder))
        .distinct()
        .forEach(
            placeholder ->
                findings.add(
                    Finding.error(
                        "reply.must-say-unsaid",
                        template.places().text().address(),
                        template.key().toString(),
                        placeholder.inBraces() + " must be said, and this text does not say it",
                        "add a sentence with it, or take it out of `Must say` of this row")));
  }
}
