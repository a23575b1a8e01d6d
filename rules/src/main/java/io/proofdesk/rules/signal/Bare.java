package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Messages that are an answer and nothing else: "got it", "not yet". To no question of ours the
 * first says no more than thanks, and the words of the second stand in many messages for another
 * reason. Stateless.
 */
final class Bare {
  private static final Set<Flag> ANSWERS =
      EnumSet.of(Flag.SAYS_YES, Flag.SAYS_NO, Flag.SAYS_RECEIVED, Flag.SAYS_NOT_YET, Flag.THANKS);

  private Bare() {}

  /** The flags, with thanks for what is only acknowledged, and "not yet" only where it is all. */
  static List<ReadSignal> settled(List<ReadSignal> flags, List<Integer> words) {
    var received = flags.stream().filter(flag -> is(flag, Flag.SAYS_RECEIVED)).findFirst();
    boolean notYet = flags.stream().anyMatch(flag -> is(flag, Flag.SAYS_NOT_YET));
    if (received.isEmpty() && !notYet) {
      return flags;
    }
    boolean bare = is(flags, words);
    var settled = new ArrayList<>(flags);
    settled.removeIf(flag -> !bare && is(flag, Flag.SAYS_NOT_YET));
    boolean thanked = flags.stream().anyMatch(flag -> is(flag, Flag.THANKS));
    if (bare && !notYet && !thanked) {
      received
          .map(flag -> new ReadSignal(Flag.THANKS.name(), flag.strength(), flag.spans()))
          .ifPresent(settled::add);
    }
    return settled;
  }

  /**
   * Whether a message is nothing but an answer.
   *
   * @param words where the words begin that carry something
   */
  static boolean is(List<ReadSignal> flags, List<Integer> words) {
    var answers =
        flags.stream()
            .filter(flag -> ANSWERS.contains(Flag.valueOf(flag.word())))
            .flatMap(flag -> flag.spans().stream())
            .toList();
    return !words.isEmpty()
        && words.stream().allMatch(at -> answers.stream().anyMatch(span -> holds(span, at)));
  }

  private static boolean holds(Span span, int place) {
    return span.start() <= place && place < span.end();
  }

  private static boolean is(ReadSignal signal, Flag flag) {
    return signal.word().equals(flag.name());
  }
}
