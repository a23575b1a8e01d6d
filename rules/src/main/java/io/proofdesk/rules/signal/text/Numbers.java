package io.proofdesk.rules.signal.text;

import io.proofdesk.model.signal.CandidateKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a number may be: an order, a parcel, or only a date, a telephone, a card, a place. A
 * word before it, such as "order", says more than its form.
 */
final class Numbers {
  /** A number of several groups, and what it is; null when it is none to be looked up. */
  record Group(int end, @Nullable CandidateKind kind) {}

  private record Form(Pattern pattern, @Nullable CandidateKind kind) {}

  /** Words before a number; without one of the signs they are not looked for. */
  private record Words(Pattern pattern, List<String> signs) {
    boolean endIn(String before) {
      for (var sign : signs) {
        if (before.contains(sign)) {
          return pattern.matcher(before).find();
        }
      }
      return false;
    }
  }

  private static final int LOOKED_BACK = 40;
  private static final int LOOKED_AHEAD = 40;
  private static final int LONGEST = 48;
  private static final int GROUPED_FROM = 8;
  private static final int MOST_LETTERS = 4;
  private static final int TRACKED_FROM = 10;
  private static final int ORDER_FROM = 4;
  private static final int NUMBERED_FROM = 3;
  private static final int TRACKED_AFTER_ITS_WORD = 6;

  private static final List<Form> FORMS =
      List.of(
          form(
              "1Z(?: ?[0-9A-Z]){3}(?: ?[0-9A-Z]){3}(?: ?[0-9]){10}", CandidateKind.TRACKING_NUMBER),
          form("[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}", CandidateKind.TRACKING_NUMBER),
          form(
              "(?:SF|YT|JT|JD[A-Z]{0,2}|ZTO|STO|YD|TBA|LP|UJ|DPK|GM|CNEE)[0-9]{8,}[A-Z]{0,2}",
              CandidateKind.TRACKING_NUMBER),
          form("[0-9]{3}-[0-9]{7}-[0-9]{7}", CandidateKind.ORDER_NUMBER),
          form("[0-9]{4}(?:[ -][0-9]{4}){4,6}(?:[ -][0-9]{2})?", CandidateKind.TRACKING_NUMBER),
          form(
              "[0-9]{4}([ -])[0-9]{4}\\1[0-9]{4}\\1[0-9]{1,4}|[0-9]{4}([ -])[0-9]{6}\\2[0-9]{5}",
              null),
          form("\\+[0-9]{1,3}(?:[ .-]?\\(?[0-9]{2,4}\\)?){2,5}", null),
          form("[0-9]{3}\\)[ .-]?[0-9]{3}[ .-]?[0-9]{4}|[0-9]{3}([ .-])[0-9]{3}\\1[0-9]{4}", null),
          form("1[3-9][0-9](?:[ -]?[0-9]{4}){2}|0[0-9]{2,3}-[0-9]{7,8}", null),
          form("[48]00-?[0-9]{3,4}-?[0-9]{3,4}", null),
          form("0[0-9]{3,4} [0-9]{3} ?[0-9]{3,4}", null));

  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{1,4}([/.-])[0-9]{1,2}\\1[0-9]{1,4}(?:t[0-9:.]+z?)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
              + "(?:[ap]m)?|[0-9]{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-[0-9]{2,4}");
  private static final Pattern LOOSE =
      Pattern.compile(
          "[0-9]{4}[/.-][0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{4}|[0-9]{1,3}[-–~][0-9]{1,3}"
              + "|v?[0-9]+(?:\\.[0-9]+){1,}|[0-9]{5}-[0-9]{4}|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?"
              + "|[0-9]+(?:st|nd|rd|th|am|pm|h|hrs|s|p|k|w|v|hz|khz|mhz|ml|cl|l|mah|wh|g|kg|mg|mm|cm|m|km"
              + "|gb|mb|tb|px|rpm|lbs?|oz|ft|in|inch|pcs|x)");

  private static final Words ORDER_BEFORE =
      words(
          "ord po purchase confirm ref invoice receipt booking 单 單 订 訂",
          "(?:\\b(?:orders?|ord|po|purchase|confirmation|reference|ref|invoice|receipt|booking)"
              + "(?: ?(?:numbers?|num|nr|no|id|ref|code|confirmation))?|\\border.{0,14} (?:number|no|id))"
              + "[ .:：#=*(\\[\"'-]*(?:(?:is|was)[ :#\"']*)?$"
              + "|(?<!工)(?:订单|訂單|单|單|订货|訂貨)(?:号码|號碼|编号|編號|号|號)?[ :：#是为為]*$");
  private static final Words TRACKING_BEFORE =
      words(
          "track waybill awb ups fedex dhl consign 快 运 運 物流 顺 順 通 韵 极兔 邮 郵",
          "(?:\\btracking|\\bwaybill|\\bawb|\\busps|\\bups|\\bfedex|\\bdhl|\\bconsignment)[^0-9.!?,;]{0,14}$"
              + "|(?:快递|快遞|运单|運單|物流|顺丰|順豐|圆通|中通|韵达|申通|极兔|邮政|郵政)[^0-9。，！？]{0,8}$");
  private static final Words PHONE_BEFORE =
      words(
          "+ tel phone mobile cell whatsapp fax call text ring dial 电话 電話 手机 手機 号码 微信 qq 联系 致电 拨打",
          "(?:\\b(?:tel|telephone|phone|mobile|cell|whatsapp|fax|call|text|ring|dial)\\b[^0-9.!?]{0,14}"
              + "|(?:电话|電話|手机|手機|号码|微信|qq|联系方式|致电|拨打)[^0-9。，]{0,6}"
              + "|\\+[0-9]{1,3}(?:[ .-]?\\(?[0-9]{2,4}\\)?){0,4}[ .-]?)$");
  private static final Words CARD_BEFORE =
      words(
          "end last card visa amex 尾 末 后 後 卡",
          "(?:\\b(?:ending|ends)(?: in| with)?|\\blast (?:four|4)(?: digits)?|\\bcard(?: number| no\\.?)?"
              + "|\\bvisa|\\bmastercard|\\bamex|尾号|尾號|末四位|后四位|後四位|卡号|卡號)(?: (?:is|are|of))?[ :：是为*x.]*$");
  private static final Words PLACE_BEFORE =
      words(
          "zip post live liv moved located based am apt apartment unit suite ste room box flat bldg building 邮 郵 路 街 道 弄 巷 栋 棟 幢 楼 樓 座 单元 室",
          "(?:\\b(?:zip|zip ?code|post ?code|postal code|postal)(?: code)?(?: is)?[ :]*"
              + "|\\b(?:live|living|lives|moved|located|based|am) (?:\\w+ ){0,2}(?:in|to|at) "
              + "|\\b(?:apt|apartment|unit|suite|ste|room|p\\.?o\\.? box|flat|bldg|building)\\.? ?#?"
              + "|(?:邮编|郵編|邮政编码)[ :：是]*|(?:路|街|大道|弄|巷|栋|棟|幢|楼|樓|座|单元|室))$");
  private static final Words DESK_BEFORE =
      words(
          "ticket case 工单 工單",
          "(?:\\b(?:ticket|case)(?: ?(?:numbers?|no|id|ref))?[ .:：#]*(?:is )?|工单(?:号)?[ :：是]*|工單(?:號)?[ :：是]*)$");
  private static final Pattern STATE_BEFORE =
      Pattern.compile(
          "\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
              + "|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[,.]? $");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Words YEAR_BEFORE =
      words(
          "in since from until till by before after of year early late mid mer autumn fall christmas xmas jan feb mar apr may jun jul aug sep oct nov dec during spring 自 从 從 到",
          "(?:\\b(?:in|since|from|until|till|by|before|after|during|of|year|early|late|mid|spring|summer"
              + "|autumn|fall|winter|christmas|xmas|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
              + "|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[ ,.]*"
              + "(?:[0-9]{1,2}(?:st|nd|rd|th)?,? )?|自|从|從|到)$");
  private static final Pattern AFTER =
      Pattern.compile(
          " ?(?:年|月|日|天|点|號|号(?!码)|弄|栋|棟|幢|室|楼|樓|层|層|路|街|巷|单元|房|个|件|人|次|多|万|公里|米|克|毫升|毫安|瓦"
              + "|粉丝|积分|分|字|岁|小时|分钟)"
              + "|[ -](?:mah|watts?|volts?|grams?|pieces|pcs|people|times|steps|miles|km|feet|hours?|days?"
              + "|weeks?|months?|years?|minutes?|stars?|followers|points|rpm|ml|kg|words|percent|of (?:them|these)|models?"
              + "|editions?|collections?|calendars?|versions?)\\b"
              + "|,? (?:[A-Z0-9][A-Za-z0-9'.-]* ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr"
              + "|Blvd|Boulevard|Way|Court|Ct|Place|Pl|Square|Sq|Terrace|Highway|Hwy|Close|Crescent)\\b"
              + "|,? (?!on |in |is |the |to |by |at )(?:[a-z]+ ){1,2}(?:street|road|avenue|lane|boulevard"
              + "|drive|ave|rd)\\b");
  private static final Set<String> HOTLINES =
      Set.of(
          "12315", "12305", "12348", "12378", "12377", "12321", "12300", "12318", "96110", "10086");
  private static final Words HOTLINE_BEFORE =
      words("打 拨 撥 热线 投诉 举报 致电", "(?:打|拨|撥|热线|投诉|举报|致电)[^0-9。，]{0,3}$");
  private static final Pattern BANK = Pattern.compile("955[0-9]{2}");

  private Numbers() {}

  private static Words words(String signs, String pattern) {
    return new Words(Pattern.compile(pattern), List.of(signs.split(" ", -1)));
  }

  private static Form form(String pattern, @Nullable CandidateKind kind) {
    return new Form(Pattern.compile("(?i:" + pattern + ")(?![0-9A-Za-z])"), kind);
  }

  /** The number in several groups that begins at a place; null when none does. */
  static @Nullable Group group(String text, int start, int limit) {
    boolean apart = start == 0 || !Letters.isDigit(text.charAt(start - 1));
    if (!apart || !isLong(text, start, Math.min(limit, start + LONGEST))) {
      return null;
    }
    for (var form : FORMS) {
      var found = form.pattern.matcher(text).region(start, Math.min(limit, start + LONGEST));
      if (found.useTransparentBounds(true).lookingAt()) {
        boolean order = form.kind == null && ORDER_BEFORE.endIn(before(text, start));
        return new Group(found.end(), order ? CandidateKind.ORDER_NUMBER : form.kind);
      }
    }
    return null;
  }

  /** Whether so many digits stand together that they may be more than a count or a date. */
  private static boolean isLong(String text, int start, int limit) {
    int digits = 0;
    int letters = 0;
    for (int at = start; at < limit && digits < GROUPED_FROM; at++) {
      char c = text.charAt(at);
      letters = Character.isLetter(c) ? letters + 1 : 0;
      if (letters > MOST_LETTERS || (c > '~') || c == '\n') {
        return false;
      }
      digits += Letters.isDigit(c) ? 1 : 0;
    }
    return digits >= GROUPED_FROM;
  }

  /** What a number may be; null when it is none to be looked up. */
  static @Nullable CandidateKind kind(String text, int start, int end, int digits) {
    boolean numbered = text.charAt(start) == '#';
    if (digits < (numbered ? NUMBERED_FROM : ORDER_FROM)) {
      return null;
    }
    var number = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean plain = digits == number.length();
    if (!plain && DATE.matcher(number).matches()) {
      return null;
    }
    var before = before(text, start);
    if (TRACKING_BEFORE.endIn(before) && digits >= TRACKED_AFTER_ITS_WORD) {
      return CandidateKind.TRACKING_NUMBER;
    }
    if (numbered || ORDER_BEFORE.endIn(before)) {
      return CandidateKind.ORDER_NUMBER;
    }
    if ((!plain && LOOSE.matcher(number).matches()) || PHONE_BEFORE.endIn(before)) {
      return null;
    }
    if (digits >= TRACKED_FROM) {
      return CARD_BEFORE.endIn(before) ? null : CandidateKind.TRACKING_NUMBER;
    }
    return isSomethingElse(text, start, end, number, before) ? null : CandidateKind.ORDER_NUMBER;
  }

  private static boolean isSomethingElse(
      String text, int start, int end, String number, String before) {
    var ahead = text.substring(end, Math.min(text.length(), end + LOOKED_AHEAD));
    boolean hotline =
        HOTLINES.contains(number) || BANK.matcher(number).matches() || HOTLINE_BEFORE.endIn(before);
    boolean year = YEAR.matcher(number).matches() && YEAR_BEFORE.endIn(before);
    boolean zip =
        number.length() == 5
            && STATE_BEFORE.matcher(text.substring(Math.max(0, start - 5), start)).find();
    return hotline
        || year
        || zip
        || CARD_BEFORE.endIn(before)
        || PLACE_BEFORE.endIn(before)
        || DESK_BEFORE.endIn(before)
        || AFTER.matcher(ahead).lookingAt();
  }

  /** What stands before a place in its line. */
  private static String before(String text, int start) {
    var before = text.substring(Math.max(0, start - LOOKED_BACK), start);
    return before.substring(before.lastIndexOf('\n') + 1).toLowerCase(Locale.ROOT);
  }
}
