package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.rules.signal.phrase.PhraseIndex;
import io.proofdesk.rules.signal.phrase.PhraseIndexBuilder;
import io.proofdesk.rules.signal.text.Tokenizer;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.List;

/**
 * Reads what a customer wrote, by the phrases of the signals workbook. The same text gives the same
 * signals. Of a text longer than {@link Tokenizer#READ_AT_MOST} characters the beginning and the
 * end are read. Thread-safe.
 */
public final class SignalReader {
  private final PhraseIndex index;
  private final Judging judging;

  SignalReader(PhraseIndex index, List<Phrase> phrases) {
    this.index = index;
    this.judging = new Judging(phrases);
  }

  /** A reader that knows no phrase: every text is asked about. */
  public static SignalReader withoutPhrases() {
    return new SignalReader(new PhraseIndexBuilder().build(), List.of());
  }

  /**
   * A reader by the sheets {@code Phrases} and {@code Words} of the signals workbook; everything
   * wrong in them, with its cell.
   */
  public static Reading<SignalReader> of(List<Grid> sheets, SignalWords words) {
    return new SignalBook(words).read(sheets);
  }

  /** What a message says. */
  public ReadSignals read(String text) {
    var tokens = Tokenizer.message(text);
    return judging.judge(
        tokens.language(),
        index.find(tokens),
        tokens.candidates(),
        text.length() > Tokenizer.READ_AT_MOST);
  }
}
