package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ends of the ranges of signs, and what stands right beside them. */
class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\u200B", "\u200F", "\u202A", "\u202E", "\u2060", "\uFEFF", "\u00AD", "\u200D"})
  void a_sign_nobody_sees_is_left_out_and_named(String sign) {
    assertThat(CellText.plain("GO" + sign + "LD")).isEqualTo("GOLD");
    assertThat(CellText.names("GO" + sign + "LD"))
        .isEqualTo(String.format("U+%04X", (int) sign.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200A", "\u202F", "\u00A0", "\u3000", "\t"})
  void a_space_of_any_width_is_one_space(String space) {
    assertThat(CellText.plain("GO" + space + space + "LD")).isEqualTo("GO LD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2027", "\u2020", "\u201B", "\uFF00", "\uFF5F", "\u00AE", "\u2061"})
  void a_sign_beside_them_stays(String sign) {
    assertThat(CellText.plain("GO" + sign + "LD")).isEqualTo("GO" + sign + "LD");
    assertThat(CellText.names("GO" + sign + "LD")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u201C", "\u201F", "\uFF02"})
  void a_quotation_mark_of_any_kind_is_one(String mark) {
    assertThat(CellText.plain(mark + "blue,  or so" + mark)).isEqualTo("\"blue,  or so\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFF01!", "\uFF5E~", "\uFF10" + "0", "\u2264<=", "\u2212-"})
  void a_wide_sign_is_its_plain_one(String both) {
    assertThat(CellText.plain(both.substring(0, 1))).isEqualTo(both.substring(1));
  }
}
