package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.brief.ProofFacts;
import io.proofdesk.model.brief.UnknownWord;
import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.supportcase.Attachment;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.vocabulary.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence received, accepted and rejected. Accepted is what somebody accepted and what the case
 * proves by itself; a rejection beats both. A label on an attachment, or a number, a size or
 * "unused" in the text, says that something came in, never that it was accepted.
 */
final class ProofBriefing {
  private ProofBriefing() {}

  /**
   * The evidence of a case.
   *
   * @param since what shows the item counts only when it came after this; null where all counts
   */
  static ProofFacts of(CaseAt at, Heard heard, @Nullable Instant since) {
    var selfEvident = SelfEvident.of(at);
    var rejected = typesIn(at, EvidenceState.REJECTED, since);
    var accepted = union(selfEvident, typesIn(at, EvidenceState.ACCEPTED, since));
    accepted.removeAll(rejected);
    var sent = union(union(labels(at, since), all(at, since)), union(inText(heard), files(at)));
    var received = union(selfEvident, sent);
    var fault = Faults.of(at, at.parcel().orElse(null), accepted);
    return new ProofFacts(received, accepted, rejected, fault);
  }

  /** Evidence the vocabulary knows no type for; null when there is none. */
  static @Nullable List<UnknownWord> unknownTypes(CaseAt at) {
    var known = at.store().evidenceTypes();
    var unknown = new ArrayList<UnknownWord>();
    var pieces = at.evidence();
    for (int i = 0; i < pieces.size(); i++) {
      var type = pieces.get(i).type();
      if (!known.contains(Words.asWord(type))) {
        unknown.add(new UnknownWord("/evidence/" + i + "/type", Spelling.nearest(type, known)));
      }
    }
    return unknown.isEmpty() ? null : List.copyOf(unknown);
  }

  /** A piece dated later than the moment of deciding has not come: no state makes it evidence. */
  private static Stream<Evidence> arrived(CaseAt at) {
    return at.evidence().stream()
        .filter(piece -> piece.receivedAt() == null || !at.isAhead(piece.receivedAt()));
  }

  private static SortedSet<String> typesIn(
      CaseAt at, EvidenceState state, @Nullable Instant since) {
    return arrived(at)
        .filter(piece -> Renewed.counts(piece, since, at.store()))
        .filter(piece -> piece.state() == state)
        .filter(piece -> state != EvidenceState.ACCEPTED || isVouchedFor(piece))
        .map(piece -> Words.canonical(piece.type(), at.store()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the customer calls accepted, or nobody is named for, has only come in: money follows what
   * a role or a system has looked at.
   */
  private static boolean isVouchedFor(Evidence piece) {
    var by = requireNonNullElse(piece.by(), "").strip();
    return !by.isEmpty() && !by.equalsIgnoreCase("CUSTOMER");
  }

  private static boolean isNameless(Evidence piece) {
    return requireNonNullElse(piece.by(), "").isBlank();
  }

  /** Where evidence is called accepted without a word of by whom; null when nowhere. */
  static @Nullable List<String> unvouched(CaseAt at) {
    var places = new ArrayList<String>();
    var pieces = at.evidence();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).state() == EvidenceState.ACCEPTED && isNameless(pieces.get(i))) {
        places.add("/evidence/" + i + "/by");
      }
    }
    return places.isEmpty() ? null : List.copyOf(places);
  }

  private static SortedSet<String> all(CaseAt at, @Nullable Instant since) {
    return arrived(at)
        .filter(piece -> Renewed.counts(piece, since, at.store()))
        .map(Evidence::type)
        .map(word -> Words.canonical(word, at.store()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<String> labels(CaseAt at, @Nullable Instant since) {
    return at.messages().stream()
        .filter(message -> since == null || message.at().isAfter(since))
        .map(message -> requireNonNullElse(message.attachments(), List.<Attachment>of()))
        .flatMap(Collection::stream)
        .map(attachment -> requireNonNullElse(attachment.labels(), List.<String>of()))
        .flatMap(Collection::stream)
        .map(word -> Words.canonical(word, at.store()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * That a file came with what is unanswered, whatever its label: nobody may be told then that
   * nothing has come.
   */
  private static SortedSet<String> files(CaseAt at) {
    return Answers.hasUnansweredFile(at)
        ? new TreeSet<>(Set.of(Words.canonical("FILE_SENT", at.store())))
        : new TreeSet<>();
  }

  private static SortedSet<String> inText(Heard heard) {
    var types = new TreeSet<String>();
    if (heard.names(CandidateKind.ORDER_NUMBER)) {
      types.add("ORDER_NUMBER");
    }
    if (heard.names(CandidateKind.EMAIL)) {
      types.add("CUSTOMER_EMAIL");
    }
    if (NamedVariant.isIn(heard)) {
      types.add("EXCHANGE_SKU");
      types.add("REFUND_REASON"); // whoever names another one has said why
    }
    if (Topics.isIn(heard, "ITEM_STATE_SAID")) {
      types.add("ITEM_STATE"); // words are all that is asked for; a person accepts them
    }
    return types;
  }

  private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> more) {
    var both = new TreeSet<>(some);
    both.addAll(more);
    return both;
  }
}
