package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.ChannelStyle;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.writing.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much a reply asks of its reader: its length by channel, and how hard its words are. */
final class LengthRules {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[:\\n]");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]*");
  private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

  // a name, a role or a time: what stands in a gap is about as long as this
  private static final String ENGLISH_VALUE = "x".repeat(18);
  private static final String CHINESE_VALUE = "字".repeat(8);

  // a chat window shows some 20 lines, a letter two pages at most
  private static final int MOST_IN_A_LETTER = 2500;
  private static final int MOST_IN_A_WINDOW = 1200;
  // a Chinese character says as much as some two and a half English letters
  private static final double CHINESE_SHARE = 0.4;

  // plain-language guides ask for what a pupil of 13 to 15 reads with ease
  private static final int HIGHEST_GRADE = 9;
  private static final int FEWEST_WORDS = 40;

  private LengthRules() {}

  static void longTexts(Template template, List<Finding> findings) {
    boolean chinese = template.language() == Language.CHINESE;
    var text = filled(Passage.full(template.text()), chinese);
    if (template.channel() == Channel.SMS) {
      longSms(template, text, findings);
      return;
    }
    int most = mostIn(template.channel());
    most = chinese ? (int) (most * CHINESE_SHARE) : most;
    if (text.length() > most) {
      findings.add(
          Finding.warning(
              "reply.too-long",
              template.places().text().address(),
              text.length() + " characters",
              "a reply on this channel should have at most " + most + " characters",
              "say less, or leave some of it to the next message"));
    }
  }

  private static void longSms(Template template, String text, List<Finding> findings) {
    int parts = ChannelStyle.smsParts(text);
    if (parts > ChannelStyle.MOST_SMS_PARTS) {
      findings.add(
          Finding.warning(
              "reply.too-long-for-sms",
              template.places().text().address(),
              parts + " parts",
              "an SMS should have at most " + ChannelStyle.MOST_SMS_PARTS + " parts",
              "say less; the rest may wait for the next message"));
    }
  }

  private static int mostIn(@Nullable Channel channel) {
    return channel == null
        ? MOST_IN_A_LETTER
        : switch (channel) {
          case EMAIL, WEB_FORM, MARKETPLACE, API -> MOST_IN_A_LETTER;
          case CHAT, SMS, PHONE, SOCIAL_DM, SOCIAL_COMMENT, REVIEW -> MOST_IN_A_WINDOW;
        };
  }

  /** The school grade that reads an English text with ease, after Flesch and Kincaid. */
  static void hardTexts(Template template, List<Finding> findings) {
    if (template.language() != Language.ENGLISH) {
      return;
    }
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    var text = Phrase.folded(Passage.full(template.text()));
    for (var sentence : SENTENCE_END.splitAsStream(text).toList()) {
      var found = WORD.matcher(sentence).results().map(it -> it.group()).toList();
      words += found.size();
      syllables += found.stream().mapToInt(LengthRules::syllables).sum();
      sentences += found.isEmpty() ? 0 : 1;
    }
    if (words < FEWEST_WORDS) {
      return;
    }
    double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    if (grade > HIGHEST_GRADE) {
      findings.add(
          Finding.warning(
              "reply.hard-to-read",
              template.places().text().address(),
              "grade " + Math.round(grade),
              "a reply should read with ease at school grade " + HIGHEST_GRADE,
              "use shorter words and shorter sentences"));
    }
  }

  private static int syllables(String word) {
    int found = (int) SYLLABLE.matcher(word).results().count();
    boolean silent = found > 1 && word.endsWith("e") && !word.endsWith("le");
    return Math.max(1, silent ? found - 1 : found);
  }

  private static String filled(String text, boolean chinese) {
    var value = chinese ? CHINESE_VALUE : ENGLISH_VALUE;
    return text.replace(Passage.VALUE, value).replace(Passage.ESTIMATE, value + value);
  }
}
