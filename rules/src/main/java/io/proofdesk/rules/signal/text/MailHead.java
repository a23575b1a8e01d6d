package io.proofdesk.rules.signal.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where another mail begins: a block of headers, a forward mark, "On Monday she wrote". One
 * line that only looks like a header is the customer's own.
 */
final class MailHead {
  private static final int LONGEST_VALUE = 90;

  private static final Pattern LABEL =
      Pattern.compile(
          "[*_]{0,2}(?:(?<from>from|发件人|發件人|寄件者|寄件人)"
              + "|(?<time>sent|date|发送时间|發送時間|寄件日期|日期|时间|時間)"
              + "|(?<subject>subject|re|fw|fwd|主题|主旨|主題)"
              + "|to|cc|bcc|reply-to|收件人|收件者|抄送|密送|副本|回复给)[*_]{0,2}"
              + "\\s*[:：][*_]{0,2}(?<value>.*)");

  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s|[!?。！？，；]|\\bi\\b|我");

  private static final Pattern FORWARD =
      Pattern.compile(
          "(?:[-=_*—]{2,} *)(?:begin )?(?:original|forwarded|reply|replied|转发|轉發|轉寄|原始|原|邮件原件|郵件原件"
              + "|引用|回复的)[^-=_*—]{0,40}(?:[-=_*—]{2,}.*)?"
              + "|begin forwarded message:?");

  private static final Pattern MADE_BY_A_PROGRAM = Pattern.compile("[0-9@<]");

  private MailHead() {}

  /** Whether what comes behind was forwarded, or is what the customer answers. */
  static boolean isForward(Line line) {
    char first = line.low().charAt(0);
    return (first == 'b' || !Character.isLetterOrDigit(first))
        && FORWARD.matcher(line.low()).matches();
  }

  /**
   * Where the lines that look like headers end from one on, and whether they are those of a mail.
   *
   * @param end the first line behind them; the line itself when it is none
   * @param mail whether they are headers; when not, those from any later of them on are none either
   */
  record Block(int end, boolean mail) {}

  /** The lines from one on that look like headers. */
  static Block block(List<Line> lines, int first) {
    boolean from = false;
    boolean more = false;
    int at = first;
    while (at < lines.size() && mayBeLabel(lines.get(at))) {
      var label = LABEL.matcher(lines.get(at).low());
      if (!label.matches()) {
        break;
      }
      boolean subject = label.group("subject") != null;
      if (!subject && isSentence(lines.get(at).low().substring(label.start("value")))) {
        break;
      }
      from |= label.group("from") != null;
      more |= subject || label.group("time") != null;
      at++;
    }
    return new Block(at, from && more);
  }

  /** Whether a line of a block says what the mail is about. */
  static boolean isSubject(Line line) {
    var label = LABEL.matcher(line.low());
    return label.matches() && label.group("subject") != null;
  }

  /** How many lines from one on say who wrote what is quoted behind them. */
  static int attribution(List<Line> lines, int at) {
    var line = lines.get(at);
    if (isWrote(line) && (line.low().startsWith("on ") || isChinese(line))) {
      return 1;
    }
    boolean wrapped =
        line.low().startsWith("on ")
            && at + 1 < lines.size()
            && isWrote(lines.get(at + 1))
            && MADE_BY_A_PROGRAM.matcher(line.low()).find();
    return wrapped ? 2 : 0;
  }

  /** Whether a program wrote the line, with a time or an address, and not the customer. */
  static boolean isMadeByAProgram(List<Line> lines, int at, int count) {
    return lines.subList(at, at + count).stream()
        .anyMatch(line -> MADE_BY_A_PROGRAM.matcher(line.low()).find());
  }

  private static boolean isWrote(Line line) {
    return !line.cut() && (line.low().endsWith("wrote:") || isChinese(line));
  }

  private static boolean isChinese(Line line) {
    var low = line.low();
    return low.endsWith("写道：") || low.endsWith("写道:") || low.endsWith("寫道：") || low.endsWith("寫道:");
  }

  private static boolean mayBeLabel(Line line) {
    if (line.isBlank()) {
      return false;
    }
    int ascii = line.low().indexOf(':');
    int wide = line.low().indexOf('：');
    int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
    return colon > 0 && colon <= 14;
  }

  private static boolean isSentence(String value) {
    return value.indexOf('@') < 0
        && (value.length() > LONGEST_VALUE || SENTENCE.matcher(value.strip()).find());
  }
}
