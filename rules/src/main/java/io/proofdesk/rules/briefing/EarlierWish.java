package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.rules.signal.Flag;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message goes on with that only answers who writes, or about which order: the wish the
 * customer had before we asked. Without it, whoever reports something broken and then sends the
 * number would be asked again what is wrong, or told where their parcel is.
 */
final class EarlierWish {
  /** The situations of the dialogue that finds buyer and order. */
  private static final Set<String> FINDING_THE_ORDER =
      Set.of(
          "EMAIL_UNKNOWN",
          "EMAIL_NOT_FOUND",
          "EMAIL_TO_CHECK",
          "IDENTITY_UNPROVEN",
          "ORDERS_TO_LOOK_UP",
          "ORDER_TO_CHOOSE",
          "ORDER_CHOICE_UNCLEAR",
          "ORDER_TO_CONFIRM",
          "ORDER_CHOSEN",
          "NUMBER_ALONE",
          "FACTS_MISSING");

  /** Of these, what asks which order alone. */
  private static final Set<String> ASKING_WHICH =
      Set.of("ORDER_TO_CHOOSE", "ORDER_CHOICE_UNCLEAR", "ORDER_TO_CONFIRM");

  /** A route that several faults lead to, of which each is proved by photos of its own. */
  private static final String MADE_TO_ORDER = "CUSTOM_QUALITY";

  private static final Set<String> FAULTS = Set.of("DAMAGE", "QUALITY", "WRONG_ITEM");

  /** Here the customer had a no of ours. */
  private static final Set<String> SAID_NO =
      Set.of(
          "PREFERENCE_RETURN_DECLINED",
          "PERSONALISED_RETURN_DECLINED",
          "CHANGE_TOO_LATE",
          "CUSTOM_AS_CONFIRMED",
          "NO_CONTESTED");

  /** What hard words after a no are like: they are about the no, and no matter of their own. */
  private static final Set<String> HARD_WORDS = Set.of("FEEDBACK", "OUT_OF_SCOPE");

  /** Whose reason decides what may come back. */
  private static final String RETURN = "REFUND_RETURN";

  static final String NOTHING_WISHED = "NEEDS_INFO";
  private static final int SHORT = 40;

  /** What a few words hold that only point at something we named. */
  private static final Pattern POINTING =
      Pattern.compile("(?i)\\b(?:ones?|order|both|all|these|those)\\b|[那这這][个個单單份笔]|第.个");

  private static final String AGAIN = Flag.FAULTY_AGAIN.name();

  /**
   * Words, and when it was said in them that what was sent instead is faulty, too.
   *
   * @param at null when it was not said
   */
  record Again(Said said, @Nullable Instant at) {}

  private final SupportCase facts;
  private final StoreFacts store;
  private final SignalReader reader;

  EarlierWish(SupportCase facts, StoreFacts store, SignalReader reader) {
    this.facts = facts;
    this.store = store;
    this.reader = reader;
  }

  /**
   * The newest words with the newest wish before them, where they have none and answer the
   * dialogue; else the newest words alone.
   */
  Said beside(String newest, ReadSignals heard) {
    boolean goesOn = onlyPoints(newest, heard) || answersOurNo(heard);
    return withReason(beside(new Said(newest, goesOn ? withoutWish(heard) : heard)));
  }

  /**
   * The newest words beside a caller who leads: a caller who names a return, and no reason, leaves
   * the reason to the words, also to those of an earlier message.
   */
  Said besideCaller(Signals given, String newest, ReadSignals heard) {
    var alone = new Said(newest, heard);
    return leavesReason(given) ? withReason(alone) : alone;
  }

  private boolean leavesReason(Signals given) {
    var intents = requireNonNullElse(given.intents(), List.<String>of());
    return given.customerReason() == null
        && intents.stream().allMatch(intent -> RETURN.equals(Words.canonical(intent, store)));
  }

  private Said beside(Said alone) {
    var read = alone.read();
    if (wishes(read)) {
      return alone;
    }
    if (answers(read)) {
      return newestWish().map(alone::with).orElse(alone);
    }
    return goesOnWithFault(read)
        ? newestWish().flatMap(said -> alone.withWishOf(said, FAULTS)).orElse(alone)
        : alone;
  }

  /** What the customer last wished before our last answer, with its words. */
  Optional<Said> newestWish() {
    return before().filter(said -> wishes(said.read())).findFirst();
  }

  /**
   * Whether it goes on with a fault that the route of its case does not tell: something made to
   * order that broke on the way stays broken when the photos come. Photos alone, where nobody sent
   * what was decided before, go on with what they were asked for.
   */
  private boolean goesOnWithFault(ReadSignals read) {
    boolean photos = read.flag(Flag.HAS_ATTACHMENT.name()).isPresent();
    if (read.flag(Flag.THANKS.name()).isPresent() && !photos) {
      return false;
    }
    var route = EarlierCourse.route(facts, store);
    return route == null
        ? photos && EarlierCourse.situation(facts, store) == null
        : route.equals(MADE_TO_ORDER);
  }

  /** Whether the customer writes back on a no of ours. */
  static boolean hadOurNo(SupportCase facts, StoreFacts store) {
    var last = HistoryBriefing.writesBackOn(facts, store);
    return last != null && SAID_NO.contains(last);
  }

  /** Whether it comes after a no of ours, and no phrase of it names another matter. */
  private boolean answersOurNo(ReadSignals read) {
    return hadOurNo(facts, store)
        && read.wishes().stream()
            .filter(wish -> !HARD_WORDS.contains(wish.word()))
            .noneMatch(reader::isStated);
  }

  /** What still holds of the words before our answer when none came after it. */
  Said withoutNews() {
    return withReason(read(""));
  }

  /** The same beside a caller who leads. */
  Said withoutNews(Signals given) {
    return besideCaller(given, "", reader.read("", OrderNamed.in(facts)));
  }

  /**
   * Who said that what was sent instead is faulty, too, has said it however many messages ago: the
   * photos that come later are of that one.
   */
  Again withFaultyAgain(Said said) {
    if (said.read().flag(AGAIN).isPresent()) {
      return new Again(said, Answers.oldestUnanswered(new CaseAt(facts, store, Instant.EPOCH)));
    }
    return messagesBefore()
        .map(message -> new Again(read(requireNonNullElse(message.text(), "")), message.at()))
        .filter(earlier -> earlier.said().read().flag(AGAIN).isPresent())
        .findFirst()
        .map(earlier -> new Again(said.withFlagOf(earlier.said(), AGAIN), earlier.at()))
        .orElseGet(() -> new Again(said, null));
  }

  /** Who told why it should go back has told it, however many messages ago. */
  private Said withReason(Said said) {
    var now = said.read();
    boolean another =
        now.intents().stream()
            .anyMatch(intent -> !intent.equals(NOTHING_WISHED) && !intent.equals(RETURN));
    if (another || now.reason() != null || !RETURN.equals(EarlierCourse.route(facts, store))) {
      return said;
    }
    return before()
        .filter(earlier -> earlier.read().reason() != null)
        .findFirst()
        .map(said::withReasonOf)
        .orElse(said);
  }

  /**
   * Whether a short answer to "which order?" is only like some example: "the one from June" is like
   * many complaints, and says no more than which.
   */
  private boolean onlyPoints(String newest, ReadSignals read) {
    var last = EarlierCourse.situation(facts, store);
    return last != null
        && ASKING_WHICH.contains(last)
        && isOnlyLike(newest, read, reader)
        && (POINTING.matcher(newest).find()
            || read.flag(Flag.SAYS_YES.name()).isPresent()
            || read.flag(Flag.SAYS_NO.name()).isPresent()
            || ChosenOrder.of(new CaseAt(facts, store, Instant.EPOCH)) != null);
  }

  /** Whether a few words hold no wish that a phrase heard. */
  static boolean isOnlyLike(String words, ReadSignals read, SignalReader reader) {
    return words.length() <= SHORT && read.wishes().stream().noneMatch(reader::isStated);
  }

  static ReadSignals withoutWish(ReadSignals read) {
    return read.wishing(
        List.of(NOTHING_WISHED),
        List.of(),
        Stream.concat(read.wishes().stream(), read.hints().stream()).toList());
  }

  static boolean wishes(ReadSignals read) {
    return read.intents().stream().anyMatch(intent -> !intent.equals(NOTHING_WISHED));
  }

  private boolean answers(ReadSignals read) {
    var last = EarlierCourse.situation(facts, store);
    if (last != null) {
      return FINDING_THE_ORDER.contains(last);
    }
    return ChosenOrder.of(new CaseAt(facts, store, Instant.EPOCH)) != null
        || read.candidates().stream()
            .anyMatch(
                it -> it.kind() == CandidateKind.ORDER_NUMBER || it.kind() == CandidateKind.EMAIL);
  }

  /** What the customer wrote before our last answer, and after the case was last solved. */
  private Stream<Said> before() {
    return messagesBefore()
        .map(Message::text)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .map(this::read);
  }

  private Stream<Message> messagesBefore() {
    var answered = Answers.lastPublicReply(new CaseAt(facts, store, Instant.EPOCH));
    return facts.conversation().messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
        .filter(message -> answered != null && !message.at().isAfter(answered))
        .filter(message -> !EarlierCourse.solvedSince(message.at(), facts))
        .sorted(Comparator.comparing(Message::at).reversed());
  }

  private Said read(String words) {
    return new Said(words, reader.read(words, OrderNamed.in(facts)));
  }
}
