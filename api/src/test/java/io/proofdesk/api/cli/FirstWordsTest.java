package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a server says once it answers can be typed as it stands. */
class FirstWordsTest {
  @Test
  void on_this_machine_no_key_is_asked_for() {
    var lines = FirstWords.lines("127.0.0.1", 8080, false);
    assertThat(lines.get(0))
        .isEqualTo(
            "Proofdesk listens on http://127.0.0.1:8080"
                + " (a page to try it: http://127.0.0.1:8080/docs)");
    assertThat(lines.get(2)).startsWith("  curl -s http://127.0.0.1:8080/v1/decisions -H 'Content");
    assertThat(String.join("\n", lines)).doesNotContain("YOUR_KEY");
  }

  @Test
  void on_every_address_it_says_so_and_where_the_key_goes() {
    var lines = FirstWords.lines("0.0.0.0", 8080, true);
    assertThat(lines.get(0)).contains("every address of this machine, port 8080");
    assertThat(lines.get(1)).contains("YOUR_KEY");
    assertThat(lines.get(2)).contains("-H 'Authorization: Bearer YOUR_KEY'");
  }

  @Test
  void an_address_of_version_6_stands_in_brackets() {
    assertThat(FirstWords.lines("::1", 80, false).get(2)).contains("http://[::1]:80/v1/decisions");
  }
}
