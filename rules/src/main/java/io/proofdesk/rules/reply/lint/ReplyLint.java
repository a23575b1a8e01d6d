package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.writing.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks every template in every language against the phrase list and against what a reply must
 * hold. Thread-safe.
 */
public final class ReplyLint {
  private final Map<Phrase, Search> phrases = new LinkedHashMap<>();
  private final Map<Language, List<Search>> allowed;
  private final List<TemplateRule> rules;
  private final Usage usage;

  /**
   * A lint.
   *
   * @param phrases what must not be said; lists of several workbooks may be joined
   * @param usage what the rulebook uses the templates for
   */
  public ReplyLint(List<Phrase> phrases, Usage usage) {
    phrases.stream()
        .filter(phrase -> phrase.kind().isForbidden())
        .forEach(phrase -> this.phrases.put(phrase, phrase.search()));
    this.allowed = byLanguage(phrases, PhraseKind.ALLOWED);
    this.usage = usage;
    this.rules =
        List.of(
            new HoldingRule(usage),
            new EstimateRule(estimateLabels(phrases)),
            MustSayRule::valuesUnsaid,
            LengthRules::longTexts,
            LengthRules::hardTexts,
            SentenceRules::longSentences,
            ClauseRules::tiringSentences,
            SentenceRules::emoji,
            SentenceRules::shouting);
  }

  /** A rule that looks at a whole template. */
  @FunctionalInterface
  interface TemplateRule {
    void check(Template template, List<Finding> findings);
  }

  /** Everything that is wrong, template by template. */
  public List<Finding> check(ReplyCatalogue catalogue) {
    var findings = new ArrayList<Finding>();
    for (var template : catalogue.all()) {
      checkPhrases(template, findings);
      rules.forEach(rule -> rule.check(template, findings));
    }
    LanguageRule.check(catalogue, findings);
    return findings;
  }

  /** What is wrong by the phrases alone, template by template. */
  public List<Finding> checkPhrases(ReplyCatalogue catalogue) {
    var findings = new ArrayList<Finding>();
    catalogue.all().forEach(template -> checkPhrases(template, findings));
    return findings;
  }

  private static Map<Language, List<Phrase>> estimateLabels(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.kind() == PhraseKind.ESTIMATE_LABEL)
        .collect(Collectors.groupingBy(Phrase::language));
  }

  private static Map<Language, List<Search>> byLanguage(List<Phrase> phrases, PhraseKind kind) {
    return phrases.stream()
        .filter(phrase -> phrase.kind() == kind)
        .collect(
            Collectors.groupingBy(
                Phrase::language, Collectors.mapping(Phrase::search, Collectors.toList())));
  }

  private void checkPhrases(Template template, List<Finding> findings) {
    var looked = new EnumMap<PhraseKind, Map<Phrase, Search>>(PhraseKind.class);
    phrases.forEach(
        (phrase, search) -> {
          if (phrase.language() == template.language() && !mayStand(phrase.kind(), template)) {
            looked.computeIfAbsent(phrase.kind(), it -> new LinkedHashMap<>()).put(phrase, search);
          }
        });
    for (var passage : passagesOf(template)) {
      looked.forEach((kind, some) -> look(kind, some, passage, findings));
    }
  }

  private List<Passage> passagesOf(Template template) {
    var mayBeSaid = allowed.getOrDefault(template.language(), List.of());
    var passages = new ArrayList<Passage>();
    passages.add(Passage.of(template.text(), template.places().text()));
    var publicText = template.publicText();
    if (publicText != null) {
      passages.add(Passage.of(publicText, template.places().publicText()));
    }
    for (var line : template.mustSay()) {
      passages.add(Passage.of(line, template.places().mustSay()));
    }
    return passages.stream().map(passage -> passage.without(mayBeSaid)).toList();
  }

  private boolean mayStand(PhraseKind kind, Template template) {
    return switch (kind) {
      case MONEY_PROMISE -> usage.promisingMoney().contains(template.id());
      case ADMISSION -> !Sensitive.speaksToOpponents(template.id());
      case ESTIMATE_LABEL, ALLOWED -> true;
      case FIXED_DATE, VAGUE_TIME, BLAME, DONE_CLAIM, REVIEW_TRADE, BLOCKED, PLACEHOLDER -> false;
    };
  }

  private static void look(
      PhraseKind kind, Map<Phrase, Search> some, Passage passage, List<Finding> findings) {
    boolean done = kind == PhraseKind.DONE_CLAIM;
    var inBodies = Longest.of(some, done ? passage.unconfirmed() : passage.withBodies());
    // most texts have no optional part
    var inFallbacks =
        !done && passage.withBodies().equals(passage.withFallbacks())
            ? Map.<Phrase, String>of()
            : Longest.of(some, passage.withFallbacks());
    inBodies.forEach((phrase, words) -> findings.add(said(phrase, words, passage)));
    inFallbacks.forEach(
        (phrase, words) -> {
          if (!words.equals(inBodies.get(phrase))) {
            findings.add(said(phrase, words, passage));
          }
        });
  }

  private static Finding said(Phrase phrase, String words, Passage passage) {
    return Finding.error(
        phrase.kind().code(),
        passage.place().address(),
        Passage.shown(words),
        phrase.why().isBlank() ? "no reply may say this: " + phrase.kind().text() : phrase.why(),
        blankToNull(phrase.suggestion()));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
