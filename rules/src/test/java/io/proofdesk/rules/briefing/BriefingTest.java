package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.affected;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.deliveredParcel;
import static io.proofdesk.rules.briefing.Pieces.estimated;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.line;
import static io.proofdesk.rules.briefing.Pieces.message;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static io.proofdesk.rules.briefing.Pieces.review;
import static io.proofdesk.rules.briefing.Pieces.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefingTest {
  private static final FactCombining NOTHING_COMBINED = (facts, counted, asOf) -> List.of();

  @Test
  void declared_tags_become_topics_and_other_tags_stay_out() {
    assertThat(brief(Cases.dull().tags("damage", "call Jo on Friday")).message().topics())
        .containsExactly("DAMAGE");
    assertThat(brief(Cases.dull()).message().topics()).isNull();
  }

  @Test
  void a_dull_case_has_nothing_wrong() {
    var brief = brief(dull());
    assertThat(brief.contradictions()).isEmpty();
    assertThat(brief.history().factsContradict()).isFalse();
    assertThat(brief.order().known()).isTrue();
    assertThat(brief.order().daysSincePlaced()).isEqualTo(3);
    assertThat(brief.message().hoursUnanswered()).isEqualTo(2);
    assertThat(brief.personalValuesPresent())
        .containsExactly("customer.email", "customer.name", "item.name", "order.number");
  }

  @Test
  void what_nobody_looked_for_stays_absent() {
    var brief = brief(dull().noOrder().customer(null));
    assertThat(brief.message().intents()).isNull();
    assertThat(brief.order().known()).isFalse();
    assertThat(brief.order().value()).isNull();
    assertThat(brief.order().shipByState()).isNull();
    assertThat(brief.parcel().count()).isNull();
    assertThat(brief.parcel().carrierAsked()).isNull();
    assertThat(brief.parcel().promiseState()).isEqualTo(PromiseState.NO_PROMISE);
    assertThat(brief.production().changeWindowOpen()).isNull();
    assertThat(brief.dealings().dispute()).isNull();
    assertThat(brief.history().promisedUpdateMissed()).isNull();
  }

  @Test
  void days_turn_at_midnight_of_the_store_and_hours_do_not() {
    // 23:30 in New York on the 17th; five and a half hours before the moment of deciding
    var delivered = Instant.parse("2026-11-18T04:30:00Z");
    var parcel = brief(dull().shipments(deliveredParcel(null, delivered))).parcel();
    assertThat(parcel.daysSinceDelivery()).isEqualTo(1);
    assertThat(parcel.hoursSinceDelivery()).isEqualTo(5);
  }

  @Test
  void the_long_day_of_the_autumn_clock_change_is_one_day() {
    // clocks went back on 2026-11-01: 25 hours between two noons in New York
    var asOf = Instant.parse("2026-11-01T17:00:00Z");
    var delivered = Instant.parse("2026-10-31T16:00:00Z");
    var parcel =
        brief(
                dull()
                    .placedAt(delivered.minusSeconds(86_400))
                    .messages()
                    .shipments(deliveredParcel(null, delivered)),
                asOf)
            .parcel();
    assertThat(parcel.daysSinceDelivery()).isEqualTo(1);
    assertThat(parcel.hoursSinceDelivery()).isEqualTo(25);
  }

  @Test
  void the_short_day_of_the_spring_clock_change_is_one_day() {
    // clocks went forward on 2026-03-08: 23 hours between two noons in New York
    var asOf = Instant.parse("2026-03-08T16:00:00Z");
    var delivered = Instant.parse("2026-03-07T17:00:00Z");
    var parcel =
        brief(
                dull().placedAt(delivered).messages().shipments(deliveredParcel(null, delivered)),
                asOf)
            .parcel();
    assertThat(parcel.daysSinceDelivery()).isEqualTo(1);
    assertThat(parcel.hoursSinceDelivery()).isEqualTo(23);
  }

  @Test
  void a_promise_is_kept_until_the_last_day_of_its_window_ends() {
    var lastDay = LocalDate.of(2026, 11, 18);
    var inside = brief(dull().promise(promise(lastDay, PromiseSource.CHECKOUT)));
    assertThat(inside.parcel().promiseState()).isEqualTo(PromiseState.INSIDE);
    assertThat(inside.parcel().daysPastPromise()).isNull();
    var past = brief(dull().promise(promise(lastDay.minusDays(1), PromiseSource.CHECKOUT)));
    assertThat(past.parcel().promiseState()).isEqualTo(PromiseState.PAST);
    assertThat(past.parcel().daysPastPromise()).isEqualTo(1);
  }

  @Test
  void the_checkout_is_before_the_policy_and_the_policy_before_the_carrier() {
    var day = LocalDate.of(2026, 12, 1);
    var withCarrier = dull().shipments(estimated(day, day.plusDays(2)));
    assertThat(brief(withCarrier).details().promiseSource()).isEqualTo(PromiseSource.CARRIER);
    var byPolicy = briefIn(Cases.storeWithPolicy(), withCarrier);
    assertThat(byPolicy.details().promiseSource()).isEqualTo(PromiseSource.STORE_POLICY);
    // placed on the 15th: one and three days at the quick end, two and five at the slow end
    assertThat(byPolicy.details().promise())
        .hasToString("DateRange[from=2026-11-19, to=2026-11-22]");
    var byCheckout =
        briefIn(Cases.storeWithPolicy(), withCarrier.promise(promise(day, PromiseSource.CHECKOUT)));
    assertThat(byCheckout.details().promiseSource()).isEqualTo(PromiseSource.CHECKOUT);
  }

  @Test
  void the_parcel_in_the_worst_state_matters_most() {
    var fresh = ago(Duration.ofHours(3));
    var stalled = ago(Duration.ofDays(5));
    assertThat(
            worst(
                parcel("A", TrackingState.DELIVERED, fresh),
                parcel("B", TrackingState.LOST, fresh),
                parcel("C", TrackingState.EXCEPTION, fresh)))
        .isEqualTo(TrackingState.LOST);
    assertThat(
            worst(
                parcel("A", TrackingState.AVAILABLE_FOR_PICKUP, fresh),
                parcel("B", TrackingState.IN_TRANSIT, stalled)))
        .isEqualTo(TrackingState.IN_TRANSIT);
    assertThat(
            worst(
                parcel("A", TrackingState.AVAILABLE_FOR_PICKUP, fresh),
                parcel("B", TrackingState.IN_TRANSIT, fresh)))
        .isEqualTo(TrackingState.AVAILABLE_FOR_PICKUP);
  }

  @Test
  void money_in_another_currency_is_absent_and_said_to_differ() {
    var order = brief(dull().total(new Money(4200, "EUR"))).order();
    assertThat(order.value()).isNull();
    assertThat(order.affectedValue()).isNull();
    assertThat(order.currencyDiffers()).isTrue();
    assertThat(brief(dull()).order().currencyDiffers()).isFalse();
  }

  @Test
  void the_affected_value_is_that_of_the_affected_lines_only() {
    var two = dull().lines(affected(line("SKU-1", 1500)), line("SKU-2", 2700));
    assertThat(brief(two).order().affectedValue()).isEqualTo(usd(1500));
    assertThat(brief(dull()).order().affectedValue()).isEqualTo(usd(4200));
  }

  @Test
  void the_affected_value_is_never_less_than_what_the_total_leaves() {
    var dear = dull().total(usd(15_000));
    assertThat(brief(dear.lines(affected(line("SKU-1", 100)))).order().affectedValue())
        .isEqualTo(usd(15_000));
    assertThat(
            brief(dear.lines(affected(line("SKU-1", 100)), line("SKU-2", 4_000)))
                .order()
                .affectedValue())
        .isEqualTo(usd(11_000));
    assertThat(brief(dull().total(usd(1)).lines(line("SKU-1", 9_000))).order().affectedValue())
        .isEqualTo(usd(9_000));
  }

  @Test
  void a_sum_beyond_every_amount_does_not_turn_round() {
    var line =
        new OrderLine(
            "SKU-1",
            null,
            null,
            null,
            Integer.MAX_VALUE,
            usd(999_999_999_999_999L),
            null,
            null,
            true);
    assertThat(brief(dull().lines(line)).order().affectedValue())
        .isEqualTo(usd(999_999_999_999_999L));
  }

  @Test
  void a_replacement_is_in_stock_only_when_every_affected_line_is() {
    var both = dull().lines(affected(line("SKU-1", 1)), affected(line("SKU-2", 1)));
    assertThat(brief(both).order().replacementInStock()).isNull();
    both.stock(new StockLevel("SKU-1", 4, NOW));
    assertThat(brief(both).order().replacementInStock()).isNull();
    both.stock(new StockLevel("SKU-1", 4, NOW), new StockLevel("SKU-2", 0, NOW));
    assertThat(brief(both).order().replacementInStock()).isFalse();
    both.stock(new StockLevel("SKU-1", 4, NOW), new StockLevel("SKU-2", 1, NOW));
    assertThat(brief(both).order().replacementInStock()).isTrue();
  }

  @Test
  void a_paid_order_in_the_queue_was_sold_without_stock_when_stock_does_not_cover_it() {
    var queued = dull().status(OrderStatus.PAID_QUEUED).lines(line("SKU-1", 1));
    assertThat(brief(queued).order().soldWithoutStock()).isNull();
    queued.stock(new StockLevel("SKU-1", 0, NOW));
    assertThat(brief(queued).order().soldWithoutStock()).isTrue();
    queued.stock(new StockLevel("SKU-1", 1, NOW));
    assertThat(brief(queued).order().soldWithoutStock()).isFalse();
    var packed = dull().status(OrderStatus.PACKED_AWAITING_SHIPMENT).lines(line("SKU-1", 1));
    packed.stock(new StockLevel("SKU-1", 0, NOW));
    assertThat(brief(packed).order().soldWithoutStock()).isNull();
  }

  @Test
  void only_a_public_message_by_a_person_answers() {
    var asked = message("1", ago(Duration.ofHours(9)), Author.CUSTOMER, "where is it?");
    var bot = message("2", ago(Duration.ofHours(8)), Author.BOT, "we received your message");
    var note = new Message("3", ago(Duration.ofHours(7)), Author.AGENT, false, "x", null, null);
    var auto = new Message("4", ago(Duration.ofHours(6)), Author.AGENT, true, "x", true, null);
    assertThat(hoursUnanswered(asked, bot, note, auto)).isEqualTo(9);
    var answer = message("5", ago(Duration.ofHours(5)), Author.AGENT, "here");
    assertThat(hoursUnanswered(asked, answer)).isNull();
    var again = message("6", ago(Duration.ofHours(4)), Author.CUSTOMER, "and now?");
    assertThat(hoursUnanswered(asked, answer, again)).isEqualTo(4);
  }

  @Test
  void a_low_review_is_public_and_an_intent_of_its_own_unless_the_caller_read_one() {
    var low = brief(dull().review(review(2))).message();
    assertThat(low.inPublic()).isTrue();
    assertThat(low.intents()).containsExactly("REVIEW_PUBLIC");
    assertThat(brief(dull().review(review(3))).message().intents()).isNull();
    var read = brief(dull().review(review(1)).signals(intents("damage"))).message();
    assertThat(read.intents()).containsExactly("DAMAGE");
  }

  @Test
  void a_dispute_is_an_intent_unless_the_caller_read_one() {
    var opened = new Dispute("stripe", "dp_1", null, DisputeStage.CHARGEBACK, null, null);
    var none = new Dispute("stripe", null, null, DisputeStage.NONE, null, null);
    assertThat(brief(dull().dispute(opened)).message().intents())
        .containsExactly("CHARGEBACK_RISK");
    assertThat(brief(dull().dispute(none)).message().intents()).isNull();
  }

  @Test
  void what_cannot_be_a_word_becomes_other_and_stays_visible() {
    var read = brief(dull().signals(intents("shipping exception", "call +1 555 1234567")));
    assertThat(read.message().intents()).containsExactly("OTHER", "SHIPPING_EXCEPTION");
  }

  @Test
  void the_change_window_closes_to_the_minute_and_the_stage_keeps_it_open() {
    var inTime = dull().placedAt(ago(Duration.ofHours(23)));
    assertThat(brief(inTime).production().changeWindowOpen()).isTrue();
    assertThat(brief(inTime).production().minutesToWindowClose()).isEqualTo(60);
    var late = dull().placedAt(ago(Duration.ofHours(24)));
    assertThat(brief(late).production().changeWindowOpen()).isNull();
    assertThat(brief(late).production().minutesToWindowClose()).isNull();
    late.production(making(ProductionStage.DESIGN_LAYOUT));
    assertThat(brief(late).production().changeWindowOpen()).isTrue();
    late.production(making(ProductionStage.PRODUCTION));
    assertThat(brief(late).production().changeWindowOpen()).isFalse();
  }

  @Test
  void the_case_then_the_script_then_the_store_choose_the_language() {
    var chinese = message("1", NOW, Author.CUSTOMER, "我的包裹在哪里 order 1001?");
    var japanese = message("1", NOW, Author.CUSTOMER, "荷物はどこですか");
    assertThat(brief(dull().locale("de_at").messages(chinese)).details().locale())
        .isEqualTo("de-AT");
    assertThat(brief(dull().messages(chinese)).details().locale()).isEqualTo("zh");
    assertThat(brief(dull().messages(japanese)).details().locale()).isEqualTo("en-US");
    assertThat(brief(dull()).details().locale()).isEqualTo("en-US");
  }

  @Test
  void the_issue_key_is_the_leading_intent_and_the_affected_item() {
    var two = dull().lines(line("SKU-1", 1), affected(line("SKU-2", 1)));
    assertThat(IssueKey.of(two.signals(intents("DAMAGE", "REFUND_RETURN")).build(), Cases.store()))
        .isEqualTo("DAMAGE|SKU-2");
    assertThat(IssueKey.of(dull().noOrder().build(), Cases.store())).isEqualTo("-|-");
  }

  @Test
  void an_item_or_a_fault_that_nobody_knows_is_not_the_one_of_another_case() {
    assertThat(IssueKey.tells("DAMAGE|SKU-2")).isTrue();
    assertThat(IssueKey.tells("DAMAGE|-")).isFalse();
    assertThat(IssueKey.tells("-|SKU-2")).isFalse();
  }

  @Test
  void a_public_channel_is_public_and_a_mail_is_not_known_to_be() {
    assertThat(brief(dull().channel(Channel.SOCIAL_COMMENT)).message().inPublic()).isTrue();
    assertThat(brief(dull()).message().inPublic()).isNull();
  }

  @Test
  void a_parcel_that_was_handed_over_is_somewhere_though_nobody_says_where() {
    assertThat(worst(handedOver(Cases.NOW.minus(Duration.ofDays(9)), null)))
        .isEqualTo(TrackingState.UNKNOWN);
    assertThat(worst(handedOver(null, null))).isNull();
    assertThat(worst(handedOver(Cases.NOW.minus(Duration.ofDays(9)), Cases.NOW))).isNull();
  }

  private static Shipment handedOver(@Nullable Instant shipped, @Nullable Instant delivered) {
    return new Shipment(
        null, null, null, null, null, null, shipped, delivered, null, null, null, null);
  }

  private static @Nullable Long hoursUnanswered(Message... messages) {
    return brief(dull().messages(messages)).message().hoursUnanswered();
  }

  private static @Nullable TrackingState worst(Shipment... parcels) {
    return brief(dull().shipments(parcels)).parcel().trackingState();
  }

  private static Promise promise(LocalDate lastDay, PromiseSource source) {
    return new Promise(null, lastDay.minusDays(2), lastDay, source);
  }

  private static Production making(ProductionStage stage) {
    return new Production(stage, null, null, null, null, null, null, null, null, null);
  }

  private static Brief brief(Cases cases) {
    return brief(cases, NOW);
  }

  private static Brief brief(Cases cases, Instant asOf) {
    return new Briefing(Cases.store(), NOTHING_COMBINED).brief(cases.build(), null, asOf).brief();
  }

  private static Brief briefIn(StoreFacts store, Cases cases) {
    return new Briefing(store, NOTHING_COMBINED).brief(cases.build(), null, NOW).brief();
  }
}
