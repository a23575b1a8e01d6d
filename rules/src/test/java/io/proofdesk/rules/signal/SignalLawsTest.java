package io.proofdesk.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.signal.ReadSignals;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SignalLawsTest {
  private static final SignalReader READER = Books.shipped();

  @Property(tries = 300)
  void any_text_is_read_and_every_place_lies_inside_it(
      @ForAll @StringLength(max = 400) String text) {
    ReadSignals read = READER.read(text);
    for (var signal : read.wishes()) {
      for (var span : signal.spans()) {
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
      }
    }
    assertThat(READER.read(text)).isEqualTo(read);
  }

  @Property(tries = 50)
  void quoting_a_message_leaves_nothing_to_read(@ForAll @StringLength(max = 60) String noise) {
    var line = noise.replaceAll("\\R", " ");
    assertThat(READER.read("> refund me " + line).wishes()).isEmpty();
  }
}
