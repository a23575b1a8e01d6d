package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.signal.example.WordWeights;
import io.proofdesk.rules.signal.phrase.PhraseIndex;
import io.proofdesk.rules.signal.phrase.PhraseIndexBuilder;
import io.proofdesk.rules.signal.text.Tokenizer;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a customer wrote, by the phrases of the signals workbook and by the examples it is
 * like. The same text gives the same signals. Of a text longer than {@link Tokenizer#READ_AT_MOST}
 * characters, HTML taken off, the beginning and the end are read. Thread-safe.
 */
public final class SignalReader {
  /** Words for how an order stands; the facts of the order tell which of them it is. */
  public static final Set<String> OF_AN_ORDER = Weighing.OF_AN_ORDER;

  private final PhraseIndex index;
  private final Judging judging;
  private final @Nullable WordWeights weights;
  private final Set<String> phraseIds;

  SignalReader(PhraseIndex index, List<Phrase> phrases, @Nullable WordWeights weights) {
    this.index = index;
    this.judging = new Judging(phrases);
    this.weights = weights;
    this.phraseIds = phrases.stream().map(Phrase::id).collect(Collectors.toUnmodifiableSet());
  }

  /** A reader that knows no phrase: every text is asked about. */
  public static SignalReader withoutPhrases() {
    return new SignalReader(new PhraseIndexBuilder().build(), List.of(), null);
  }

  /**
   * A reader by the sheets {@code Phrases} and {@code Words} of the signals workbook; everything
   * wrong in them, with its cell.
   */
  public static Reading<SignalReader> of(List<Grid> sheets, SignalWords words) {
    return of(sheets, List.of(), words, null);
  }

  /**
   * The same with examples of what customers write.
   *
   * @param examples the sheets of the examples workbook
   * @param learning learns what examples say; null when nobody will read, and they are only checked
   */
  public static Reading<SignalReader> of(
      List<Grid> sheets,
      List<Grid> examples,
      SignalWords words,
      @Nullable ExampleLearning learning) {
    return new SignalBook(words).read(sheets, examples, learning);
  }

  /** Whether a phrase says so; what is not stated is only what the message is like. */
  public boolean isStated(ReadSignal signal) {
    return signal.spans().stream().anyMatch(span -> phraseIds.contains(span.phrase()));
  }

  /** What a message says. */
  public ReadSignals read(String text) {
    return read(text, number -> true);
  }

  /**
   * What a message says of an order.
   *
   * @param ofTheOrder whether a number, as the customer writes it, may be that of the order; a wish
   *     beside none but other numbers is not surely about this order
   */
  public ReadSignals read(String text, Predicate<String> ofTheOrder) {
    var tokens = Tokenizer.message(text);
    return judging.judge(
        index.find(tokens),
        weights == null ? null : Compared.of(tokens, weights),
        tokens,
        Doubts.namesOnlyOthers(tokens.candidates(), ofTheOrder));
  }

  /**
   * How an order stands, as a wish, where a message that wishes nothing asks for that or is like
   * it; null where it is not. Only a case whose order is known may count it: without one, whoever
   * asks for news is asked of what.
   *
   * @param read what the message says
   */
  public @Nullable ReadSignal orderQuestion(String text, ReadSignals read) {
    return OrderQuestion.in(read, weights == null ? null : weights.of(Tokenizer.message(text)));
  }
}
