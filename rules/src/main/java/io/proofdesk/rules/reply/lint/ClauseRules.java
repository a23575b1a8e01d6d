package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.Template;
import io.proofdesk.rules.reply.writing.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How hard a Chinese sentence is to follow. Syllables say nothing there: what tires is one clause
 * after the other between commas, a list without end, and a run of characters without a pause.
 */
final class ClauseRules {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？；\\n:：]");
  private static final Pattern COMMA = Pattern.compile("[，,]");
  private static final Pattern LISTED = Pattern.compile("、");
  private static final Pattern PAUSE = Pattern.compile("[，,、（）()“”\"\\s]");

  // a sentence of ours has one to three clauses, seldom four; lists of more than six belong below
  // each other; spoken Chinese breathes after some twenty characters
  private static final int MOST_CLAUSES = 5;
  private static final int MOST_CLAUSES_SMALL = 4;
  private static final int MOST_LISTED = 6;
  private static final int LONGEST_RUN = 26;

  private ClauseRules() {}

  static void tiringSentences(Template template, List<Finding> findings) {
    if (template.language() != Language.CHINESE) {
      return;
    }
    boolean small = template.channel() == Channel.SMS || template.channel() == Channel.CHAT;
    for (var sentence : SENTENCE_END.splitAsStream(Passage.full(template.text())).toList()) {
      var fault = fault(sentence.strip(), small ? MOST_CLAUSES_SMALL : MOST_CLAUSES);
      // a sentence that is too long is told as that
      if (fault != null && sentence.strip().length() <= SentenceRules.mostCharacters(template)) {
        findings.add(
            Finding.warning(
                "reply.hard-to-read",
                template.places().text().address(),
                SentenceRules.excerpt(sentence.strip()),
                fault,
                "make two sentences of it"));
      }
    }
  }

  private static @Nullable String fault(String sentence, int mostClauses) {
    int clauses = parts(COMMA, sentence);
    if (clauses > mostClauses) {
      return "a sentence should have at most "
          + mostClauses
          + " clauses between commas; this one has "
          + clauses;
    }
    for (var clause : COMMA.split(sentence, -1)) {
      int listed = parts(LISTED, clause);
      if (listed > MOST_LISTED) {
        return "a list inside a sentence should name at most "
            + MOST_LISTED
            + " things; this one names "
            + listed;
      }
    }
    for (var run : PAUSE.split(sentence, -1)) {
      if (run.length() > LONGEST_RUN) {
        return "at most "
            + LONGEST_RUN
            + " characters should follow each other without a pause; here are "
            + run.length();
      }
    }
    return null;
  }

  private static int parts(Pattern divider, String text) {
    return divider.split(text, -1).length;
  }
}
