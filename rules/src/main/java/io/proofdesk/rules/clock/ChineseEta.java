package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Eta.Note;

/** Chinese estimates. */
record ChineseEta(ChineseDates dates) implements EtaWords {

  @Override
  public String note(Note note) {
    return switch (note) {
      case PRODUCTION_DAYS_ASSUMED -> "未说明制作天数，按 7 天估算。";
      case SHIPPING_DAYS_ASSUMED -> "未说明运输天数，按 5 天估算。";
      case RUSH_SHORTENS_PRODUCTION -> "加急：制作天数减少 40%，向上取整。";
      case RUSH_SURCHARGE -> "加急需另付费用；开工前请告知金额并取得客户同意。";
      case PRODUCTION_WIDENED -> "制作只给了一个天数，已按区间估算。";
      case SHIPPING_WIDENED -> "运输只给了一个天数，已按区间估算。";
      case CALENDAR_ASSUMED -> "未提供日历：按周一至周五计算，未计节假日。";
    };
  }

  @Override
  public String step(Milestone.Step step) {
    return switch (step) {
      case ORDER_CONFIRMED -> "订单确认";
      case PRODUCTION_STARTED -> "开始制作";
      case QUALITY_CHECKED -> "质检完成";
      case SHIPPED -> "已发货";
      case DELIVERED -> "已送达";
      case DELIVERY_FOLLOW_UP -> "签收后回访";
    };
  }

  @Override
  public String days(LeadTime days) {
    var count =
        days.minDays() == days.maxDays()
            ? Integer.toString(days.minDays())
            : days.minDays() + " 至 " + days.maxDays();
    return count + (days.basis() == Basis.BUSINESS ? " 个工作日" : " 天");
  }

  @Override
  public String summary(Eta eta) {
    return "您的定制作品预计在"
        + dates.range(eta.ships())
        + "之间完成并寄出，预计在"
        + dates.range(eta.arrives())
        + "之间送达。以上为预估时间，寄出后我们会第一时间通知您。";
  }
}
