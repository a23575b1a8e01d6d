package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.text.Placeholder;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same template tells the same facts in every language. */
final class LanguageRule {
  private LanguageRule() {}

  static void check(ReplyCatalogue catalogue, List<Finding> findings) {
    Map<Template.Key, Template> first = new LinkedHashMap<>();
    for (var template : catalogue.all()) {
      var other = first.putIfAbsent(template.key(), template);
      if (other != null) {
        compare(other, template, findings);
      }
    }
  }

  private static void compare(Template one, Template other, List<Finding> findings) {
    var missing = EnumSet.copyOf(one.text().placeholders());
    missing.removeAll(other.text().placeholders());
    var added = EnumSet.copyOf(other.text().placeholders());
    added.removeAll(one.text().placeholders());
    if (missing.isEmpty() && added.isEmpty()) {
      return;
    }
    added.addAll(missing);
    findings.add(
        Finding.warning(
            "reply.languages-differ",
            other.places().text().address(),
            added.stream().map(Placeholder::inBraces).collect(Collectors.joining(", ")),
            "these placeholders stand in one language only; compare "
                + one.places().text().address(),
            "tell the same facts in both"));
  }
}
