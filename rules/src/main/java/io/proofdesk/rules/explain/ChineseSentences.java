package io.proofdesk.rules.explain;

import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains in Chinese; headings and words of the tables stay as the tables write them. */
final class ChineseSentences implements Sentences {

  @Override
  public String policy(HitPolicy policy) {
    return switch (policy) {
      case UNIQUE -> "最多只有一行适用；两行同时适用即为错误";
      case ANY -> "可有多行适用，但结果须相同；结果不同即为错误";
      case PRIORITY -> "结果在取值列表中排在最前的一行优先";
      case FIRST -> "第一条适用的行优先";
      case RULE_ORDER -> "所有适用的行，按行的顺序";
      case OUTPUT_ORDER -> "所有适用的行，按取值列表的顺序";
      case COLLECT -> "所有适用的行，不分先后";
      case COLLECT_SUM -> "所有适用行的总和";
      case COLLECT_MIN -> "所有适用行中的最小值";
      case COLLECT_MAX -> "所有适用行中的最大值";
      case COLLECT_COUNT -> "适用的行数";
    };
  }

  @Override
  public String outcome(
      Outcome.Kind kind, HitPolicy policy, List<String> won, List<String> matched) {
    return switch (kind) {
      case DECIDED -> won.isEmpty() ? "没有适用的行，计为零" : "由" + names(won) + "作答";
      case DEFAULTED -> "没有适用的行，由 Otherwise 行作答";
      case NO_MATCH -> "没有适用的行，也没有 Otherwise 行";
      case CONFLICT ->
          policy == HitPolicy.UNIQUE
              ? names(matched) + "同时适用，而此表只允许一行，因此无人作答"
              : names(matched) + "同时适用而结果不同，因此无人作答";
      case NOT_APPLICABLE -> "未被询问";
    };
  }

  @Override
  public String won(HitPolicy policy, boolean alone) {
    if (alone) {
      return "只有这一行适用";
    }
    return switch (policy) {
      case FIRST -> "在适用的行中排在最前";
      case PRIORITY -> "其结果在取值列表中排在最前";
      case UNIQUE, ANY -> "所有适用的行结果相同";
      case COLLECT_MIN -> "其值在适用的行中最小";
      case COLLECT_MAX -> "其值在适用的行中最大";
      default -> "每一条适用的行都计入";
    };
  }

  @Override
  public String beaten(HitPolicy policy, List<String> by) {
    return switch (policy) {
      case FIRST -> names(by) + "排在它之上，第一条适用的行优先";
      case PRIORITY -> names(by) + "的结果排在它之前；结果相同时则行在其上";
      case UNIQUE -> names(by) + "也适用，而此表只允许一行";
      case ANY -> names(by) + "也适用，且结果不同";
      case COLLECT_MIN -> names(by) + "的值更小";
      case COLLECT_MAX -> names(by) + "的值更大";
      default -> "它在合计的结果列中没有值";
    };
  }

  @Override
  public String opened(String rule, List<OpenedCell> cells) {
    return "若 "
        + cells.stream()
            .map(
                it ->
                    it.heading()
                        + " 为 `"
                        + it.wanted()
                        + "` 而非 "
                        + it.had()
                        + (it.from().isEmpty() ? "" : "（来自" + names(it.from()) + "）")
                        + "（"
                        + String.join("、", it.against())
                        + "）")
            .collect(Collectors.joining("，且 "))
        + "，则由 "
        + rule
        + " 作答";
  }

  @Override
  public String otherwise(List<String> fitted) {
    return "它只在没有适用的行时作答，而" + names(fitted) + "适用";
  }

  @Override
  public String missed(
      String heading, String asks, String had, @Nullable String wanted, List<String> from) {
    return heading
        + " 要求 `"
        + asks
        + "`，实际为 "
        + had
        + (from.isEmpty() ? "" : "（来自" + names(from) + "）")
        + (wanted == null ? "" : "；可匹配的值：" + wanted);
  }

  @Override
  public String notAsked(String table, MissedCell condition, List<MissedCell> own) {
    return "表 "
        + table
        + " 未被询问："
        + condition.sentence()
        + (own.isEmpty() ? "" : "；该行本身也不适用：" + all(own));
  }

  private static String all(List<MissedCell> cells) {
    return cells.stream().map(MissedCell::sentence).collect(Collectors.joining("；并且 "));
  }

  @Override
  public String fate(RowFate fate, String rule, List<MissedCell> failing, String why) {
    return switch (fate) {
      case WON -> rule + " 在答案之中：" + why;
      case BEATEN -> rule + " 适用，但不在答案之中：" + why;
      case MISSED -> rule + " 不适用：" + all(failing);
      case NOT_ASKED -> rule + " 没有机会：" + why;
    };
  }

  @Override
  public String oneOf(List<String> values) {
    return String.join(" 或 ", values);
  }

  @Override
  public String anyBut(List<String> values) {
    return "除 " + String.join("、", values) + " 以外的任何已知值";
  }

  @Override
  public String having(Quantifier quantifier, List<String> words) {
    var all = String.join("、", words);
    return switch (quantifier) {
      case ANY -> words.size() == 1 ? "含有 " + all : "至少含有其一：" + all;
      case ALL -> "全部含有：" + all;
      case NONE -> "不含：" + all;
    };
  }

  @Override
  public String compared(Operator operator, String value) {
    return switch (operator) {
      case LESS -> "小于 " + value;
      case AT_MOST -> "不超过 " + value;
      case MORE -> "大于 " + value;
      case AT_LEAST -> "不少于 " + value;
    };
  }

  @Override
  public String both(String low, String high) {
    return low + "且" + high;
  }

  @Override
  public String absent() {
    return "未知";
  }

  @Override
  public String empty() {
    return "空列表";
  }

  @Override
  public String step(OpenStep step, @Nullable String label) {
    return switch (step.kind()) {
      case EVIDENCE_ACCEPTED -> label + "被认可";
      case APPROVED -> "“" + label + "”获得足额批准";
      case WRITER_KNOWN -> "知道来信人的邮箱";
      case ORDER_NAMED -> "知道订单号";
      case PAYMENT_SEEN -> "查到订单已付款";
      case PARCEL_SENT -> "包裹已寄出";
      case PARCEL_DELIVERED -> "包裹已送达";
      case PARCEL_SCANNED -> "包裹有新的扫描记录";
      case PARCEL_RETURNING -> "包裹正在退回";
      case BUYER_IDENTIFIED -> "通过邮箱和订单确认来信人即买家";
      case CARRIER_ASKED -> "已向承运商查询、物流状态不变";
      case LOSS_REPORTED -> "物流记录显示包裹丢失";
      case LOSS_CONFIRMED -> "承运商经查询确认包裹丢失";
      case DELIVERY_PROVED -> "取得承运商的签收凭证";
      case RECEIPT_CONFIRMED -> "客户确认收到";
      case DISPUTE_WITHDRAWN -> "争议被撤回";
      case DISPUTE_WON -> "争议胜诉";
      case RETURN_RECEIVED -> "收到退货";
      case REPLACEMENT_IN_STOCK -> "替换商品有库存";
      case NEW_SPEC_GIVEN -> "客户说明要改成什么";
      case NEW_SPEC_SENT -> "新内容已发给客户确认";
      case ITEM_FOUND_RIGHT -> "核对后商品与确认内容一致";
      case ITEM_FOUND_WRONG -> "核对后商品与确认内容不一致";
      case RUSH_POSSIBLE -> "工坊可以加急制作";
    };
  }

  @Override
  public String askedUntil(String step, String moment) {
    return step + "（请客户在 " + moment + " 前提供）";
  }

  @Override
  public String effect(Effect effect, @Nullable String label) {
    var after = effect.after() == null ? "无" : effect.after();
    var instead = "（原为 " + (effect.before() == null ? "无" : effect.before()) + "）";
    return switch (effect.part()) {
      case EXECUTE -> named(effect, label) + (effect.after() == null ? " 不再执行" : " 将被执行");
      case RESOLUTION -> named(effect, label) + standing(String.valueOf(effect.before()), after);
      case BOUNDARY -> "款项与货物为 " + after + instead;
      case OUTCOME -> after.equals("DECIDED") ? "由规则表决定" : "转交人工";
      case SITUATION -> "情形为 " + after + instead;
      case ROUTE -> "路由为 " + after + instead;
      case STOP -> effect.word() + (effect.after() == null ? " 不再适用" : " 适用");
      case PRIORITY -> "优先级为 " + after + instead;
      case REPLY -> "回复为 " + after + instead;
      case ROW -> effect.word() + " 作答";
    };
  }

  private static String named(Effect effect, @Nullable String label) {
    return effect.word() + (label == null ? "" : "（" + label + "）");
  }

  private static String standing(String before, String after) {
    return switch (after) {
      case "RECOMMENDED" -> "被允许并推荐";
      case "ALLOWED" -> "被允许";
      case "CUSTOMER_CHOICE" -> "被允许，由客户选择";
      case "FORBIDDEN" -> "被禁止";
      case "EVIDENCE_FIRST" -> "须等待证据";
      case "APPROVAL_REQUIRED" -> "需要批准";
      case "无" -> before.equals("FORBIDDEN") ? "不再被禁止" : "不再提供";
      default -> "为 " + after;
    };
  }

  @Override
  public String way(List<String> steps, @Nullable String before, List<String> effects) {
    return "若"
        + (before == null ? "" : "在" + before + "之前")
        + String.join("，且", steps)
        + "，则 "
        + String.join("；", effects);
  }

  @Override
  public String time(String from, List<String> effects) {
    return "若无其他变化，自" + from + "起" + String.join("；", effects);
  }

  private static String names(List<String> rules) {
    return " " + String.join("、", rules) + " ";
  }
}
