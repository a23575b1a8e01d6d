package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.UnaryTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What no case can change is taken for certain; what a case may lack is not. */
class UsualTest {
  private static final ProfileSource PROFILE =
      Objects.requireNonNull(WorkbookSet.read(Path.of("../decision-tables")).value())
          .profiles()
          .get(0);
  private static final Usual USUAL = Usual.of(PROFILE);

  private static List<Constraint> about(String heading) {
    return USUAL.always().stream().filter(it -> it.then().heading().equals(heading)).toList();
  }

  @Test
  void a_fact_that_every_case_has_is_never_absent() {
    assertThat(about("Approved"))
        .singleElement()
        .satisfies(it -> assertThat(UnaryTests.holds(it.holds(), null)).isFalse());
  }

  @Test
  void a_fact_that_a_case_may_lack_stays_open() {
    assertThat(about("Refund")).isEmpty();
    assertThat(about("Order value")).isEmpty();
  }

  @Test
  void a_setting_is_what_the_profile_has_settled() {
    var desk = about("Dispute desk").get(0);
    assertThat(UnaryTests.holds(desk.holds(), USUAL.valueOf(desk.then()))).isTrue();
    assertThat(UnaryTests.holds(desk.holds(), null)).isFalse();
  }

  @Test
  void all_of_it_holds_of_the_case_that_nobody_knows_anything_of() {
    assertThat(USUAL.always())
        .allSatisfy(
            it ->
                assertThat(UnaryTests.holds(it.holds(), USUAL.valueOf(it.then())))
                    .as(it.then().heading())
                    .isTrue());
  }

  @Test
  void a_slip_that_only_the_absence_of_such_a_fact_could_tell_changes_no_answer() {
    var table =
        PROFILE.tables().stream().filter(it -> it.id().equals("next-actions")).findFirst().get();
    var heading = "Recommended and approved";
    var headings = table.inputs().stream().map(it -> it.heading()).toList();
    int column = headings.indexOf(heading);
    var ids = table.rows().stream().map(it -> it.id()).toList();
    int safety = ids.indexOf("NA-010");
    var slip = new Has(Quantifier.NONE, new TreeSet<>(Set.of("CANCEL")));
    assertThat(changed(table.id(), safety, column, slip, USUAL.always()))
        .isEqualTo(Found.Kind.NEVER);
    assertThat(changed(table.id(), safety, column, slip, List.of())).isEqualTo(Found.Kind.EXAMPLE);
    assertThat(changed(table.id(), ids.indexOf("NA-016"), column, slip, USUAL.always()))
        .isEqualTo(Found.Kind.EXAMPLE);
  }

  private static Found.Kind changed(
      String table, int row, int column, CellTest slip, List<Constraint> always) {
    var steps = Reach.stepsTo(table, PROFILE.steps(), PROFILE.constraints());
    var certain = new ArrayList<>(PROFILE.constraints());
    certain.addAll(always);
    var asked =
        PROFILE.tables().stream()
            .filter(it -> it.id().equals(table))
            .findFirst()
            .get()
            .inputs()
            .get(column);
    var reach = Reach.of(steps, certain, List.of(new Reach.Cell(asked, slip)), USUAL);
    return reach.changedCell(table, row, column, slip).kind();
  }
}
