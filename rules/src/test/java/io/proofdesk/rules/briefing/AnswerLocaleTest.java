package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.vocabulary.Author;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLocaleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN | It's not what I expected      | en",
        "zh-CN | Where is my order?            | en",
        "zh-CN | I CAN'T LOG IN                | en",
        "zh-CN | ok                            | zh-CN",
        "zh-CN | SF1234567                     | zh-CN",
        "zh-CN | Wo ist meine Bestellung?      | zh-CN",
        "zh-CN | 我的 iPhone case is not here  | zh",
        "en-US | Where is my order?            | en-US",
        "de-DE | Where is my order?            | de-DE"
      })
  void a_store_that_works_in_chinese_answers_plain_english_in_english(
      String store, String text, String expected) {
    assertThat(localeAt(store, customer("1", Duration.ofMinutes(5), text))).isEqualTo(expected);
  }

  @Test
  void what_is_too_short_to_tell_is_answered_as_what_was_written_before() {
    var now = customer("2", Duration.ofMinutes(5), "ok");
    var english = customer("1", Duration.ofHours(2), "I want my money back");
    var chinese = customer("1", Duration.ofHours(2), "我的包裹在哪里");
    var ours = message("1", ago(Duration.ofHours(2)), Author.AGENT, "Where is it, would you say?");
    assertThat(localeAt("zh-CN", english, now)).isEqualTo("en");
    assertThat(localeAt("en-US", chinese, now)).isEqualTo("zh");
    assertThat(localeAt("zh-CN", ours, now)).isEqualTo("zh-CN");
  }

  private static Message customer(String id, Duration before, String text) {
    return message(id, ago(before), Author.CUSTOMER, text);
  }

  private static String localeAt(String store, Message... messages) {
    return new Briefing(Cases.storeIn(store), (combined, counted, asOf) -> List.of())
        .brief(dull().messages(messages).build(), null, NOW)
        .brief()
        .details()
        .locale();
  }
}
