package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.KeptForThisRun;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same situation is answered differently where the source documents differ, and only there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfilesDifferTest {
  private static final Path FIXTURES = Path.of("../test-fixtures");
  private static final List<String> PROFILES =
      List.of(
          "custom-made-dtc",
          "kodif-bigcommerce-kustomer",
          "shopify-first-store",
          "xiaohongshu-shop");

  private Rulebook rulebook;

  @BeforeAll
  void load() {
    var loading =
        new Rulebooks(KeptForThisRun.INSTANCE).load(Path.of("../decision-tables"), "shipped");
    rulebook = Objects.requireNonNull(loading.rulebook(), () -> loading.findings().toString());
  }

  @AfterAll
  void close() {
    rulebook.close();
  }

  // what differs; the situation; where in the decision; custom, kodif, shopify, xiaohongshu
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how soon an urgent message is answered | a-stalled-parcel-past-its-promise-waits-for-the-carrier-and-goes-to-operations | /clocks[FIRST_REPLY]/target | PT4H, PT4H, PT8H, PT15M
          how soon an ordinary message is answered | an-approved-order-is-waiting-to-be-processed | /clocks[FIRST_REPLY]/target | PT4H, PT8H, PT8H, PT2H
          after how many days a parcel is stalled | four-days-without-a-scan-are-a-stall-where-the-store-says-four | /situation/id | STALLED_INSIDE_PROMISE, IN_TRANSIT_INSIDE, STALLED_INSIDE_PROMISE, STALLED_INSIDE_PROMISE
          what a late parcel gets | a-parcel-past-its-window-is-apologised-for-and-handed-to-operations | /situation/id | LATE_PAST_PROMISE, LATE_PAST_PROMISE, LATE_PAST_PROMISE, LATE_WITH_GUARANTEE
          whether a little damage needs proof | damage-of-little-value | /situation/id | DAMAGE_PROOF_MISSING, DAMAGE_PROOF_MISSING, DAMAGE_PROOF_MISSING, DAMAGE_PROOF_COMPLETE
          whether a wrong item of little value needs photos | a-wrong-item-of-little-value | /situation/id | WRONG_ITEM_PROOF_MISSING, WRONG_ITEM_PROOF_MISSING, WRONG_ITEM_PROOF_MISSING, WRONG_ITEM_IN_STOCK
          what happens to a low-value return | a-preference-return-of-little-value | /situation/id | PREFERENCE_RETURN_OK, PREFERENCE_RETURN_OK, PREFERENCE_RETURN_OK, KEEP_AND_PART
          how much may be sent again without asking | complete-damage-proof-within-the-limit-gets-a-replacement | /boundary/maxAmount/amountMinor | 15000, 10000, 10000, 30000
          whether our own trouble brings a code | complete-damage-proof-within-the-limit-gets-a-replacement | /boundary/resolutions[GOODWILL_CODE]/standing | -, -, -, RECOMMENDED
          who answers a payment dispute | a-dispute-threat-gets-an-owner-today-and-no-automatic-refund | /priority/owner | DISPUTE_SPECIALIST, PAYMENTS, PAYMENTS, DISPUTE_SPECIALIST
          whether a review may be rewarded | a-review-is-asked-for-after-the-use-window | /firstReply/templateId | REVIEW_INVITATION_REWARD, REVIEW_INVITATION, REVIEW_INVITATION, REVIEW_INVITATION
          how the question about shipping time is answered | before-buying-shipping-question | /firstReply/templateId | PRESALE_SHIPPING_RANGE, PRESALE_SHIPPING, PRESALE_SHIPPING_RANGE, PRESALE_SHIPPING_CITIES
          when we ask whether all is well | notice-follow-up | /clocks[FOLLOW_UP_AT]/target | PT48H, PT72H, PT72H, PT72H
          """)
  void a_store_is_answered_by_its_own_sources(
      String what, String name, String pointer, String expected) {
    Map<String, String> answers = new TreeMap<>();
    for (String profile : PROFILES) {
      answers.put(profile, at(decided(name, profile), pointer));
    }
    assertThat(answers.values()).as(what).containsExactly(expected.split(", "));
    assertThat(answers.values().stream().distinct()).as(what).hasSizeGreaterThan(1);
  }

  // what no profile may switch off
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an opened dispute freezes every refund | an-opened-dispute-freezes-every-refund-and-builds-the-packet | /boundary/kind | FORBIDDEN
          nothing is given for a review | money-asked-for-together-with-a-review-is-never-traded | /boundary/kind | FORBIDDEN
          a person answers where somebody was hurt | a-low-review-about-safety-is-answered-by-people-only | /firstReply/requiresHumanEdit | true
          a stranger is asked who they are | an-unknown-writer-is-asked-for-the-order-email-and-hears-nothing-about-an-order | /situation/id | EMAIL_UNKNOWN
          contradicting facts move nothing | contradicting-facts-go-to-a-person-and-nothing-moves | /boundary/kind | FORBIDDEN
          """)
  void what_no_profile_may_switch_off_is_the_same_everywhere(
      String what, String name, String pointer, String expected) {
    for (String profile : PROFILES) {
      assertThat(at(decided(name, profile), pointer)).as(what + ", " + profile).isEqualTo(expected);
    }
  }

  private JsonNode decided(String name, String profile) {
    var file = FIXTURES.resolve(profile).resolve(name + ".yaml");
    if (!Files.exists(file)) {
      file = FIXTURES.resolve(name + ".yaml");
    }
    var fixture = OneFixture.shipped(FIXTURES.relativize(file).toString());
    assertThat(fixture.profile()).isEqualTo(profile);
    return new ReplayFixtures(rulebook).decided(fixture);
  }

  /** A JSON pointer; {@code clocks[NAME]} is the one of that type or resolution, `-` is nothing. */
  private static String at(JsonNode decision, String pointer) {
    var node = decision;
    for (String part : pointer.substring(1).split("/")) {
      var bracket = part.indexOf('[');
      if (bracket < 0) {
        node = node.path(part);
        continue;
      }
      var wanted = part.substring(bracket + 1, part.length() - 1);
      JsonNode found = null;
      for (JsonNode one : node.path(part.substring(0, bracket))) {
        if (wanted.equals(one.path("type").asText(one.path("resolution").asText()))) {
          found = one;
        }
      }
      if (found == null) {
        return "-";
      }
      node = found;
    }
    return node.isMissingNode() || node.isNull() ? "-" : node.asText();
  }
}
