package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answering row, read by heading. A heading the table does not have, or a value of another
 * type, is a fault of the rulebook and says so; a blank cell is null.
 *
 * @param prepared the table it comes from
 * @param results one value per result column
 * @param because the cells it stands in
 */
record ResultRow(TableRows prepared, List<@Nullable Value> results, List<CellRef> because) {

  /** Whether the table has such a result at all. */
  boolean knows(String heading) {
    return prepared.outputOf(heading) != null;
  }

  /** A word; null when blank. */
  @Nullable String word(String heading) {
    return valueOf(heading) instanceof Value.Word word ? word.id() : null;
  }

  /** A word that must be there. */
  String requiredWord(String heading) {
    var word = word(heading);
    if (word == null) {
      throw missing(heading);
    }
    return word;
  }

  /** A closed word; null when blank. */
  <E extends Enum<E>> @Nullable E word(String heading, Class<E> closed) {
    var word = word(heading);
    return word == null ? null : closedWord(heading, word, closed);
  }

  /** A closed word that must be there. */
  <E extends Enum<E>> E requiredWord(String heading, Class<E> closed) {
    return closedWord(heading, requiredWord(heading), closed);
  }

  private <E extends Enum<E>> E closedWord(String heading, String word, Class<E> closed) {
    try {
      return Enum.valueOf(closed, word);
    } catch (IllegalArgumentException notClosed) {
      throw missing(heading);
    }
  }

  /** Text; empty when blank. */
  String text(String heading) {
    return valueOf(heading) instanceof Value.Text text ? text.text() : "";
  }

  /** Text for the people of the store; the English one where there is no Chinese. */
  String text(String heading, String inChinese, Language language) {
    var told =
        language == Language.CHINESE && prepared.outputOf(inChinese) != null ? text(inChinese) : "";
    return told.isEmpty() ? text(heading) : told;
  }

  /** A length of time; null when blank. */
  @Nullable Duration duration(String heading) {
    return valueOf(heading) instanceof Value.Whole whole
        ? Duration.ofSeconds(whole.amount())
        : null;
  }

  /** A whole number; null when blank. */
  @Nullable Integer count(String heading) {
    return valueOf(heading) instanceof Value.Whole whole ? Math.toIntExact(whole.amount()) : null;
  }

  /** Yes or no; no when blank. */
  boolean yes(String heading) {
    return valueOf(heading) instanceof Value.YesNo answer && answer.yes();
  }

  /** Money in the column's currency; null when blank. */
  @Nullable Money money(String heading) {
    var index = indexOf(heading);
    var type = prepared.table().outputs().get(index).column().type();
    return results.get(index) instanceof Value.Whole whole && type instanceof ColumnType.Money money
        ? new Money(whole.amount(), money.currency())
        : null;
  }

  private @Nullable Value valueOf(String heading) {
    return results.get(indexOf(heading));
  }

  private int indexOf(String heading) {
    var index = prepared.outputOf(heading);
    if (index == null) {
      throw missing(heading);
    }
    return index;
  }

  private MissingResult missing(String heading) {
    return new MissingResult(prepared.table().id(), heading, because);
  }

  /** A row answered without a result that the decision cannot do without. */
  static final class MissingResult extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String table;
    private final String heading;
    private final transient List<CellRef> because;

    MissingResult(String table, String heading, List<CellRef> because) {
      super("table `" + table + "` gave no `" + heading + "`");
      this.table = table;
      this.heading = heading;
      this.because = because;
    }

    /** What is missing, for a warning. */
    String sentence(Sentences sentences) {
      return sentences.say(Saying.RESULT_MISSING, "table", table, "heading", heading);
    }

    List<CellRef> because() {
      return because;
    }
  }
}
