package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.scanned;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.DecisionEngine.Briefed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTextTest {
  @Test
  void a_scan_text_that_names_somebody_or_holds_a_long_number_is_dropped() {
    assertThat(scanText("departed facility in Newark, NJ"))
        .isEqualTo("departed facility in Newark, NJ");
    assertThat(scanText("left with ANN at the door")).isNull();
    assertThat(scanText("ref 123456 departed")).isNull();
    assertThat(scanText("parcel 1z9 departed")).isNull();
    assertThat(scanText("x".repeat(300))).hasSize(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "left with neighbour Mrs. Gudrun Petersen, 12 Main Street",
        "Signed: PETERSEN",
        "Handed over to concierge Gudrun",
        "received by G PETERSEN",
        "driver called 555-0199",
        "已签收，签收人：王小明",
        "由王阿姨代收，电话联系"
      })
  void a_scan_text_that_tells_who_took_the_parcel_is_dropped(String text) {
    assertThat(scanText(text)).isNull();
  }

  /** Nobody foresees all words a carrier names people by; so none of them stands in a brief. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POD: J SMITH",
        "Front desk JANE DOE 12 Elm Street Apt 4",
        "Zugestellt an Familie Mueller, Hauptstr. 5",
        "快件已送达，王小明已取走"
      })
  void what_a_carrier_wrote_is_a_personal_value(String text) {
    assertThat(scanText(text)).isEqualTo(text);
    assertThat(briefed(text).brief().personalValuesPresent()).contains("tracking.words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Out for delivery", "Delivered, front door", "快件已到达北京转运中心"})
  void a_scan_text_that_tells_where_a_parcel_is_stays(String text) {
    assertThat(scanText(text)).isEqualTo(text);
  }

  private static @Nullable String scanText(String text) {
    var briefed = briefed(text);
    assertThat(briefed.brief().details().lastScanText()).isNull();
    return briefed.personalValues().values().get("tracking.words");
  }

  private static Briefed briefed(String text) {
    return new Briefing(Cases.store(), (facts, counted, asOf) -> List.of())
        .brief(dull().shipments(scanned(text)).build(), null, NOW);
  }
}
