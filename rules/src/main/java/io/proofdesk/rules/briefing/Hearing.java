package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.Heard;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.rules.signal.Flag;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the customer wrote since our last answer. The caller's own reading leads where it is
 * given in words there are; a threat, a legal or safety matter and abuse count whoever read them.
 */
final class Hearing {
  private static final Signals NOTHING_READ =
      new Signals(null, null, null, null, null, null, null, null, null, null, null, null);
  private static final List<String> NOTHING_WISHED = List.of("NEEDS_INFO");

  /** Ways out that take an order apart once they are carried out. */
  private static final Set<String> UNDOING = Set.of("FULL_REFUND", "RETURN_THEN_REFUND", "CANCEL");

  /** What a helpdesk calls any trouble with a custom item, and what the text may tell of it. */
  private static final String MADE_TO_ORDER = "CUSTOM_QUALITY";

  private static final String BROKEN = "DAMAGE";

  private static final String RECEIPT_DENIED = "DELIVERED_NOT_RECEIVED";

  /**
   * A case with its signals completed.
   *
   * @param heard every signal, of the caller and of the text, without its words
   * @param words the messages that were read, joined by a blank line; null when none was
   * @param faultyAgain when it was said that what was sent instead is faulty, too; null when not
   */
  record Listened(
      SupportCase supportCase,
      Heard heard,
      @Nullable String words,
      @Nullable Instant faultyAgain) {}

  private final @Nullable SignalReader reader;
  private final StoreFacts store;

  Hearing(@Nullable SignalReader reader, StoreFacts store) {
    this.reader = reader;
    this.store = store;
  }

  Listened hear(SupportCase supportCase) {
    var given = supportCase.signals() == null ? NOTHING_READ : supportCase.signals();
    boolean callerLeads = Undeclared.saysIntent(given, store);
    var text = newestWords(supportCase);
    if (reader == null || text.isBlank()) {
      return withoutNews(supportCase, given, callerLeads);
    }
    var asked = new ReceiptQuestion(supportCase, store, reader);
    var read =
        ManyStars.believed(
            supportCase, text, reader.read(text, OrderNamed.in(supportCase)), reader);
    var arrived = asked.answer(read);
    var right = new PutRight(supportCase, store, reader);
    var all = arrived == null ? right.read(read, callerLeads ? given : null) : read;
    boolean leads = callerLeads && !right.outdates(given, all);
    boolean bare = arrived != null && EarlierWish.isOnlyLike(text, all, reader);
    var own = bare ? EarlierWish.withoutWish(all) : all;
    var newest = leads ? own : OfferedChoice.taken(text, own, supportCase, store);
    var earlier = new EarlierWish(supportCase, store, reader);
    var said = leads ? earlier.besideCaller(given, text, newest) : earlier.beside(text, newest);
    var again = again(earlier, said, leads ? given.intents() : said.read().intents(), supportCase);
    var told =
        leads || arrived != null
            ? again.said().read()
            : new OrderAtHand(supportCase, store, reader).meant(text, again.said().read(), earlier);
    var completed = leads ? besideCaller(given, told) : filled(supportCase, given, told);
    if (arrived != null && given.deniesReceipt() == null && given.confirmsReceipt() == null) {
      completed = receipt(completed, aboutTheParcel(supportCase, completed), arrived);
    }
    completed = stillDenied(supportCase, completed);
    return new Listened(
        counted(supportCase, asked.askedInMessages()).with(completed),
        HeardBy.of(given, leads, told, completed, store),
        again.said().words(),
        again.at());
  }

  /** What is said of a fault, with an earlier word that it came a second time. */
  private EarlierWish.Again again(
      EarlierWish earlier, Said said, @Nullable List<String> intents, SupportCase supportCase) {
    var wished =
        intents == null
            ? Stream.<String>empty()
            : intents.stream().map(intent -> Words.canonical(intent, store));
    var course = Stream.ofNullable(EarlierCourse.route(supportCase, store));
    boolean now = said.read().flag(Flag.FAULTY_AGAIN.name()).isPresent();
    return now || Stream.concat(wished, course).anyMatch(Intents.FAULTS::contains)
        ? earlier.withFaultyAgain(said)
        : new EarlierWish.Again(said, null);
  }

  /** Nobody wrote since our answer, or nothing can be read: what was said before still holds. */
  private Listened withoutNews(SupportCase supportCase, Signals given, boolean leads) {
    var before = before(supportCase, given, leads);
    var told =
        before == null
            ? given
            : with(
                given,
                given.intents(),
                given.deniesReceipt(),
                given.confirmsReceipt(),
                given.customerReason() == null
                    ? before.said().read().reason()
                    : given.customerReason());
    var going = stillDenied(supportCase, told);
    var unread = counted(supportCase, 0);
    return new Listened(
        going.equals(given) ? unread : unread.with(going),
        HeardBy.of(given, leads, before == null ? null : before.said().read(), told, store),
        before == null ? null : before.said().words(),
        before == null ? null : before.at());
  }

  /**
   * The words that gave a reason before our answer, or said that it is faulty again; null when
   * there are none.
   */
  private EarlierWish.@Nullable Again before(
      SupportCase supportCase, Signals given, boolean leads) {
    if (reader == null) {
      return null;
    }
    var earlier = new EarlierWish(supportCase, store, reader);
    var said = leads ? earlier.withoutNews(given) : earlier.withoutNews();
    var again = again(earlier, said, given.intents(), supportCase);
    boolean reason = given.customerReason() == null && said.read().reason() != null;
    return reason || again.at() != null ? again : null;
  }

  /** Who answers whether the parcel came, and wishes nothing, has nothing else in mind. */
  private @Nullable List<String> aboutTheParcel(SupportCase supportCase, Signals signals) {
    boolean other =
        EarlierCourse.route(supportCase, store) != null
            || !NOTHING_WISHED.equals(signals.intents());
    return other ? signals.intents() : List.of("ORDER_STATUS");
  }

  /** Who said that it did not come still says so in a message that only asks for news. */
  private Signals stillDenied(SupportCase supportCase, Signals signals) {
    boolean said = signals.deniesReceipt() != null || signals.confirmsReceipt() != null;
    return !said && RECEIPT_DENIED.equals(EarlierCourse.situation(supportCase, store))
        ? receipt(signals, signals.intents(), false)
        : signals;
  }

  /** The case with the number of times we asked, where the caller keeps none. */
  private SupportCase counted(SupportCase supportCase, int inMessages) {
    int times = Math.max(inMessages, Asked.times(supportCase, store));
    var lookups = supportCase.lookups();
    return times == 0 || (lookups != null && lookups.factsAsked() != null)
        ? supportCase
        : supportCase.withFactsAsked(times);
  }

  private static Signals receipt(Signals signals, @Nullable List<String> intents, boolean arrived) {
    return with(
        signals,
        intents,
        arrived ? null : Boolean.TRUE,
        arrived ? Boolean.TRUE : null,
        signals.customerReason());
  }

  private static Signals with(
      Signals signals,
      @Nullable List<String> intents,
      @Nullable Boolean deniesReceipt,
      @Nullable Boolean confirmsReceipt,
      @Nullable Fault reason) {
    return new Signals(
        intents,
        signals.sentiment(),
        signals.abusive(),
        signals.chargebackThreat(),
        signals.legalThreat(),
        signals.pressInquiry(),
        signals.safetyIssue(),
        signals.requestedOutcome(),
        signals.publicPost(),
        deniesReceipt,
        confirmsReceipt,
        reason);
  }

  private String newestWords(SupportCase supportCase) {
    var answered = Answers.lastPublicReply(new CaseAt(supportCase, store, Instant.EPOCH));
    var words =
        supportCase.conversation().messages().stream()
            .filter(message -> message.author() == Author.CUSTOMER)
            .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
            .filter(message -> answered == null || message.at().isAfter(answered))
            .sorted(Comparator.comparing(Message::at))
            .map(Message::text)
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    var review = supportCase.review();
    return words.isEmpty() && review != null && review.text() != null ? review.text() : words;
  }

  /**
   * A caller who says what the customer wants leads. What must never be missed is added, and the
   * way out the customer named, where the caller named none: who reports a fault and asks for money
   * is not sent goods. A text that agrees with the caller also tells the mood, whose fault it is
   * and whether the parcel came, where the caller tells none of it.
   */
  private Signals besideCaller(Signals given, ReadSignals read) {
    return warned(BesideCaller.agrees(given, read, store) ? told(given, read) : given, read);
  }

  private static Signals told(Signals given, ReadSignals read) {
    boolean receipt = given.deniesReceipt() == null && given.confirmsReceipt() == null;
    return new Signals(
        given.intents(),
        given.sentiment() == null ? read.sentiment() : given.sentiment(),
        given.abusive(),
        given.chargebackThreat(),
        given.legalThreat(),
        given.pressInquiry(),
        given.safetyIssue(),
        given.requestedOutcome(),
        given.publicPost(),
        receipt ? either(null, read, Flag.DENIES_RECEIPT) : given.deniesReceipt(),
        receipt ? either(null, read, Flag.CONFIRMS_RECEIPT) : given.confirmsReceipt(),
        given.customerReason() == null ? read.reason() : given.customerReason());
  }

  private static Signals warned(Signals given, ReadSignals read) {
    return new Signals(
        brokenToo(given.intents(), read),
        given.sentiment(),
        either(given.abusive(), read, Flag.ABUSE),
        either(given.chargebackThreat(), read, Flag.DISPUTE_THREAT),
        either(given.legalThreat(), read, Flag.LEGAL_THREAT),
        either(given.pressInquiry(), read, Flag.PRESS),
        either(given.safetyIssue(), read, Flag.SAFETY),
        given.requestedOutcome() == null ? plainOutcome(read) : given.requestedOutcome(),
        given.publicPost(),
        given.deniesReceipt(),
        given.confirmsReceipt(),
        given.customerReason());
  }

  /** A custom item that is said to be broken is proved by other photos than a wrong wording. */
  private static @Nullable List<String> brokenToo(
      @Nullable List<String> intents, ReadSignals read) {
    if (intents == null
        || intents.contains(BROKEN)
        || !intents.contains(MADE_TO_ORDER)
        || !read.intents().contains(BROKEN)) {
      return intents;
    }
    return Stream.concat(intents.stream(), Stream.of(BROKEN)).toList();
  }

  /** Nobody doubts what a caller read, so words the caller did not read have to be plain. */
  private static @Nullable String plainOutcome(ReadSignals read) {
    var outcome = read.requestedOutcome();
    boolean plain = read.flag(Flag.ASKS_PLAINLY.name()).isPresent();
    return outcome != null && UNDOING.contains(outcome) && !plain ? null : outcome;
  }

  private static Signals filled(SupportCase supportCase, Signals given, ReadSignals read) {
    return new Signals(
        intents(supportCase, read),
        given.sentiment() == null ? read.sentiment() : given.sentiment(),
        either(given.abusive(), read, Flag.ABUSE),
        either(given.chargebackThreat(), read, Flag.DISPUTE_THREAT),
        either(given.legalThreat(), read, Flag.LEGAL_THREAT),
        either(given.pressInquiry(), read, Flag.PRESS),
        either(given.safetyIssue(), read, Flag.SAFETY),
        given.requestedOutcome() == null ? read.requestedOutcome() : given.requestedOutcome(),
        led(given.publicPost(), read, Flag.PUBLIC_POST),
        led(given.deniesReceipt(), read, Flag.DENIES_RECEIPT),
        led(given.confirmsReceipt(), read, Flag.CONFIRMS_RECEIPT),
        given.customerReason() == null ? read.reason() : given.customerReason());
  }

  /** A case that speaks for itself is not asked what it is about. */
  private static @Nullable List<String> intents(SupportCase supportCase, ReadSignals read) {
    var dispute = supportCase.dispute();
    boolean speaks =
        supportCase.review() != null || (dispute != null && dispute.stage() != DisputeStage.NONE);
    boolean nothing = read.intents().isEmpty() || read.intents().equals(NOTHING_WISHED);
    return speaks && nothing ? null : read.intents();
  }

  private static @Nullable Boolean either(@Nullable Boolean given, ReadSignals read, Flag flag) {
    return read.flag(flag.name()).isPresent() ? Boolean.TRUE : given;
  }

  private static @Nullable Boolean led(@Nullable Boolean given, ReadSignals read, Flag flag) {
    return given == null ? either(null, read, flag) : given;
  }
}
