package io.proofdesk.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivationsTest {

  private static final Column A = column("a");
  private static final Column B = column("b");
  private static final Answers NONE = new Rows(column -> null, column -> null);

  @SuppressWarnings("NullAway") // loses sight of blank results in type arguments
  private record Rows(
      Function<Column, @Nullable List<@Nullable Value>> answering,
      Function<Column, @Nullable List<@Nullable Value>> fitting)
      implements Answers {
    @Override
    public @Nullable List<@Nullable Value> rowsOf(Column column) {
      return answering.apply(column);
    }

    @Override
    public @Nullable List<@Nullable Value> fittingRowsOf(Column column) {
      return fitting.apply(column);
    }
  }

  @Test
  void what_is_missing_is_what_is_required_minus_what_is_there() {
    assertThat(derived(new Derivation.Minus(A, B), words("PHOTO", "LABEL"), words("PHOTO")))
        .isEqualTo(words("LABEL"));
    assertThat(derived(new Derivation.And(A, B), words("X", "Y"), words("Y", "Z")))
        .isEqualTo(words("Y"));
    assertThat(derived(new Derivation.Or(A, B), words("X"), words("Z"))).isEqualTo(words("X", "Z"));
  }

  @Test
  void with_keeps_the_words_that_carry_a_trait() {
    var with = new Derivation.With(A, "MAKES_GOOD", new TreeSet<>(List.of("REFUND", "RESHIP")));
    assertThat(derived(with, words("REFUND", "CODE"), null)).isEqualTo(words("REFUND"));
    assertThat(derived(with, words("CODE"), null)).isEqualTo(words());
    assertThat(derived(with, null, null)).isNull();
  }

  @Test
  void empty_counts_to_zero_and_absent_stays_absent() {
    assertThat(derived(new Derivation.CountOf(A), words(), null)).isEqualTo(new Value.Whole(0));
    assertThat(derived(new Derivation.AnyOf(A), words(), null)).isEqualTo(new Value.YesNo(false));
    assertThat(derived(new Derivation.CountOf(A), null, null)).isNull();
    assertThat(derived(new Derivation.Minus(A, B), words("X"), null)).isNull();
  }

  @Test
  @SuppressWarnings("NullAway") // loses sight of blank results in a conditional
  void where_keeps_the_words_of_the_rows_that_say_so() {
    List<@Nullable Value> evidence =
        Arrays.asList(new Value.Word("PHOTO"), new Value.Word("LABEL"), null);
    List<@Nullable Value> blocks =
        Arrays.asList(new Value.Word("NOTHING"), new Value.Word("MONEY"), new Value.Word("MONEY"));
    var where = new Derivation.Where(A, B, new TreeSet<>(List.of("MONEY")));
    assertThat(
            Derivations.evaluate(
                where, c -> null, new Rows(c -> c.equals(A) ? evidence : blocks, c -> null)))
        .isEqualTo(words("LABEL"));
    assertThat(Derivations.evaluate(where, c -> null, NONE)).isNull();
  }

  @Test
  void all_of_a_result_names_the_rows_that_lost_too() {
    List<@Nullable Value> fitting =
        Arrays.asList(new Value.Word("SHIPPING"), null, new Value.Word("DAMAGE"));
    var all = new Derivation.AllOf(A);
    assertThat(
            Derivations.evaluate(
                all, c -> new Value.Word("DAMAGE"), new Rows(c -> null, c -> fitting)))
        .isEqualTo(words("SHIPPING", "DAMAGE"));
    assertThat(Derivations.evaluate(all, c -> new Value.Word("DAMAGE"), NONE)).isNull();
  }

  private static @Nullable Value derived(Derivation how, @Nullable Value a, @Nullable Value b) {
    return Derivations.evaluate(how, column -> column.equals(A) ? a : b, NONE);
  }

  private static Value words(String... ids) {
    return new Value.Words(new TreeSet<>(List.of(ids)));
  }

  private static Column column(String id) {
    return new Column(id, id, new ColumnType.Words("", List.of()), Column.Origin.RESULT);
  }
}
