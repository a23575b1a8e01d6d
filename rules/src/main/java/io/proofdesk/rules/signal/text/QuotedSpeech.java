package io.proofdesk.rules.signal.text;

import io.proofdesk.rules.signal.text.OwnWords.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Leaves out what others said, in quotation marks: your agent told me "file a chargeback". What the
 * customer says of himself, what a page or a parcel's tracking says, the name of a product and
 * irony stay.
 */
final class QuotedSpeech {
  private static final String OPENING = "\"“”「『«„";
  private static final int LOOKED_BACK = 90;
  private static final int LONGEST = 600;

  /** So many quotation marks are looked at; a message with more quotes nobody any longer. */
  static final int MOST = 200;

  private static final Pattern SAYING =
      Pattern.compile(
          "\\b(?:wrote|write|writes|said|says|say|told|tells|replied|answered|promised|claimed|claims"
              + "|stated|states|emailed|mailed|texted|messaged|responded|reads|read|saying|stating"
              + "|advised|assured|insisted|suggested|explained|announced)\\b");
  private static final Pattern WHO =
      Pattern.compile(
          "\\b(?<me>i|we|i've|i'd|i'm|my (?:wife|husband|partner|son|daughter|mother|mum|mom|bank"
              + "|lawyer))\\b|\\b(?:you|he|she|they|agents?|rep|reps|representative|support|service"
              + "|someone|somebody|colleagues?|team|staff|manager|assistant|operator|guy|lady|person"
              + "|your (?:\\w+ )?(?:e-?mail|mail|reply|answer|message|chat|policy))\\b"
              + "|\\b(?<thing>it|tracking|page|site|website|app|status|email|mail|label|listing|ad|order|parcel|package|system)\\b");
  private static final Pattern WAS_TOLD =
      Pattern.compile(
          "\\b(?:was|were|been|being|got|get|is|are) (?:\\w+ )?(?:told|promised|advised|assured)\\b");

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:说|說|讲|講|回复|回覆|回復|告诉我|告訴我|告知|答复|答應|答应|承诺|承諾|写|寫|表示|写道|称|稱|回我)(?:过|過|的是|了|是|道)?[：:，, ]{0,2}$");
  private static final Pattern TO_ME =
      Pattern.compile("(?:跟|对|對|向|给|給|和|同|告诉|告訴|通知|回复|回覆|回)(?:我们|我們|我)");
  private static final Pattern OTHERS =
      Pattern.compile("客服|你|您|店家|店主|店员|商家|卖家|賣家|人工|机器人|他|她|对方|人家");
  private static final Pattern CLAUSE_END = Pattern.compile("[。！？；\\n，,;!?]");

  private QuotedSpeech() {}

  /** The parts without what others said. */
  static List<Part> leftOut(String text, List<Part> parts) {
    if (!hasOpening(text)) {
      return parts;
    }
    var left = new ArrayList<Part>();
    int quoteEnd = 0;
    int looked = 0;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      int runEnd = runEnd(parts, i);
      int runStart = runStart(parts, i);
      int own = Math.max(part.start(), Math.min(quoteEnd, part.end()));
      int at = own;
      while (at < part.end()) {
        boolean opens = OPENING.indexOf(text.charAt(at)) >= 0 && looked++ < MOST;
        int end = opens ? quoteEnd(text, at, runStart, runEnd) : at;
        if (end > at) {
          add(own, at, left);
          quoteEnd = end;
          own = Math.min(end, part.end());
          at = own;
        } else {
          at++;
        }
      }
      add(own, part.end(), left);
    }
    return left;
  }

  private static void add(int start, int end, List<Part> parts) {
    if (start < end) {
      parts.add(new Part(start, end));
    }
  }

  private static boolean hasOpening(String text) {
    for (int at = 0; at < OPENING.length(); at++) {
      if (text.indexOf(OPENING.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int runEnd(List<Part> parts, int at) {
    int last = at;
    int limit = Math.min(parts.size(), at + 12);
    while (last + 1 < limit && parts.get(last + 1).start() == parts.get(last).end() + 1) {
      last++;
    }
    return parts.get(last).end();
  }

  private static int runStart(List<Part> parts, int at) {
    boolean wrapped = at > 0 && parts.get(at).start() == parts.get(at - 1).end() + 1;
    return parts.get(wrapped ? at - 1 : at).start();
  }

  /** Where words of somebody else end; the place itself when the quotation is none of theirs. */
  private static int quoteEnd(String text, int open, int from, int to) {
    var before = text.substring(Math.max(from, open - LOOKED_BACK), open);
    if (!isSaidByOthers(before)) {
      return open;
    }
    char closing = closing(text.charAt(open));
    int limit = Math.min(to, open + LONGEST);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == closing || (closing == '”' && c == '"')) {
        return at + 1;
      }
    }
    return open;
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '「' -> '」';
      case '『' -> '』';
      case '«' -> '»';
      case '“', '”', '„' -> '”';
      default -> opening;
    };
  }

  private static boolean isSaidByOthers(String before) {
    return isSaidInChinese(before) || isSaidInEnglish(before);
  }

  private static boolean isSaidInChinese(String before) {
    var saying = CHINESE.matcher(before);
    if (!saying.find()) {
      return false;
    }
    int start = 0;
    var clauses = CLAUSE_END.matcher(before);
    while (clauses.find() && clauses.end() <= saying.start()) {
      start = clauses.end();
    }
    var clause = before.substring(start);
    var speaker = TO_ME.matcher(clause).replaceAll("");
    return speaker.indexOf('我') < 0 && (OTHERS.matcher(clause).find() || clause.contains("我"));
  }

  private static boolean isSaidInEnglish(String before) {
    var low = before.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int sentence =
        Math.max(low.lastIndexOf(". "), Math.max(low.lastIndexOf("! "), low.lastIndexOf("? ")));
    var words = sentence < 0 ? low : low.substring(sentence + 2);
    int verb = -1;
    int verbEnd = -1;
    var saying = SAYING.matcher(words);
    while (saying.find()) {
      verb = saying.start();
      verbEnd = saying.end();
    }
    if (verb < 0 || words.substring(verbEnd).strip().split("\\s+", -1).length > 9) {
      return false;
    }
    if (WAS_TOLD.matcher(words).find()) {
      return true;
    }
    boolean others = false;
    var who = WHO.matcher(words);
    while (who.find() && who.start() < verb) {
      others = who.group("me") == null && who.group("thing") == null;
    }
    return others;
  }
}
