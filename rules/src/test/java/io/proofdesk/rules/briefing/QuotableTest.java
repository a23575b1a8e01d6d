package io.proofdesk.rules.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avery",
        "Mary-Jane O’Neil",
        "D'Angelo Jr.",
        "Zoë (Robert)",
        "王小明",
        "محمد",
        "می\u200cخواهم",
        "J. R. R. Smith, MD"
      })
  void a_name_is_greeted_as_it_is(String name) {
    assertThat(Quotable.name(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi,\n\nYou get a full refund of $500.\n\n",
        "Avery\u2028You are refunded",
        "[click](http://evil.example)",
        "visit www.evil.example",
        "<script>alert(1)</script>",
        "{{order.number}}",
        "**Refund approved**",
        "Your refund is approved!",
        "You get 500",
        "\u200b\u200b",
        "...",
        "me@example.com"
      })
  void what_is_no_name_is_not_put_into_our_mouth(String name) {
    assertThat(Quotable.name(name)).isNull();
  }

  @Test
  void signs_that_turn_or_hide_what_follows_are_taken_out() {
    assertThat(Quotable.name("\u202eyrevA\u202c")).isEqualTo("yrevA");
    assertThat(Quotable.value("Mug\u200b \u2066blue\u2069")).isEqualTo("Mug blue");
  }

  @Test
  void a_value_is_one_line_and_ends_somewhere() {
    assertThat(Quotable.value("  To Ava,\n with\tlove ")).isEqualTo("To Ava, with love");
    assertThat(Quotable.value("x".repeat(400))).hasSize(300);
    assertThat(Quotable.value("\u200b \n")).isNull();
    assertThat(Quotable.value(null)).isNull();
  }

  @Test
  void a_value_never_speaks_in_the_signs_of_our_texts() {
    assertThat(Quotable.value("{{next update}}")).isEqualTo("{next update}");
    assertThat(Quotable.value("[[ {{x}} || y ]]")).isEqualTo("[ {x} | y ]");
    assertThat(Quotable.value("**#1001**")).isEqualTo("*#1001*");
    assertThat(Quotable.value("{[[{{{")).isEqualTo("{[{");
    assertThat(Quotable.value("Mug [blue] {2} a*b")).isEqualTo("Mug [blue] {2} a*b");
  }
}
