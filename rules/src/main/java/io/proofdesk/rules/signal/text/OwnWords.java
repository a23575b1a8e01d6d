package io.proofdesk.rules.signal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what the customer wrote: without quoted mail, forwarded mail, headers, signatures and
 * footers. Every line is looked at once.
 */
final class OwnWords {
  /** A part of the text, from an offset to before another. */
  record Part(int start, int end) {}

  private static final int LOOKED_AT = 160;
  private static final List<String> HEADERS =
      List.of("from:", "sent:", "to:", "cc:", "bcc:", "date:", "reply-to:");
  // only before a colon: a customer's own line may begin with them, too
  private static final List<String> CHINESE_HEADERS =
      List.of("发件人", "收件人", "发送时间", "抄送", "寄件者", "收件者", "寄件日期", "發件人");
  private static final List<String> SUBJECTS = List.of("subject:", "re:", "fw:", "fwd:");
  private static final List<String> CHINESE_SUBJECTS = List.of("主题", "主旨", "主題");
  private static final List<String> FORWARDS =
      List.of(
          "-----original message",
          "---------- forwarded message",
          "begin forwarded message",
          "----- forwarded message",
          "-----原始邮件",
          "----原始邮件",
          "---------- 转发",
          "-----邮件原件",
          "________________________________");
  private static final List<String> DEVICES =
      List.of(
          "sent from my ",
          "sent from mail for",
          "sent from yahoo",
          "get outlook for",
          "发自我的",
          "從我的 iphone",
          "从我的 iphone",
          "從我的iphone");
  private static final List<String> FOOTERS =
      List.of(
          "intended recipient",
          "unsubscribe |",
          "email is confidential",
          "e-mail is confidential",
          "mail is confidential",
          "message is confidential",
          "communication is confidential",
          "attachments are confidential",
          "privileged and confidential",
          "confidential and privileged",
          "confidential and intended",
          "may contain confidential",
          "please consider the environment",
          "virus-free",
          "view this email in your browser",
          "本邮件及其附件");
  // a footer only where a clause begins: who tried to unsubscribe says so in the middle of one
  private static final List<String> CLAUSES =
      List.of(
          "to unsubscribe",
          "unsubscribe here",
          "unsubscribe from this",
          "unsubscribe at any time",
          "click here to unsubscribe",
          "if you wish to unsubscribe",
          "if you would like to unsubscribe",
          "if you want to unsubscribe",
          "if you no longer wish to",
          "if you no longer want to",
          "you can unsubscribe",
          "you may unsubscribe",
          "you are receiving this",
          "you received this email because",
          "退订请",
          "点击退订",
          "点此退订",
          "退订回",
          "退订本邮件",
          "如需退订",
          "若要退订",
          "回复td退订");
  private static final Set<String> SIGNATURES = Set.of("--", "-- ", "—", "__");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private boolean ownSeen;
  private boolean headersBefore;
  private boolean footer;
  private int readTo;

  private OwnWords(String text) {
    this.text = text;
  }

  /** The parts of a whole message. */
  static List<Part> in(String text) {
    var own = new OwnWords(text);
    own.read(0, text.length());
    return own.parts;
  }

  /**
   * The parts of a message read at both ends only. What its beginning says about the rest still
   * holds, and a line cut in two is what it is at its own beginning.
   */
  static List<Part> in(String text, int headEnd, int tailStart) {
    var own = new OwnWords(text);
    if (own.read(0, headEnd)) {
      int line = text.lastIndexOf('\n', tailStart - 1) + 1;
      var head = text.substring(line, Math.min(tailStart, line + LOOKED_AT)).strip();
      int next = text.indexOf('\n', tailStart);
      own.footer = false;
      own.headersBefore = false;
      boolean quoted = !head.isEmpty() && isQuoted(head);
      if (!quoted || next >= 0) {
        own.read(quoted ? next + 1 : tailStart, text.length());
      }
    }
    return own.parts;
  }

  /** Whether what comes after is still worth reading. */
  private boolean read(int from, int to) {
    readTo = to;
    int at = from;
    while (at < to) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 || newline > to ? to : newline;
      if (!line(at, lineEnd)) {
        return false;
      }
      at = lineEnd + 1;
    }
    return true;
  }

  /** Whether the lines after this one are still worth reading. */
  private boolean line(int start, int end) {
    var head = text.substring(start, Math.min(end, start + LOOKED_AT)).strip();
    if (head.isEmpty()) {
      footer = false;
      headersBefore = false;
      return true;
    }
    if (footer || isQuoted(head)) {
      return true;
    }
    var line = head.toLowerCase(Locale.ROOT);
    if (SIGNATURES.contains(line)) {
      return !ownSeen;
    }
    if (startsWithAny(line, FORWARDS)) {
      return false;
    }
    if (isAttribution(line, start, end)) {
      return quoteFollows(end + 1);
    }
    if (startsWithAny(line, HEADERS) || isLabelled(line, CHINESE_HEADERS)) {
      boolean quotedBlock = headersBefore && ownSeen;
      headersBefore = true;
      return !quotedBlock;
    }
    if (startsWithAny(line, DEVICES)) {
      return true;
    }
    if (containsAny(line, FOOTERS) || hasClause(line, CLAUSES)) {
      footer = true;
      return true;
    }
    keep(start, end, line);
    return true;
  }

  private void keep(int start, int end, String line) {
    boolean subject = startsWithAny(line, SUBJECTS) || isLabelled(line, CHINESE_SUBJECTS);
    if (subject && headersBefore && ownSeen) {
      return;
    }
    ownSeen = true;
    parts.add(new Part(start, end));
  }

  private static boolean isQuoted(String head) {
    return head.charAt(0) == '>' || head.startsWith("&gt;") || head.charAt(0) == '＞';
  }

  private static boolean isAttribution(String line, int start, int end) {
    boolean english = line.startsWith("on ") && line.endsWith("wrote:");
    boolean chinese = line.endsWith("写道：") || line.endsWith("写道:") || line.endsWith("寫道：");
    return end - start <= LOOKED_AT && (english || chinese);
  }

  /**
   * An answer below a quote goes on after the marked lines; without marks all the rest is quoted.
   */
  private boolean quoteFollows(int next) {
    int at = next;
    while (at < readTo && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < readTo && isQuoted(text.substring(at, Math.min(readTo, at + 4)));
  }

  private static boolean startsWithAny(String line, List<String> starts) {
    for (var start : starts) {
      if (line.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a label and a colon, and no sentence after it. */
  private static boolean isLabelled(String line, List<String> labels) {
    for (var label : labels) {
      if (line.startsWith(label)) {
        int at = label.length();
        while (at < line.length() && line.charAt(at) == ' ') {
          at++;
        }
        boolean colon = at < line.length() && (line.charAt(at) == ':' || line.charAt(at) == '：');
        return colon && line.indexOf('，') < 0 && line.indexOf('。') < 0;
      }
    }
    return false;
  }

  /** Whether a clause of a line begins with one of some words. */
  private static boolean hasClause(String line, List<String> starts) {
    for (var start : starts) {
      for (int at = line.indexOf(start); at >= 0; at = line.indexOf(start, at + 1)) {
        if (isClauseStart(line, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isClauseStart(String line, int at) {
    int before = at - 1;
    while (before >= 0 && line.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || ".!?;:|()[]*•·-–—_,。！？；：，、（）【】".indexOf(line.charAt(before)) >= 0;
  }

  private static boolean containsAny(String line, List<String> parts) {
    for (var part : parts) {
      if (line.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
