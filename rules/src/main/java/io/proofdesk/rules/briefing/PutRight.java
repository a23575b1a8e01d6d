package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.signal.Flag;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says of what was sent instead: that it came and all is well, or that it is
 * faulty, too. The words of both are those of the first fault as well: who thanks for the second
 * parcel would be sent a third, and so would who had a second broken one, on the photos of the
 * first.
 */
final class PutRight {
  /** After the purchase, and nothing is wrong: a thanks, and a word to keep the relationship. */
  private static final String AFTERWARDS = "RETENTION";

  private static final Set<String> KIND_WORDS =
      Set.of("FEEDBACK", AFTERWARDS, EarlierWish.NOTHING_WISHED);

  /** Here "all good now" is an answer: a yes to a change, or a no that is let be. */
  private static final Set<String> STILL_OPEN =
      Set.of("CUSTOM_CHANGE", "ORDER_CHANGE", "CANCELLATION");

  /** A parcel that turned up ends the search for it; only a second one ends the matter itself. */
  private static final String SEARCHED = "SHIPPING_EXCEPTION";

  /** From here on a phrase says it plainly; below, "all good" or "the new one" may be anything. */
  private static final int PLAINLY = 70;

  private final SupportCase facts;
  private final StoreFacts store;
  private final SignalReader reader;

  PutRight(SupportCase facts, StoreFacts store, SignalReader reader) {
    this.facts = facts;
    this.store = store;
    this.reader = reader;
  }

  /**
   * The same words with thanks as all they wish, or with the remark that it is faulty again.
   *
   * @param callers what a caller read in them, where it leads; null where none does
   */
  ReadSignals read(ReadSignals read, @Nullable Signals callers) {
    var right = flag(read, Flag.PUT_RIGHT);
    var came = flag(read, Flag.REPLACEMENT_CAME);
    if (right != null && isPlain(right) && isCalm(read) && saysNothingElse(read, right)) {
      return settled(read, right);
    }
    var rest = without(read, right);
    if (flag(read, Flag.FAULTY_AGAIN) != null) {
      // "the same with the new one" tells no fault of its own: it goes on with the first
      return KIND_WORDS.containsAll(read.intents()) ? EarlierWish.withoutWish(rest) : rest;
    }
    if (came == null) {
      return rest;
    }
    boolean only = isCalm(read) && KIND_WORDS.containsAll(read.intents()) && !hasFile(read);
    if (only && came.strength() >= PLAINLY) {
      return settled(rest, new ReadSignal(Flag.PUT_RIGHT.name(), came.strength(), came.spans()));
    }
    boolean faulty =
        read.intents().stream().anyMatch(Intents.FAULTS::contains)
            || (namesFault(callers) && KIND_WORDS.containsAll(read.intents()));
    if (faulty) {
      return with(rest, new ReadSignal(Flag.FAULTY_AGAIN.name(), came.strength(), came.spans()));
    }
    return came.strength() < PLAINLY ? without(rest, came) : rest;
  }

  /** A caller who names nothing but the fault the case is about has not read that it is over. */
  boolean outdates(Signals given, ReadSignals read) {
    return flag(read, Flag.PUT_RIGHT) != null && namesFault(given);
  }

  private boolean namesFault(@Nullable Signals callers) {
    var intents = callers == null ? null : callers.intents();
    return intents != null
        && !intents.isEmpty()
        && intents.stream().allMatch(word -> Intents.FAULTS.contains(Words.canonical(word, store)));
  }

  /** What is hardly said counts where something was wrong before. */
  private boolean isPlain(ReadSignal right) {
    return right.strength() >= PLAINLY || EarlierCourse.route(facts, store) != null;
  }

  /** Whether nothing in it is grave or denies it, and nothing of ours is answered by it. */
  private boolean isCalm(ReadSignals read) {
    var route = EarlierCourse.route(facts, store);
    return facts.review() == null
        && read.flags().stream().noneMatch(PutRight::denies)
        && (route == null || !STILL_OPEN.contains(route))
        && (!SEARCHED.equals(route) || flag(read, Flag.REPLACEMENT_CAME) != null)
        && !OpenChange.awaitsYes(facts)
        && !EarlierWish.hadOurNo(facts, store);
  }

  private static boolean denies(ReadSignal flag) {
    var said = Flag.valueOf(flag.word());
    return said == Flag.FAULTY_AGAIN || said == Flag.DENIES_RECEIPT || said.alwaysCounts();
  }

  private boolean saysNothingElse(ReadSignals read, ReadSignal right) {
    int end = right.spans().stream().mapToInt(Span::end).max().orElse(0);
    Predicate<ReadSignal> past =
        wish -> isPast(wish.word()) && wish.spans().stream().allMatch(span -> span.end() <= end);
    return read.wishes().stream()
        .filter(reader::isStated)
        .allMatch(
            wish ->
                KIND_WORDS.contains(wish.word())
                    || past.test(wish)
                    || wish.spans().stream().allMatch(span -> isWithin(span, right)));
  }

  /** What is told of the past where it stands before the good news. */
  private static boolean isPast(String word) {
    return Intents.FAULTS.contains(word) || SEARCHED.equals(word);
  }

  /** What is heard in the words of the good news is no wish beside it. */
  private static boolean isWithin(Span span, ReadSignal right) {
    return right.spans().stream()
        .anyMatch(said -> said.start() <= span.start() && span.end() <= said.end());
  }

  /** A photo beside it shows something, and nobody knows yet what. */
  private boolean hasFile(ReadSignals read) {
    return flag(read, Flag.HAS_ATTACHMENT) != null
        || Answers.hasUnansweredFile(new CaseAt(facts, store, Instant.EPOCH));
  }

  private static ReadSignals settled(ReadSignals read, ReadSignal right) {
    var thanks = new ReadSignal(AFTERWARDS, right.strength(), right.spans());
    return with(read, right)
        .wishing(
            List.of(AFTERWARDS),
            List.of(thanks),
            Stream.concat(read.wishes().stream(), read.hints().stream()).toList());
  }

  private static @Nullable ReadSignal flag(ReadSignals read, Flag flag) {
    return read.flag(flag.name()).orElse(null);
  }

  private static ReadSignals with(ReadSignals read, ReadSignal flag) {
    return read.withFlags(
        Stream.concat(without(read, flag).flags().stream(), Stream.of(flag)).toList());
  }

  private static ReadSignals without(ReadSignals read, @Nullable ReadSignal flag) {
    return flag == null
        ? read
        : read.withFlags(
            read.flags().stream().filter(other -> !other.word().equals(flag.word())).toList());
  }
}
