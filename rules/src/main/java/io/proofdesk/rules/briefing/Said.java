package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.rules.signal.Flag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words, and what they say. Earlier words are set behind the newest ones, so that the places of the
 * newest stay; what the two say is then one reading.
 */
record Said(String words, ReadSignals read) {
  private static final String BETWEEN = "\n\n";

  /** Thanks, a yes and a no answer the message before them; whatever else was said still holds. */
  private static final Set<String> OF_THE_MOMENT =
      Stream.of(Flag.THANKS, Flag.SAYS_YES, Flag.SAYS_NO, Flag.SAYS_RECEIVED, Flag.SAYS_NOT_YET)
          .map(Flag::name)
          .collect(Collectors.toUnmodifiableSet());

  /** These words with everything that earlier ones say, their wish first. */
  Said with(Said earlier) {
    int by = behind();
    var then = earlier.read();
    return behind(
        earlier,
        new ReadSignals(
            read.language().equals("und") ? then.language() : read.language(),
            then.intents(),
            moved(then.wishes(), by),
            both(read.hints(), then.hints(), by),
            both(read.flags(), lasting(then.flags()), by),
            read.sentiment() == null ? then.sentiment() : read.sentiment(),
            both(read.moods(), then.moods(), by),
            read.requestedOutcome() == null ? then.requestedOutcome() : read.requestedOutcome(),
            both(read.outcomes(), then.outcomes(), by),
            read.reason() == null ? then.reason() : read.reason(),
            both(read.reasons(), then.reasons(), by),
            both(read.topics(), then.topics(), by),
            both(read.evidence(), then.evidence(), by),
            Stream.concat(
                    read.candidates().stream(),
                    then.candidates().stream().map(candidate -> candidate.movedBy(by)))
                .toList(),
            read.shortened() || then.shortened()));
  }

  /** These words with a flag that was raised in earlier ones. */
  Said withFlagOf(Said earlier, String word) {
    var raised = earlier.read().flags().stream().filter(flag -> flag.word().equals(word)).toList();
    return behind(earlier, read.withFlags(both(read.flags(), raised, behind())));
  }

  /** These words with the reason that earlier ones gave. */
  Said withReasonOf(Said earlier) {
    var then = earlier.read();
    return behind(earlier, read.withReason(then.reason(), moved(then.reasons(), behind())));
  }

  /** These words with those of some wishes that earlier ones had; empty where they had none. */
  Optional<Said> withWishOf(Said earlier, Set<String> some) {
    var then = earlier.read();
    var words = then.intents().stream().filter(some::contains).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var wishes = then.wishes().stream().filter(wish -> words.contains(wish.word())).toList();
    return Optional.of(behind(earlier, read.wishing(words, moved(wishes, behind()), read.hints())));
  }

  private Said behind(Said earlier, ReadSignals both) {
    return new Said(words + BETWEEN + earlier.words(), both);
  }

  /** Where words that are set behind these begin. */
  private int behind() {
    return words.length() + BETWEEN.length();
  }

  private static List<ReadSignal> lasting(List<ReadSignal> flags) {
    return flags.stream().filter(flag -> !OF_THE_MOMENT.contains(flag.word())).toList();
  }

  /** What both say is said once, as the newest words say it. */
  private static List<ReadSignal> both(List<ReadSignal> now, List<ReadSignal> then, int by) {
    var words = now.stream().map(ReadSignal::word).collect(Collectors.toSet());
    var more = then.stream().filter(signal -> !words.contains(signal.word())).toList();
    return Stream.concat(now.stream(), moved(more, by).stream()).toList();
  }

  private static List<ReadSignal> moved(List<ReadSignal> signals, int by) {
    return signals.stream().map(signal -> signal.movedBy(by)).toList();
  }
}
