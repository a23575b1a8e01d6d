package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.text.ReplyText;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A carrier's estimate is called one: its sentence says who expects the day, or that it is
 * expected. What is wrong is said in the words of the list, as with every phrase of it.
 *
 * @param labels what says so, by language; a language without any is not looked at
 */
record EstimateRule(Map<Language, List<Phrase>> labels) implements ReplyLint.TemplateRule {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？；;\\n]");

  EstimateRule {
    labels = Map.copyOf(labels);
  }

  @Override
  public void check(Template template, List<Finding> findings) {
    var known = labels.getOrDefault(template.language(), List.of());
    if (known.isEmpty()) {
      return;
    }
    check(template.text(), template.places().text(), known, findings);
    template.mustSay().forEach(it -> check(it, template.places().mustSay(), known, findings));
  }

  private static void check(
      ReplyText text, Place place, List<Phrase> labels, List<Finding> findings) {
    if (!text.placeholders().contains(Placeholder.CARRIER_ESTIMATE)) {
      return;
    }
    var searches = labels.stream().map(Phrase::search).toList();
    var sides = Passage.full(text) + "\n" + Passage.fallen(text);
    SENTENCE_END
        .splitAsStream(sides)
        .filter(sentence -> sentence.contains(Passage.ESTIMATE))
        .filter(
            sentence -> searches.stream().noneMatch(it -> it.in(Phrase.folded(sentence)) != null))
        .distinct()
        .forEach(
            sentence ->
                findings.add(
                    Finding.error(
                        PhraseKind.ESTIMATE_LABEL.code(),
                        place.address(),
                        Passage.shown(sentence).strip(),
                        said(labels, Phrase::why, "a carrier's estimate reads as our promise here"),
                        said(
                            labels,
                            Phrase::suggestion,
                            "say that it is expected, or that the carrier estimates it"))));
  }

  /** What the first label that says anything of it says. */
  private static String said(List<Phrase> labels, Function<Phrase, String> of, String otherwise) {
    return labels.stream().map(of).filter(it -> !it.isBlank()).findFirst().orElse(otherwise);
  }
}
