package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.writing.Language;
import java.util.List;
import java.util.regex.Pattern;

/** How sentences read: their length by channel, emoji, shouting. */
final class SentenceRules {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？；\\n:：]");
  private static final Pattern WORD_BREAK = Pattern.compile("\\s+");
  private static final Pattern EMOJI =
      Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}]");
  private static final Pattern SHOUTING = Pattern.compile("[!！]\\s*[!！]|[?？]\\s*[!！]");

  // plain-language guides put the ceiling near 25 words; a phone or chat window takes fewer.
  // A Chinese sentence of 70 characters says about as much as 30 words
  private static final int MOST_WORDS = 30;
  private static final int MOST_WORDS_SMALL = 22;
  private static final int MOST_CHARACTERS = 70;
  private static final int MOST_CHARACTERS_SMALL = 45;

  private SentenceRules() {}

  static void longSentences(Template template, List<Finding> findings) {
    boolean chinese = template.language() == Language.CHINESE;
    int most =
        chinese ? mostCharacters(template) : (isSmall(template) ? MOST_WORDS_SMALL : MOST_WORDS);
    for (var sentence : SENTENCE_END.splitAsStream(Passage.full(template.text())).toList()) {
      var words = sentence.strip();
      int length = chinese ? words.length() : WORD_BREAK.split(words, -1).length;
      if (length > most) {
        findings.add(
            Finding.warning(
                "reply.long-sentence",
                template.places().text().address(),
                excerpt(words),
                "a sentence should have at most " + most + (chinese ? " characters" : " words"),
                "make two of it"));
      }
    }
  }

  /** How many characters a Chinese sentence should have at most on the template's channel. */
  static int mostCharacters(Template template) {
    return isSmall(template) ? MOST_CHARACTERS_SMALL : MOST_CHARACTERS;
  }

  static void emoji(Template template, List<Finding> findings) {
    if (!Sensitive.isSober(template.id())) {
      return;
    }
    var publicText = template.publicText();
    var all =
        Passage.full(template.text())
            + Passage.fallen(template.text())
            + (publicText == null ? "" : Passage.full(publicText));
    var matcher = EMOJI.matcher(all);
    if (matcher.find()) {
      findings.add(
          Finding.error(
              "reply.emoji",
              template.places().row().address(),
              matcher.group(),
              "no emoji where somebody is angry, or may take it to court",
              "remove it"));
    }
  }

  static void shouting(Template template, List<Finding> findings) {
    var matcher = SHOUTING.matcher(Passage.full(template.text()));
    if (matcher.find()) {
      findings.add(
          Finding.warning(
              "reply.shouting",
              template.places().text().address(),
              matcher.group(),
              "one mark at the end of a sentence is enough",
              "remove the second"));
    }
  }

  private static boolean isSmall(Template template) {
    return template.channel() == Channel.SMS || template.channel() == Channel.CHAT;
  }

  static String excerpt(String words) {
    var shown = Passage.shown(words);
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }
}
