package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.rules.signal.Flag;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our question whether the parcel has come, and the few words that answer it. It is open where the
 * newest decision asked it, or where our newest message to the customer does, whoever wrote it.
 */
final class ReceiptQuestion {
  private static final String ASKED = "RECEIPT_TO_CONFIRM";

  // one character is no phrase: it stands in too many words
  private static final Pattern YES = Pattern.compile("(?U)\\W*(?:[是对]的?|[嗯恩]+)[啊呀哦]?\\W*");

  private final SupportCase facts;
  private final StoreFacts store;
  private final SignalReader reader;

  ReceiptQuestion(SupportCase facts, StoreFacts store, SignalReader reader) {
    this.facts = facts;
    this.store = store;
    this.reader = reader;
  }

  /**
   * What the customer answered: yes, it came, or no; null where we did not ask, or the words are
   * neither, or both.
   *
   * @param newest what the customer wrote since our last answer
   */
  @Nullable Boolean answer(ReadSignals newest) {
    var asked = lastAsked();
    if (asked == null) {
      return null;
    }
    var since = wordsSince(asked);
    if (YES.matcher(since).matches()) {
      return true;
    }
    return arrived(since.isEmpty() ? newest : reader.read(since));
  }

  /** How many of our messages asked it, each with words of the customer behind it. */
  int askedInMessages() {
    var newestWords = facts.conversation().messages().stream().filter(this::isCustomers);
    var last = newestWords.map(Message::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return (int) ours().filter(message -> message.at().isBefore(last)).filter(this::asks).count();
  }

  private static @Nullable Boolean arrived(ReadSignals read) {
    boolean yes =
        says(read, Flag.SAYS_YES, Flag.SAYS_RECEIVED, Flag.CONFIRMS_RECEIPT)
            && !says(read, Flag.DENIES_RECEIPT);
    // "still nothing" is a complaint, and as an answer it says no
    boolean no =
        says(read, Flag.SAYS_NO, Flag.SAYS_NOT_YET, Flag.DENIES_RECEIPT)
            || read.intents().contains("SHIPPING_EXCEPTION");
    return yes == no ? null : Boolean.valueOf(yes);
  }

  private static boolean says(ReadSignals read, Flag... flags) {
    return Stream.of(flags).anyMatch(flag -> read.flag(flag.name()).isPresent());
  }

  private @Nullable Instant lastAsked() {
    var ours = ours().max(Comparator.comparing(Message::at)).orElse(null);
    if (ours != null && asks(ours)) {
      return ours.at();
    }
    return EarlierCourse.newestFirst(facts)
        .findFirst()
        .filter(it -> ASKED.equals(EarlierCourse.situation(facts, store)))
        .map(PriorDecision::at)
        .orElse(null);
  }

  private Stream<Message> ours() {
    return facts.conversation().messages().stream()
        .filter(message -> message.author() == Author.AGENT || message.author() == Author.BOT)
        .filter(message -> message.isPublic() && message.text() != null)
        .filter(message -> !EarlierCourse.solvedSince(message.at(), facts));
  }

  private boolean asks(Message ours) {
    var text = ours.text();
    return text != null && reader.read(text).flag(Flag.ASKS_RECEIPT.name()).isPresent();
  }

  private boolean isCustomers(Message message) {
    return message.author() == Author.CUSTOMER && !Boolean.TRUE.equals(message.autoSubmitted());
  }

  private String wordsSince(Instant asked) {
    return facts.conversation().messages().stream()
        .filter(this::isCustomers)
        .filter(message -> message.at().isAfter(asked))
        .sorted(Comparator.comparing(Message::at))
        .map(Message::text)
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}
