package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.WorkbookSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Questions about one table have the same answers without the tables that come after it. */
class StepsToTest {
  /** Over all steps each question takes seconds, which is why there are fewer steps. */
  private static final int SOME = 3;

  @Test
  void the_steps_that_lead_to_a_table_say_of_it_what_all_of_them_say() {
    var source = WorkbookSet.read(Path.of("../decision-tables")).value();
    var profile = Objects.requireNonNull(source).profiles().get(0);
    var whole = Reach.of(profile.steps(), profile.constraints(), List.of());
    var id = "boundary-custom";
    var steps = Reach.stepsTo(id, profile.steps(), profile.constraints());
    var few = Reach.of(steps, profile.constraints(), List.of());
    assertThat(steps).hasSizeLessThan(profile.steps().size());
    for (int row = 0; row < SOME; row++) {
      assertThat(few.droppedRow(id, row).kind())
          .as("row " + row)
          .isEqualTo(whole.droppedRow(id, row).kind());
    }
  }
}
