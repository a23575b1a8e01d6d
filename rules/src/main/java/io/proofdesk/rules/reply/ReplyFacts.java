package io.proofdesk.rules.reply;

import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reply may state beyond the brief: results of the decision it belongs to, and the store's
 * own texts. Immutable.
 *
 * @param asOf the moment of deciding
 * @param clocks the decision's clocks
 * @param missingEvidence evidence words still missing that the customer can send, in asking order
 * @param recommended resolution words we recommend
 * @param customerChoices resolution words the customer may choose from
 * @param alsoAbout what else the customer writes about, the most pressing first
 * @param owner the role that owns the case; null when nobody does yet
 * @param boundary where the line for money and goods runs; choices are only offered inside it
 * @param shipWindow when the order is to be shipped; null when nobody knows
 * @param rush when the order would ship and arrive, made ahead of others from today; null when it
 *     cannot be, when nobody knows how long making takes, or when that would be no sooner
 * @param onward when an item still being made would ship and arrive, counted from today and its
 *     stage; null when nobody knows the stage or how long making takes
 * @param refundPosting how long a refund takes to appear; null when the profile does not say
 * @param store the store's texts
 */
public record ReplyFacts(
    Instant asOf,
    List<Clock> clocks,
    List<String> missingEvidence,
    List<String> recommended,
    List<String> customerChoices,
    List<Mention> alsoAbout,
    @Nullable String owner,
    BoundaryKind boundary,
    @Nullable DateRange shipWindow,
    @Nullable Rush rush,
    @Nullable Rush onward,
    @Nullable LeadTime refundPosting,
    Store store) {
  public ReplyFacts {
    clocks = List.copyOf(clocks);
    missingEvidence = List.copyOf(missingEvidence);
    recommended = List.copyOf(recommended);
    customerChoices = List.copyOf(customerChoices);
    alsoAbout = List.copyOf(alsoAbout);
  }

  /**
   * Something the customer also writes about.
   *
   * @param list the list of the vocabulary that the word stands in
   */
  public record Mention(String list, String word) {}

  /**
   * The way of an order that is made ahead of others, or goes on being made; ranges, never a day.
   *
   * @param arrives null when the store does not say how long a parcel is on the way
   */
  public record Rush(DateRange ships, @Nullable DateRange arrives) {}

  /**
   * What the profile says about the store.
   *
   * @param zone the store's time zone, used where the customer's is unknown
   * @param name what customers call it
   * @param supportAddress where to write to
   * @param signature what stands under a reply; may have several lines
   * @param signedAs how it is called and signs in another language than its own, where it says so
   * @param terms what it grants and promises everybody
   */
  public record Store(
      ZoneId zone,
      String name,
      String supportAddress,
      String signature,
      Map<Language, SignedAs> signedAs,
      StoreTerms terms) {
    public Store {
      signedAs = Map.copyOf(signedAs);
    }

    String nameIn(Language language) {
      var signed = signedAs.get(language);
      return signed == null ? name : signed.name();
    }

    String signatureIn(Language language) {
      var signed = signedAs.get(language);
      return signed == null ? signature : signed.signature();
    }
  }

  /**
   * How a store is called in another language than its own.
   *
   * @param name what customers call it there
   * @param signature what stands under a reply
   */
  public record SignedAs(String name, String signature) {}
}
