package io.proofdesk.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PercentageTest {

  @ParameterizedTest
  @CsvSource({"0,0", "90,90", "99.5,99.5", "90%,90", "100,100"})
  void a_percentage_is_a_number_with_or_without_its_sign(String text, double percent) {
    assertThat(new Percentage().convert(text)).isEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"150", "-1", "100.01", "NaN", "many", "", "%"})
  void what_nothing_reaches_or_everything_does_is_refused(String text) {
    assertThatThrownBy(() -> new Percentage().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("no percentage from 0 to 100");
  }

  @Test
  void a_command_refuses_it_before_it_reads_anything() {
    var ran = Ran.of("coverage", "--fail-under", "150");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--fail-under").contains("`150` is no percentage");
  }
}
