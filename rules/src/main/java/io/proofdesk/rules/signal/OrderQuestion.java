package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.Span;
import io.proofdesk.rules.signal.example.Likeness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question how an order stands in a message that wishes nothing: asked for in words that name
 * no order, heard by a phrase that examples outweighed, or only likely. Stateless.
 */
final class OrderQuestion {
  private static final String ORDER_STATUS = "ORDER_STATUS";

  /** Never so sure that anything but words could hang on it. */
  private static final int SUREST = Judging.CUE_BELOW - 1;

  /** Who says one of these, and asks for no news, is only like somebody who asks. */
  private static final Set<Flag> ASK_NOTHING =
      EnumSet.of(
          Flag.THANKS,
          Flag.KEEPS_ORDER,
          Flag.SAYS_YES,
          Flag.SAYS_NO,
          Flag.SAYS_RECEIVED,
          Flag.CONFIRMS_RECEIPT);

  private OrderQuestion() {}

  /**
   * Null where nothing asks, or the message may be about something else: a wish that a phrase heard
   * in it, or what was spoken of before.
   */
  static @Nullable ReadSignal in(ReadSignals read, @Nullable Likeness like) {
    if (isOther(read, Judging.CUE_BELOW) || read.flag(Flag.REPEAT_CONTACT.name()).isPresent()) {
      return null;
    }
    var news = read.flag(Flag.ASKS_NEWS.name());
    if (news.isPresent()) {
      return signal(news.get().strength(), news.get().spans());
    }
    if (like == null || asksNothing(read) || isOther(read, Judging.SURE)) {
      return null;
    }
    var heard = hints(read, Judging.CUE_BELOW).findFirst();
    if (!Weighing.asksAboutOrder(like, heard.isPresent())) {
      return null;
    }
    return heard
        .map(hint -> signal(hint.strength(), hint.spans()))
        .orElseGet(() -> signal(Judging.SURE, like.places(ORDER_STATUS)));
  }

  private static boolean isOther(ReadSignals read, int from) {
    return hints(read, from).anyMatch(hint -> !Weighing.OF_AN_ORDER.contains(hint.word()));
  }

  /** What phrases heard, and examples outweighed. */
  private static Stream<ReadSignal> hints(ReadSignals read, int from) {
    return read.hints().stream().filter(hint -> hint.strength() >= from);
  }

  private static boolean asksNothing(ReadSignals read) {
    return !read.topics().isEmpty()
        || ASK_NOTHING.stream().anyMatch(flag -> read.flag(flag.name()).isPresent());
  }

  private static ReadSignal signal(int strength, List<Span> spans) {
    return new ReadSignal(ORDER_STATUS, Math.max(Judging.SURE, Math.min(strength, SUREST)), spans);
  }
}
