package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.dull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNamedTest {

  @ParameterizedTest
  @ValueSource(strings = {"#1001", "1001", "SHOP-1001", "no. 1001", "＃1001"})
  void a_number_written_in_another_way_is_that_of_the_order(String written) {
    assertThat(OrderNamed.in(dull().build())).accepts(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#4410", "2001", "#1002"})
  void another_number_is_not(String written) {
    assertThat(OrderNamed.in(dull().build())).rejects(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#4410", "1001"})
  void where_no_order_is_known_every_number_may_be_its(String written) {
    assertThat(OrderNamed.in(dull().noOrder().build())).accepts(written);
  }
}
