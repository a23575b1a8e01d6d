package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.MessageFacts;
import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.SignalKind;
import io.proofdesk.model.signal.SignalSource;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.vocabulary.Channel;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the newest message says. Readings come in as signals; nothing here reads text. */
final class MessageBriefing {
  private static final Signals NOTHING_READ =
      new Signals(null, null, null, null, null, null, null, null, null, null, null, null);

  private MessageBriefing() {}

  static MessageFacts of(CaseAt at, @Nullable Signals read, Heard heard) {
    var signals = read == null ? NOTHING_READ : read;
    return new MessageFacts(
        at.facts().conversation().channel(),
        Intents.known(at.facts(), at.store())
            ? new TreeSet<>(Intents.of(at.facts(), at.store()))
            : null,
        alsoWished(heard),
        topics(at, heard),
        Remarks.in(heard),
        Words.canonicalOrNull(signals.requestedOutcome(), at.store()),
        signals.sentiment(),
        signals.abusive(),
        signals.chargebackThreat(),
        signals.legalThreat(),
        signals.pressInquiry(),
        signals.safetyIssue(),
        inPublic(at, signals),
        signals.deniesReceipt(),
        signals.confirmsReceipt(),
        at.fullSince(Answers.oldestUnanswered(at), ChronoUnit.HOURS),
        at.store().businessTime().isOpen(at.asOf()));
  }

  /** Empty where no caller read what is wished: then every wish of the text leads or follows. */
  private static SortedSet<String> alsoWished(Heard heard) {
    var wishes = new TreeSet<String>();
    boolean callerLeads = false;
    for (var signal : heard.signals()) {
      if (signal.kind() == SignalKind.INTENT && signal.used()) {
        callerLeads |= signal.source() == SignalSource.CALLER;
        if (signal.source() == SignalSource.TEXT) {
          wishes.add(signal.word());
        }
      }
    }
    return callerLeads ? wishes : new TreeSet<>();
  }

  /**
   * The tags that the vocabulary declares, and what the text says where its reading leads. Any
   * other tag says nothing and may be personal.
   */
  private static @Nullable SortedSet<String> topics(CaseAt at, Heard heard) {
    var topics = new TreeSet<String>();
    var tags = at.facts().conversation().tags();
    if (tags != null) {
      for (var tag : tags) {
        topics.add(Words.canonical(tag, at.store()));
      }
      topics.remove(Words.OTHER);
    }
    for (var signal : heard.signals()) {
      if (signal.kind() == SignalKind.TOPIC && signal.used()) {
        topics.add(signal.word());
      }
    }
    return tags == null && topics.isEmpty() ? null : topics;
  }

  /** As the caller says; else a review or a public channel is public, and the rest is not known. */
  private static @Nullable Boolean inPublic(CaseAt at, Signals signals) {
    if (signals.publicPost() != null) {
      return signals.publicPost();
    }
    var channel = at.facts().conversation().channel();
    boolean isPublic =
        at.facts().review() != null
            || channel == Channel.REVIEW
            || channel == Channel.SOCIAL_COMMENT;
    return isPublic ? true : null;
  }
}
