package io.proofdesk.rules.reply.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.Sheets;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a support lead would strike out of a reply, and what reads like it and may stand. */
final class PlantedWordingsTest {
  private static final String HELD = "{{owner}} {{next update}} ";

  private static final ReplyLint LINT =
      new ReplyLint(
          PhraseList.read(Sheets.csv("reply-lint.csv")).phrases(), new Usage(Set.of(), Set.of()));

  private List<String> codes(String language, String template, String sentence) {
    return findings(language, template, sentence).stream().map(Finding::code).distinct().toList();
  }

  private List<Finding> findings(String language, String template, String sentence) {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(language, Sheets.replies(language, Sheets.row(template, HELD + sentence)));
    var reading = ReplyCatalogue.read(sheets);
    assertThat(reading.findings()).isEmpty();
    return LINT.check(reading.catalogue());
  }

  private void found(String code, String language, String template, String... sentences) {
    for (var sentence : sentences) {
      assertThat(codes(language, template, sentence)).as(sentence).contains(code);
    }
  }

  private void clean(String language, String template, String... sentences) {
    for (var sentence : sentences) {
      assertThat(codes(language, template, sentence)).as(sentence).isEmpty();
    }
  }

  @Test
  void a_day_of_our_own_is_found_however_it_is_written() {
    found(
        "reply.fixed-date",
        "en",
        "T",
        "It ships on the 5th.",
        "It arrives by Dec 5.",
        "It arrives on 5 Dec.",
        "It arrives on the 5th of December.",
        "It will reach you by 2026-12-05.",
        "You will have it by Christmas.",
        "It will be with you in two days.",
        "It takes effect within one week.",
        "It goes out first thing in the morning.",
        "It will be there by the end of the month.",
        "We'll send it out today.",
        "It ships today.",
        "You'll have it on Fri.",
        "It will arrive in 3-5 business days.",
        "It will arrive in three to five days.",
        "We will reply within one business day.",
        "You hear from us by 5 pm.",
        "It leaves us before the weekend.",
        "It arrives next month.");
    found(
        "reply.fixed-date",
        "zh",
        "T",
        "三天内送到。",
        "3 到 5 天内送到。",
        "圣诞节前送到。",
        "春节前能收到。",
        "5号送到。",
        "两周内答复。",
        "一个工作日内答复。",
        "今天就发出。",
        "这个周末送到。",
        "下个月发货。",
        "2026-12-05 送到。");
  }

  @Test
  void a_number_that_is_no_day_of_ours_may_stand() {
    clean(
        "en",
        "T",
        "We are here for you 24/7.",
        "On the one hand it is late, on the other it is moving.",
        "The 2nd photo shows it best.",
        "One may ask why.",
        "Your parcel has not moved in 5 days.",
        "You can send it back within 30 days of delivery.",
        "Please call 1-800-555-0199.",
        "Your order came in two parcels.",
        "If you say yes today, we start.",
        "Our hours are on this page: five business days a week.",
        "Did you need it by Christmas, or is there a day you have in mind?");
    clean("zh", "T", "您的两个包裹都在路上。", "这个细节对您很重要。", "商品有三个颜色。");
  }

  @Test
  void blame_is_found_whoever_it_falls_on() {
    found(
        "reply.blame",
        "en",
        "T",
        "The courier lost your parcel.",
        "The carrier has lost your parcel.",
        "The carrier messed up.",
        "This is UPS's fault.",
        "This is the fault of the carrier.",
        "DHL dropped the ball.",
        "You entered the wrong address.",
        "You gave us an incorrect address.",
        "You must have entered the wrong address.",
        "You did not pack it carefully.",
        "You ordered the wrong size.",
        "Had you read the page, you would know.");
    found(
        "reply.blame",
        "zh",
        "T",
        "快递公司弄丢了您的包裹。",
        "快递把您的包裹弄丢了。",
        "包裹被快递员弄坏了。",
        "这是快递的责任。",
        "这是承运商的过错。",
        "是您自己填错了地址。",
        "是您自己地址填错了。",
        "您拍错了尺码。",
        "物流太不负责任。");
  }

  @Test
  void to_ask_or_to_tell_what_happened_blames_nobody() {
    clean(
        "en",
        "T",
        "The carrier has confirmed that your parcel is lost.",
        "We find out whether the carrier lost it.",
        "If you entered the wrong address, tell us and we look at it together.",
        "Please send us your error message.",
        "The carrier reports that it tried to deliver.");
    clean("zh", "T", "物流问题由同事跟进。", "如果您填错了地址，请告诉我们。", "无论是不是快递的责任，都由我们处理。", "难怪您着急。", "发错的商品请先留着。");
  }

  @Test
  void money_is_found_however_it_is_promised() {
    found(
        "reply.money-promise",
        "en",
        "T",
        "We will reimburse you.",
        "We'll send you a new one for free.",
        "Your card will be credited.",
        "You will be reimbursed.",
        "The full amount will be returned to you.",
        "You'll receive a 20% discount.",
        "Here is a 20% discount.",
        "We are going to compensate you.",
        "We would like to offer you a partial refund.",
        "This one is on the house.");
    found(
        "reply.money-promise",
        "zh",
        "T",
        "钱会退到您的账户。",
        "我们赔您一个新的。",
        "免费重发。",
        "我们包赔。",
        "给您打八折补偿。",
        "款项将全额退给您。",
        "我们来退款。",
        "送您一个红包。");
    found(
        "reply.unconfirmed-claim",
        "en",
        "T",
        "A refund is on its way.",
        "Your refund was issued.",
        "We have already refunded your order.",
        "We've sent the replacement.");
    found("reply.review-trade", "en", "T", "Please change your rating and we send you a coupon.");
    found("reply.unconfirmed-claim", "zh", "T", "退款已经处理。", "款项已原路退回。");
  }

  @Test
  void to_deny_it_or_to_ask_about_it_promises_no_money() {
    clean(
        "en",
        "T",
        "We cannot refund before we have seen it.",
        "We cannot promise a full refund yet.",
        "We do not send a replacement before the check is done.",
        "Would you like a refund or a replacement?",
        "You will get an answer about your refund.",
        "We'll send you a new tracking number.",
        "The page says what counts for free shipping.",
        "You asked for a refund.");
    clean("zh", "T", "核实之前，我们不能给您退款。", "现在无法承诺全额退款。", "我们会告诉您能不能补发。", "款项不会退回到别的卡。");
  }

  @Test
  void an_admission_is_found_where_opponents_read_it() {
    for (var template : List.of("LEGAL_HOLDING", "DISPUTE_OPENED", "SAFETY_HOLDING")) {
      found(
          "reply.admission",
          "en",
          template,
          "Our product was defective.",
          "Our product had a defect.",
          "We violated the policy.",
          "We're sorry we hurt you.",
          "You are right to sue.",
          "We can offer you 50 dollars.",
          "We offer $50.",
          "We made a mistake.",
          "We should have warned you.");
      found(
          "reply.admission",
          "zh",
          template,
          "产品有缺陷。",
          "我们违反了规定。",
          "我们有过错。",
          "这是我们的疏忽。",
          "您有权起诉。",
          "我们愿意付500元。",
          "对不起。");
    }
  }

  @Test
  void to_look_into_it_admits_nothing() {
    clean(
        "en",
        "SAFETY_HOLDING",
        "We find out whether the product is unsafe.",
        "You are right to ask.",
        "Please stop using the item.");
    clean("zh", "SAFETY_HOLDING", "我们正在核实商品是否有缺陷。", "由我们负责跟进。", "如果商品有问题，请不要使用。");
    clean("en", "T", "We made a mistake.");
  }

  @Test
  void a_gap_in_the_notation_of_others_is_found() {
    for (var gap :
        List.of(
            "{name}",
            "{customer.name}",
            "[NAME]",
            "<insert name>",
            "${name}",
            "%s",
            "XXX",
            "TODO",
            "____")) {
      found("reply.foreign-placeholder", "en", "T", "Hello " + gap + ".");
      found("reply.foreign-placeholder", "zh", "T", "您好，" + gap + "。");
    }
    found("reply.foreign-placeholder", "zh", "T", "您好，【姓名】。", "您好，【客户称呼】。");
    clean("en", "T", "Your size XXXL is on the shelf.", "We do our best (as ever).");
    clean("zh", "T", "您选的是XXXL。", "【重要】请保留包装。");
  }

  @Test
  void an_estimate_of_the_carrier_is_called_one() {
    found(
        "reply.unlabelled-estimate",
        "en",
        "T",
        "It will arrive on {{carrier estimate}}.",
        "[[It comes {{carrier estimate}}. || ]] It is expected.");
    found("reply.unlabelled-estimate", "zh", "T", "将于{{carrier estimate}}送达。");
    assertThat(findings("zh", "T", "将于{{carrier estimate}}送达。"))
        .filteredOn(it -> it.code().equals("reply.unlabelled-estimate"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.expected()).matches("\\p{IsHan}+");
              assertThat(it.suggestion()).contains("写明是预计");
            });
    clean(
        "en",
        "T",
        "[[Expected arrival: {{carrier estimate}}. || ]]",
        "The carrier estimates that it arrives on {{carrier estimate}}.");
    clean("zh", "T", "[[预计送达：{{carrier estimate}}。 || ]]", "承运商预计{{carrier estimate}}送达。");
  }

  @Test
  void a_reply_is_no_longer_than_its_channel_carries() {
    assertThat(onChannel("en", "SMS", "We are here for you. ".repeat(60)))
        .contains("reply.too-long-for-sms");
    assertThat(onChannel("zh", "SMS", "我们在这里等您。".repeat(60))).contains("reply.too-long-for-sms");
    assertThat(onChannel("en", "CHAT", "We are here for you. ".repeat(300)))
        .contains("reply.too-long");
    assertThat(onChannel("zh", "CHAT", "我们在这里等您。".repeat(300))).contains("reply.too-long");
    assertThat(onChannel("en", "", "We are here for you. ".repeat(80))).isEmpty();
    assertThat(onChannel("en", "CHAT", "We are here for you. ".repeat(80)))
        .containsExactly("reply.too-long");
  }

  @Test
  void hard_words_are_warned_of_even_in_short_sentences() {
    var hard =
        "Notwithstanding contractual considerations, administrative verification necessitates"
            + " documentation. Organisational prioritisation determines availability. ";
    assertThat(onChannel("en", "", hard.repeat(5))).containsExactly("reply.hard-to-read");
    assertThat(onChannel("en", "", "We look for your parcel and tell you what we find. ".repeat(5)))
        .isEmpty();
  }

  private List<String> onChannel(String language, String channel, String text) {
    var sheets = new TreeMap<String, Grid>();
    sheets.put(language, Sheets.replies(language, List.of("T", channel, HELD + text)));
    return LINT.check(ReplyCatalogue.read(sheets).catalogue()).stream()
        .map(Finding::code)
        .distinct()
        .toList();
  }
}
