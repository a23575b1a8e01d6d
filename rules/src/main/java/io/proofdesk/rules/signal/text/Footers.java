package io.proofdesk.rules.signal.text;

import io.proofdesk.rules.signal.text.OwnWords.Part;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Leaves out what stands under mails by itself: legal notices, and how to end a subscription. A
 * sentence in which the customer speaks of himself is his own, whatever else it holds. One message,
 * line by line. One call, one thread.
 */
final class Footers {
  private static final int LONGEST_SENTENCE = 600;

  /** Without one of these nothing of a line is a footer's. */
  private static final List<String> SIGNS =
      List.of(
          "confiden",
          "privileged",
          "recipient",
          "unsubscribe",
          "environment",
          "virus",
          "browser",
          "receiv",
          "no longer",
          "caution:",
          "机密",
          "機密",
          "保密",
          "邮件",
          "郵件",
          "退订",
          "退訂");

  private static final Pattern BEGINS =
      Pattern.compile(
          "confidentiality (?:notice|note|statement|warning)"
              + "|intended recipient|intended (?:solely|only|exclusively) for"
              + "|attorney.client privilege"
              + "|(?:mail|message|communication|transmission|information|attachments?|contents?)"
              + " (?:is|are|may be|(?:may )?contains?|which may be) (?:strictly |privileged (?:and|or) )?"
              + "(?:confidential|privileged)"
              + "(?: (?:and|or)(?: may be| is| are)? (?:intended|privileged|legally|proprietary|subject"
              + "|protected|may|solely|for)| information|[.;]|$)"
              + "|privileged (?:and|or|and/or) confidential|confidential (?:and|or|and/or) privileged"
              + "|confidential and intended|may contain confidential"
              + "|consider the environment before (?:print|you print)"
              + "|scanned (?:for|by).{0,30}virus|^virus-free|virus-free\\. www"
              + "|view (?:this|it) (?:e-?mail )?in (?:your|a) browser"
              + "|^caution: this e-?mail originated"
              + "|(?:本|此|该|該)(?:电子|電子)?(?:邮件|郵件|信息|訊息).{0,24}(?:机密|機密|保密|仅供|僅供|特定|指定|收件人|秘密|隐私)"
              + "|(?:点击|點擊|点此|點此|点这里)(?:此处|这里|链接)?(?:退订|退訂)|退订(?:回|请|請|本邮件)|(?:如需|若要|如要)(?:退订|退訂)"
              + "|回复 ?td ?退订");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:^|[.!?;:|()\\[\\]*•·–—_,-])\\s*"
              + "(?:to unsubscribe|unsubscribe (?:here|from this|at any time|\\||$)"
              + "|click here to unsubscribe|unsubscribe\\s*[|•·]"
              + "|(?:if|should) you (?:wish|would like|want) to unsubscribe"
              + "|if you no longer (?:wish|want) to"
              + "|you (?:can|may) unsubscribe"
              + "|you(?: are|'re) receiving this|you received this e-?mail because)");

  private static final Pattern GOES_ON =
      Pattern.compile(
          "e-?mail|message|recipient|sender|notif|disclos|distribut|dissemin|copying|copied|prohibited"
              + "|unlawful|unauthori[sz]ed|attachment|virus|liabilit|delet|transmission|privileged"
              + "|confidential|opinions|views|unsubscribe|subscription|preferences|privacy policy|print"
              + "|all rights reserved|附件|邮件|郵件|泄露|洩露|复制|複製|传播|傳播|未经授权|法律责任|删除|发件人|退订|取消订阅");

  private static final Pattern HIS_OWN =
      Pattern.compile(
          "\\b(?:i|i'm|im|i'll|i've|i'd|me|my|mine|myself|sue|chargeback|court)\\b"
              + "|我(?!们|們|司|公司|方)|起诉|起訴|拒付|12315");

  private static final Pattern SENTENCE_END = Pattern.compile("[!?。！？…]+|\\.(?=\\s|$)");

  private final String text;
  private boolean inFooter;
  private boolean openSentence;

  Footers(String text) {
    this.text = text;
  }

  /** A blank line ends a footer. */
  void paragraphEnds() {
    inFooter = false;
    openSentence = false;
  }

  /** Adds what of a line is not a footer's. */
  void addOwn(Line line, List<Part> parts) {
    if (!inFooter && !hasSign(line)) {
      parts.add(new Part(line.start(), line.end()));
      return;
    }
    var whole = text.substring(line.start(), line.end());
    var end = SENTENCE_END.matcher(whole);
    int from = 0;
    int own = 0;
    while (from < whole.length()) {
      boolean closed = end.find(from);
      int to = closed ? end.end() : whole.length();
      if (isFooter(whole.substring(from, Math.min(to, from + LONGEST_SENTENCE)))) {
        add(line.start() + own, line.start() + from, parts);
        own = to;
      }
      openSentence = !closed;
      from = to;
    }
    add(line.start() + own, line.end(), parts);
  }

  private void add(int start, int end, List<Part> parts) {
    if (!text.substring(start, end).isBlank()) {
      parts.add(new Part(start, end));
    }
  }

  private boolean isFooter(String sentence) {
    var low = sentence.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (low.isEmpty()) {
      return inFooter;
    }
    boolean speaks = HIS_OWN.matcher(low).find() || low.endsWith("?") || low.endsWith("？");
    if (speaks) {
      inFooter = false;
      return false;
    }
    boolean goesOn = inFooter && (openSentence || GOES_ON.matcher(low).find());
    inFooter = goesOn || BEGINS.matcher(low).find() || CLAUSE.matcher(low).find();
    openSentence = false;
    return inFooter;
  }

  private boolean hasSign(Line line) {
    var low =
        line.cut() ? text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT) : line.low();
    for (var sign : SIGNS) {
      if (low.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
