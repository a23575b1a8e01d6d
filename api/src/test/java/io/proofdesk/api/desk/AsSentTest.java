package io.proofdesk.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What makes two questions the same: what was sent, and nothing a release makes of it. */
class AsSentTest {
  @Test
  void order_and_space_make_no_difference() {
    assertThat(digest("{\"case\": {\"store\": \"s\", \"review\": {\"stars\": 1}}}"))
        .isEqualTo(digest("{ \"case\":{\"review\":{ \"stars\":1 },\"store\":\"s\"}}"));
  }

  @Test
  void anything_else_does() {
    var sent = "{\"case\": {\"store\": \"s\"}}";
    assertThat(digest(sent))
        .isNotEqualTo(digest("{\"case\": {\"store\": \"t\"}}"))
        .isNotEqualTo(digest("{\"case\": {\"store\": \"s\", \"review\": null}}"));
    assertThat(digest("[1, 2]")).isNotEqualTo(digest("[2, 1]"));
  }

  /** A client that asks again after an upgrade gets its first answer: this form never changes. */
  @Test
  void the_digest_is_the_same_in_every_release() {
    assertThat(digest("{\"b\": [1.50, \"é\"], \"a\": null}"))
        .isEqualTo("5e96b6854268f17bcce033975fcf89ef9a25b4167a88bd399a43c0264f5d0e7e");
  }

  private static String digest(String body) {
    var read = new RequestReader().one(body.getBytes(StandardCharsets.UTF_8));
    return AsSent.digest(Objects.requireNonNull(read.sent()));
  }
}
