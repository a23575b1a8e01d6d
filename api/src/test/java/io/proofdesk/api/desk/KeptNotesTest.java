package io.proofdesk.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptNotesTest {
  private final KeptNotes notes = new KeptNotes();

  @Test
  void the_text_of_kept_notes_is_found() {
    assertThat(notes.textOf("{\"caseNotes\":{\"language\":\"en\",\"text\":\"Lead: OPS\\n\"}}"))
        .isEqualTo("Lead: OPS\n");
  }

  @Test
  void a_decision_of_an_older_release_has_none() {
    assertThat(notes.textOf("{\"decisionId\":\"d-1\",\"warnings\":[]}")).isNull();
    assertThat(notes.textOf("{\"caseNotes\":null}")).isNull();
  }
}
