package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.CustomerFacts;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.vocabulary.IdentityLevel;
import org.jspecify.annotations.Nullable;

/** Who writes, without saying who. An identity nobody checked is NONE. */
final class CustomerBriefing {
  static final Lookups NOTHING_TRIED = new Lookups(null, null, null, null, null);
  private static final Customer NOBODY =
      new Customer(null, null, null, null, null, null, null, null, null, null, null, null, null);

  private CustomerBriefing() {}

  /**
   * @param heard an address in the text is known as well: nobody asks for it again, and nobody
   *     trusts it before it was looked up
   */
  static CustomerFacts of(CaseAt at, Heard heard) {
    var customer = requireNonNullElse(at.facts().customer(), NOBODY);
    var lookups = requireNonNullElse(at.facts().lookups(), NOTHING_TRIED);
    var email = customer.email();
    return new CustomerFacts(
        requireNonNullElse(customer.identity(), IdentityLevel.NONE),
        (email != null && !email.isBlank()) || heard.names(CandidateKind.EMAIL),
        lookups.emailFound(),
        count(
            lookups.emailAsked() == null
                ? Asked.timesForEmail(at.facts(), at.store())
                : lookups.emailAsked()),
        Words.canonicalOrNull(customer.tier(), at.store()),
        countOrNull(customer.ordersCount()),
        at.inStoreCurrency(customer.lifetimeValue()),
        countOrNull(customer.refunds90d()),
        countOrNull(customer.notReceivedClaims365d()),
        customer.consentMarketing(),
        customer.vip());
  }

  private static long count(int number) {
    return number;
  }

  private static @Nullable Long countOrNull(@Nullable Integer number) {
    return number == null ? null : count(number);
  }
}
