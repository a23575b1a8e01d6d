package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.RefundState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderAtHandTest {
  private static final Briefing BRIEFING =
      Readers.briefing(
          Readers.of(
              Set.of("ORDER_STATUS", "REFUND_RETURN"),
              Set.of(),
              List.of(
                  List.of("PE-1", "flag", "ASKS_NEWS", "80", "news"),
                  List.of("PE-2", "flag", "REPEAT_CONTACT", "80", "monday"),
                  List.of("PE-3", "intent", "REFUND_RETURN", "80", "money back"),
                  List.of("PE-4", "flag", "THANKS", "80", "thanks"))));

  private static @Nullable SortedSet<String> intents(Cases it) {
    return BRIEFING.brief(it.build(), null, NOW).brief().message().intents();
  }

  private static Cases said(Cases it, String text) {
    return it.messages(message("m-9", ago(Duration.ofMinutes(5)), Author.CUSTOMER, text));
  }

  @Test
  void news_without_a_name_is_news_of_the_order_at_hand() {
    assertThat(intents(said(dull(), "Any news?"))).containsExactly("ORDER_STATUS");
  }

  @Test
  void without_an_order_nobody_knows_of_what() {
    assertThat(intents(said(dull().noOrder(), "Any news?"))).containsExactly("NEEDS_INFO");
  }

  @Test
  void beside_a_refund_on_record_nobody_knows_of_what() {
    var refund = new Refund(new Money(3900, "USD"), RefundState.PENDING, NOW, null);

    assertThat(intents(said(dull().refunds(refund), "Any news?"))).containsExactly("NEEDS_INFO");
  }

  @Test
  void who_names_the_order_means_it_though_money_is_on_its_way_back() {
    var refund = new Refund(new Money(3900, "USD"), RefundState.PENDING, NOW, null);

    assertThat(intents(said(dull().refunds(refund), "Any news about my order?")))
        .containsExactly("ORDER_STATUS");
    assertThat(intents(said(dull().refunds(refund), "订单 any news")))
        .containsExactly("ORDER_STATUS");
    assertThat(intents(said(dull().refunds(refund), "Any news from the border?")))
        .containsExactly("NEEDS_INFO");
    assertThat(intents(said(dull().refunds(refund), "Any news of the refund for my order?")))
        .containsExactly("NEEDS_INFO");
  }

  @Test
  void what_was_spoken_of_before_is_not_guessed() {
    assertThat(intents(said(dull(), "We spoke on Monday, any news?")))
        .containsExactly("NEEDS_INFO");
  }

  @Test
  void a_wish_of_its_own_counts_beside_the_question() {
    assertThat(intents(said(dull(), "Any news? I want my money back")))
        .containsExactly("REFUND_RETURN");
  }

  @Test
  void what_the_customer_wished_before_our_answer_is_no_news_of_the_order() {
    var wished = message("m-1", ago(Duration.ofHours(3)), Author.CUSTOMER, "I want my money back");
    var answered = message("m-2", ago(Duration.ofHours(2)), Author.AGENT, "We look into it.");
    var news = message("m-3", ago(Duration.ofMinutes(5)), Author.CUSTOMER, "Any news?");

    assertThat(intents(dull().messages(wished, answered, news))).containsExactly("NEEDS_INFO");
  }

  @Test
  void thanks_alone_ask_nothing() {
    assertThat(intents(said(dull(), "Thanks!"))).containsExactly("NEEDS_INFO");
  }
}
