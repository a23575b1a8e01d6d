package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.decision.FirstReply;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.Rendered;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.ReplyFacts;
import io.proofdesk.rules.reply.ReplyRenderer;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.Unresolved;
import io.proofdesk.rules.reply.writing.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the first reply. A text that cannot be filled does not leave; a person writes. */
public final class Replying {
  private final ReplyCatalogue catalogue;
  private final ReplyRenderer renderer;
  private final Language storeLanguage;
  private final Sentences sentences;

  public Replying(
      ReplyCatalogue catalogue,
      ReplyRenderer renderer,
      Language storeLanguage,
      Sentences sentences) {
    this.catalogue = catalogue;
    this.renderer = renderer;
    this.storeLanguage = storeLanguage;
    this.sentences = sentences;
  }

  /** The language the people of the store work in. */
  Language storeLanguage() {
    return storeLanguage;
  }

  /**
   * Templates of single sentences around a reply.
   *
   * @param opening stands right after the greeting; null for none
   * @param beside takes up what else the customer wrote; null when there is nothing else
   * @param closing the last words before the signature; null for none
   */
  record Around(@Nullable String opening, @Nullable String beside, @Nullable String closing) {
    static final Around NOTHING = new Around(null, null, null);
  }

  /**
   * What goes out at once, by itself, while nobody is at the desk.
   *
   * @param templateId its template
   * @param because the cells that ask for it
   */
  record AtOnce(String templateId, List<CellRef> because) {}

  /** A reply and what to know about it. */
  record Written(FirstReply reply, List<Warning> warnings) {}

  /**
   * Writes the reply.
   *
   * @param templateId null when no row names one
   * @param around the sentences before and after it
   * @param atOnce what goes out at once; null when nothing does
   * @param humanEdit whether a person must change it before it leaves
   */
  Written write(
      @Nullable String templateId,
      Around around,
      @Nullable AtOnce atOnce,
      boolean humanEdit,
      Brief brief,
      ReplyFacts facts,
      List<CellRef> because) {
    var language = Language.of(brief.details().locale());
    var channel = brief.message().channel();
    var written = language == null ? storeLanguage : language;
    var warnings = new ArrayList<Warning>();
    var acknowledgement =
        atOnce == null ? null : acknowledgement(atOnce, channel, written, brief, facts, warnings);
    var template = templateId == null ? null : catalogue.find(templateId, channel, written);
    if (template == null) {
      warnings.add(new Warning("reply.no-template", sentences.say(Saying.REPLY_MISSING), because));
      return new Written(unwritten(templateId, acknowledgement, brief, because), warnings);
    }
    var rendered =
        renderer.render(
            template,
            found(around.opening(), channel, written),
            Stream.of(around.beside(), around.closing())
                .map(id -> found(id, channel, written))
                .filter(Objects::nonNull)
                .toList(),
            channel,
            brief,
            facts);
    warnings.addAll(warnings(rendered, because));
    if (language == null) {
      warnings.add(
          new Warning(
              "reply.other-language",
              sentences.say(
                  Saying.REPLY_OTHER_LANGUAGE,
                  "language",
                  String.valueOf(brief.details().locale())),
              because));
    }
    return new Written(
        reply(template, rendered, acknowledgement, humanEdit, written, channel, brief, because),
        warnings);
  }

  /**
   * INVARIANT(whole or not at all): nobody reads an acknowledgement before it leaves, so one that
   * cannot be filled stays, and somebody is told.
   */
  private @Nullable String acknowledgement(
      AtOnce atOnce,
      Channel channel,
      Language language,
      Brief brief,
      ReplyFacts facts,
      List<Warning> warnings) {
    var template = catalogue.find(atOnce.templateId(), channel, language);
    if (template == null) {
      warnings.add(stays("reply.no-template", sentences.say(Saying.REPLY_MISSING), atOnce));
      return null;
    }
    var rendered = renderer.render(template, channel, brief, facts);
    for (Unresolved unresolved : rendered.unresolved()) {
      warnings.add(stays("reply.unresolved", told(unresolved), atOnce));
    }
    warnings.addAll(looks(rendered, atOnce.because()));
    return rendered.text();
  }

  private Warning stays(String code, String why, AtOnce atOnce) {
    return new Warning(
        code, sentences.say(Saying.ACKNOWLEDGEMENT_STAYS, "why", why), atOnce.because());
  }

  private @Nullable Template found(@Nullable String id, Channel channel, Language language) {
    return id == null ? null : catalogue.find(id, channel, language);
  }

  private static FirstReply reply(
      Template template,
      Rendered rendered,
      @Nullable String acknowledgement,
      boolean humanEdit,
      Language language,
      Channel channel,
      Brief brief,
      List<CellRef> because) {
    var asked = Language.of(brief.details().locale());
    return new FirstReply(
        template.id(),
        asked == null ? language.tag() : brief.details().locale(),
        channel,
        rendered.text(),
        rendered.publicText(),
        acknowledgement,
        rendered.mustSay(),
        rendered.mustNotSay(),
        humanEdit || rendered.text() == null,
        because);
  }

  private List<Warning> warnings(Rendered rendered, List<CellRef> because) {
    var warnings = new ArrayList<Warning>();
    for (Unresolved unresolved : rendered.unresolved()) {
      warnings.add(new Warning("reply.unresolved", told(unresolved), because));
    }
    warnings.addAll(looks(rendered, because));
    return warnings;
  }

  /** What to look at in a text that may leave. */
  private List<Warning> looks(Rendered rendered, List<CellRef> because) {
    return rendered.warnings().stream()
        .map(finding -> new Warning(finding.code(), sentences.of(finding), because))
        .toList();
  }

  private String told(Unresolved unresolved) {
    var saying =
        switch (unresolved.reason()) {
          case NOT_KNOWN -> Saying.REPLY_NOT_KNOWN;
          case IDENTITY -> Saying.REPLY_IDENTITY;
          case BOUNDARY -> Saying.REPLY_BOUNDARY;
        };
    var placeholder = unresolved.placeholder();
    return sentences.say(saying, "placeholder", placeholder.text(), "fact", placeholder.fact());
  }

  private static FirstReply unwritten(
      @Nullable String templateId,
      @Nullable String acknowledgement,
      Brief brief,
      List<CellRef> because) {
    return new FirstReply(
        templateId,
        brief.details().locale(),
        brief.message().channel(),
        null,
        null,
        acknowledgement,
        List.of(),
        List.of(),
        true,
        because);
  }
}
