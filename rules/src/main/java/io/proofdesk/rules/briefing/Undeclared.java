package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.brief.UndeclaredWord;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Attachment;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Open words of a caller that the vocabulary does not declare where they stand. A helpdesk's tags
 * and a provider's own words are nobody's mistake: of them only those are noted that are nearly a
 * declared word. Types of evidence are noted on their own. One call, one thread.
 */
final class Undeclared {
  private static final String ROUTE = "Route";

  /** What a caller says who does not know; it denies nothing that the text says. */
  private static final String COULD_NOT_TELL = "UNKNOWN";

  /** How a word is shown of which nothing can be shown. */
  private static final String NOTHING = "…";

  private final StoreFacts store;
  private final List<UndeclaredWord> words = new ArrayList<>();
  private final SortedMap<String, String> written = new TreeMap<>();

  private Undeclared(SupportCase given, StoreFacts store) {
    this.store = store;
    signals(given.signals());
    var tags = requireNonNullElse(given.conversation().tags(), List.<String>of());
    for (int i = 0; i < tags.size(); i++) {
      noteSlip("/conversation/tags/" + i, "Topic", tags.get(i));
    }
    labels(given.conversation().messages());
    var customer = given.customer();
    if (customer != null) {
      note("/customer/tier", "Tier", customer.tier());
    }
    Optional.ofNullable(given.order())
        .map(Order::policyShown)
        .ifPresent(shown -> note("/order/policyShown/where", "PolicyPlace", shown.where()));
    var dispute = given.dispute();
    if (dispute != null) {
      noteSlip("/dispute/source", "DisputeSource", dispute.source());
      noteSlip("/dispute/reasonCode", "DisputeCategory", dispute.reasonCode());
    }
    approvals(requireNonNullElse(given.approvals(), List.of()));
  }

  /** Those of a case as the caller gave it, platform words mapped. */
  static Undeclared in(SupportCase given, StoreFacts store) {
    return new Undeclared(given, store);
  }

  /** Whether a caller says what the customer wants, in at least one word there is for it. */
  static boolean saysIntent(@Nullable Signals signals, StoreFacts store) {
    var intents = signals == null ? null : signals.intents();
    return intents != null
        && intents.stream()
            .filter(word -> !COULD_NOT_TELL.equals(Words.asWord(word)))
            .anyMatch(word -> isKnown(ROUTE, word, store));
  }

  /** In the order of the case; null when there is none. */
  @Nullable List<UndeclaredWord> words() {
    return words.isEmpty() ? null : List.copyOf(words);
  }

  /** The words as they were written, by placeholder. */
  SortedMap<String, String> written() {
    return written;
  }

  private void signals(@Nullable Signals signals) {
    if (signals == null) {
      return;
    }
    var intents = requireNonNullElse(signals.intents(), List.<String>of());
    for (int i = 0; i < intents.size(); i++) {
      note("/signals/intents/" + i, ROUTE, intents.get(i));
    }
    note("/signals/requestedOutcome", "Resolution", signals.requestedOutcome());
  }

  private void labels(List<Message> messages) {
    for (int i = 0; i < messages.size(); i++) {
      var attachments = requireNonNullElse(messages.get(i).attachments(), List.<Attachment>of());
      for (int j = 0; j < attachments.size(); j++) {
        var labels = requireNonNullElse(attachments.get(j).labels(), List.<String>of());
        for (int k = 0; k < labels.size(); k++) {
          note(
              "/conversation/messages/" + i + "/attachments/" + j + "/labels/" + k,
              "Evidence",
              labels.get(k));
        }
      }
    }
  }

  private void approvals(List<Approval> approvals) {
    for (int i = 0; i < approvals.size(); i++) {
      var place = "/approvals/" + i;
      note(place + "/role", "Role", approvals.get(i).role());
      note(place + "/resolution", "Resolution", approvals.get(i).resolution());
      note(place + "/rest", "ApprovedRest", approvals.get(i).rest());
    }
  }

  private void noteSlip(String place, String list, @Nullable String word) {
    if (word != null && Spelling.nearest(word, known(list, store)) != null) {
      note(place, list, word);
    }
  }

  private void note(String place, String list, @Nullable String word) {
    if (word == null || isKnown(list, word, store)) {
      return;
    }
    var noted = new UndeclaredWord(place, list, Spelling.nearest(word, known(list, store)));
    words.add(noted);
    written.put(noted.placeholder(), requireNonNullElse(Quotable.value(word), NOTHING));
  }

  /** A list that a vocabulary does without holds nothing against anybody. */
  private static boolean isKnown(String list, String word, StoreFacts store) {
    var known = known(list, store);
    return known.isEmpty() || known.contains(Words.asWord(word));
  }

  private static Collection<String> known(String list, StoreFacts store) {
    return store.words().getOrDefault(list, Set.of());
  }
}
