package io.proofdesk.rules.signal.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the lines a mail ends with: a farewell, a name, what somebody is, and where he wrote. They
 * name a lawyer or a newspaper without a threat.
 */
final class SignOff {
  private static final int MOST_LINES = 8;

  /** A signature with a motto under it; more lines than these are the customer's own again. */
  private static final int MOST_UNDER_DASHES = 16;

  private static final int LONGEST = 70;
  private static final int LONGEST_CHINESE = 24;
  private static final int MOST_WORDS = 9;

  private static final Pattern FAREWELL =
      Pattern.compile(
          "(?:(?:with |my )?(?:very |all the |the )?(?:best|kind|kindest|warm|warmest)(?: (?:and )?"
              + "(?:regards|wishes|warm regards))?|regards|with regards|sincerely|respectfully"
              + "|cordially|yours|yours (?:sincerely|truly|faithfully)|cheers|take care|此致|敬礼"
              + "|此致敬礼|祝好|顺颂商祺|祝商祺|敬上)[,.!，。！]?");
  private static final Pattern THANKS =
      Pattern.compile(
          "(?:many |kind )?(?:thanks|thank you|thx)(?: (?:again|so much|a lot|in advance|and regards"
              + "|& regards))?[,.!，。！]?|谢谢[,.!，。！]?|多谢[,.!，。！]?");
  private static final Pattern FAREWELL_AND_NAME =
      Pattern.compile(
          "(?i:best|regards|best regards|kind regards|warm regards|sincerely|cheers),? "
              + "\\p{Lu}[\\p{L}'.-]{0,20}(?: \\p{Lu}[\\p{L}'.-]{0,20}){0,2}");

  private static final Pattern DEVICE =
      Pattern.compile(
          "(?:sent (?:from|with|via|using) (?:my |the )?"
              + "(?:[a-z]{2,12} ){0,3}(?:iphone|ipad|ipod|android|galaxy|phone|smartphone|mobile"
              + "|tablet|pixel|blackberry|huawei|xiaomi|samsung|device|mail|outlook|gmail|yahoo"
              + "|yahoo mail|protonmail|proton mail|workspace|mobile app)"
              + "(?: (?:plus|pro|max|mini|ultra|smartphone|phone|tablet|device|mobile|app"
              + "|[a-z]{0,2}[0-9]+[a-z]{0,2}"
              + "|(?:for|on|using|via|from) [a-z0-9&]+(?: (?:mail|mobile|app|[0-9]+))?)){0,4}"
              + "|get outlook for [a-z]+|get \\[?outlook.{0,60}"
              + "|(?:发自|發自|来自|來自|从|從)我的 ?(?:[a-z]{2,10} ?){0,2}"
              + "(?:iphone|ipad|手机|手機|华为|小米|安卓|android|平板|三星|vivo|oppo)[^，。！？,.!?]{0,12})"
              + "[.!]?(?: ?[<(\\[].{0,60})?");

  private static final Pattern PLACE =
      Pattern.compile("[+()0-9 ./-]{6,}|\\S+@\\S+|(?:https?://|www\\.)\\S+");

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "at", "for", "in", "de", "van", "von", "der", "la", "le", "du", "on",
          "tel", "phone", "mobile", "email", "e-mail", "web", "fax", "cell", "m", "t", "e", "w");

  /** Whoever says one of these says something. */
  private static final Set<String> SPEAKING =
      Set.copyOf(
          List.of(
              ("i im i'm i'll i've i'd my me mine you your u we our us it its it's this that these is are"
                      + " was were be been will would want need please pls not no dont don't never have"
                      + " has had where when what how why who refund refunded refunds sue suing order"
                      + " orders parcel package item items broken cancel cancelled canceled cancellation"
                      + " chargeback dispute wrong late missing damaged faulty help now return replace"
                      + " replacement exchange stop send sent give got get still but if or so p.s ps ps."
                      + " complaint urgent asap today tomorrow court action unless otherwise")
                  .split(" ", -1)));

  private static final Pattern OF_HIMSELF = Pattern.compile("\\b(?:i|i'm|i'll|me|my)\\b|我");
  private static final Pattern CHINESE_SPEAKING =
      Pattern.compile("[我你您请請要不没沒吗嗎退换換吧呢了赔賠告诉訴投起诉催等收发發]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern DIGITS = Pattern.compile("[0-9@]");

  private SignOff() {}

  /** Whether a line says what a mail was written on. */
  static boolean isDevice(Line line) {
    var low = line.low();
    boolean may = low.startsWith("sent ") || low.startsWith("get ") || low.indexOf("我的") >= 0;
    return may && !line.cut() && DEVICE.matcher(low).matches();
  }

  /** Whether a line of a signature holds a number or an address somebody may want. */
  static boolean holdsFacts(Line line) {
    return DIGITS.matcher(line.head()).find();
  }

  /** Whether a farewell says thanks, which the customer means. */
  static boolean isThanks(Line line) {
    return THANKS.matcher(line.low()).matches();
  }

  /** How many lines from one on are a farewell and who says it; none when they are not. */
  static int lines(List<Line> lines, int at) {
    var line = lines.get(at);
    if (line.cut() || line.head().length() > LONGEST) {
      return 0;
    }
    boolean farewell = FAREWELL.matcher(line.low()).matches();
    if (!farewell && !isThanks(line)) {
      return FAREWELL_AND_NAME.matcher(line.head()).matches() ? 1 + signed(lines, at + 1) : 0;
    }
    int name = at + 1 < lines.size() && lines.get(at + 1).isBlank() ? at + 2 : at + 1;
    int signed = signed(lines, name);
    if (signed == 0 && name < lines.size() && farewell && isLonelyName(lines, name)) {
      signed = 1;
    }
    if (signed > 0) {
      return name + signed - at;
    }
    boolean last = lines.subList(at + 1, lines.size()).stream().allMatch(Line::isBlank);
    return farewell && last ? 1 : 0;
  }

  /** How many lines from one on are a signature and end the message, or a part of it. */
  static int signed(List<Line> lines, int first) {
    int at = first;
    int count = 0;
    int toBlank = 0;
    boolean blankSeen = false;
    while (at < lines.size() && count <= MOST_LINES) {
      var line = lines.get(at);
      if (line.isBlank()) {
        if (!blankSeen) {
          toBlank = at - first;
        }
        blankSeen = true;
      } else if (line.isQuoted() || isDevice(line)) {
        break;
      } else if (isSigned(line)) {
        count++;
      } else {
        return blankSeen ? toBlank : 0;
      }
      at++;
    }
    return count == 0 ? 0 : count > MOST_LINES ? toBlank : at - first;
  }

  /** The same behind dashes, where two such lines may have a motto of theirs behind them. */
  static int underDashes(List<Line> lines, int first) {
    int signed = signed(lines, first);
    int at = first;
    while (signed == 0 && at < lines.size() && !lines.get(at).isBlank()) {
      var line = lines.get(at);
      boolean named = at - first >= 2 && !line.cut();
      if (!isSigned(line) && (!named || OF_HIMSELF.matcher(line.low()).find())) {
        return 0;
      }
      at++;
      if (at - first > MOST_UNDER_DASHES) {
        return 0;
      }
    }
    return Math.max(signed, at - first);
  }

  private static boolean isLonelyName(List<Line> lines, int at) {
    boolean last = at + 1 == lines.size() || lines.get(at + 1).isBlank();
    var low = lines.get(at).low();
    return last && low.matches("\\p{L}{2,12}[.,]?") && !SPEAKING.contains(low);
  }

  private static boolean isSigned(Line line) {
    var head = line.head();
    if (line.cut() || head.length() > LONGEST || head.endsWith("?") || head.endsWith("!")) {
      return false;
    }
    if (PLACE.matcher(head).matches()) {
      return true;
    }
    if (HAN.matcher(head).find()) {
      return head.length() <= LONGEST_CHINESE && !CHINESE_SPEAKING.matcher(head).find();
    }
    var words = head.split("[\\s,|/:;]+", -1);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (var word : words) {
      if (!isTitle(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTitle(String word) {
    if (word.isEmpty() || word.indexOf('@') > 0 || word.indexOf('.') > 0) {
      return !SPEAKING.contains(word.toLowerCase(Locale.ROOT));
    }
    char first = word.charAt(0);
    var low = word.toLowerCase(Locale.ROOT);
    boolean title =
        !Character.isLetter(first) || Character.isUpperCase(first) || SMALL.contains(low);
    return title && !SPEAKING.contains(low);
  }
}
