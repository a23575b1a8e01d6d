package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMailTest {
  private static final SignalReader READER = Books.asking("where ..3 parcel");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where&nbsp;is&nbsp;my&nbsp;parcel?",
        "<p>Where is my <b>par</b>cel?</p>",
        "<div>Where is</div>\n<div>my parcel?</div>",
        "<html><head><title>x</title></head><body>Where&#39;s my&#x20;parcel</body></html>",
        "<blockquote>Dear customer</blockquote>Where is my parcel",
        "I <3 it, a<b, where is my parcel",
        "<parcel> where is my parcel <me@shop.test>",
        "<p I said: where is my parcel>"
      })
  void what_a_person_sees_is_read(String text) {
    assertThat(READER.read(text).wishes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Hello</div><blockquote>where is my parcel</blockquote>",
        "<style>p { content: 'where is my parcel' }</style><p>Hello</p>",
        "<p>Hello</p><!-- where is my parcel -->",
        "<p title=\"where > is my parcel\">Hello</p>",
        "<script>where is my parcel</script>Hello",
        "Hello<br>&gt; where is my parcel",
        "<div>ok</div><div>On Mon, 5 Jan 2026 Ann wrote:</div><div>where is my parcel</div>",
        "ok<br><b>From:</b> Shop<br>\n<b>Sent:</b> Monday<br>\n<b>To:</b> me<br>where is my parcel"
      })
  void what_nobody_sees_and_what_is_quoted_is_not(String text) {
    assertThat(READER.read(text).wishes()).isEmpty();
  }

  @Test
  void places_point_into_the_text_that_was_given() {
    var text = "<p>Hi&nbsp;there</p><p>Where&nbsp;is my <b>parcel</b>, order&nbsp;#48213?</p>";
    var read = READER.read(text).quoting(text);
    assertThat(read.wishes().get(0).spans())
        .extracting(span -> span.words())
        .isEqualTo(List.of("Where&nbsp;is my <b>parcel"));
    assertThat(read.candidates())
        .extracting(candidate -> candidate.text())
        .isEqualTo(List.of("#48213"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<p", "<style>", "<!--", "&", "&#", "<a \"", "<blockquote>", "</p>", "<br>"})
  void a_flood_of_halves_of_tags_is_read_to_its_end(String half) {
    var text = half.repeat(200_000) + "\n\n";
    assertThat(READER.read(text).candidates()).isEmpty();
  }

  @Test
  void markup_does_not_use_up_what_is_read_of_a_message() {
    var text = "<style>" + "p{} ".repeat(9_000) + "</style><p>Where is my parcel?</p>";
    var read = READER.read(text + "<p style='color: red'></p>".repeat(2_000));
    assertThat(read.shortened()).isFalse();
    assertThat(read.wishes()).isNotEmpty();
  }
}
