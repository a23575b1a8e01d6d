package io.proofdesk.rules.explain;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Wording;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.List;

/** The values that would satisfy a cell, in words, with settings filled in. Thread-safe. */
public final class Wanted {
  /** So many words are named one by one; beyond, it is shorter to name those that do not fit. */
  private static final int MOST_NAMED = 6;

  private final Sentences sentences;

  Wanted(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The values that would satisfy a cell, in English.
   *
   * @param type of the cell's column
   */
  public static String inEnglish(CellTest test, ColumnType type) {
    return new Wanted(new EnglishSentences()).of(test, type);
  }

  String of(CellTest test, ColumnType type) {
    if (test instanceof Has has) {
      return sentences.having(has.quantifier(), List.copyOf(has.words()));
    }
    if (test instanceof NoneOf noneOf) {
      return allBut(noneOf.terms(), type);
    }
    return test instanceof OneOf oneOf ? sentences.oneOf(texts(oneOf.terms(), type)) : "-";
  }

  /** Whether a cell says in its own words which values satisfy it. */
  boolean asWritten(CellTest test, ColumnType type, String asks) {
    return test instanceof OneOf oneOf
        && String.join(", ", texts(oneOf.terms(), type)).equals(asks);
  }

  private String allBut(List<Term> terms, ColumnType type) {
    var excluded = texts(terms, type);
    var words = new ArrayList<>(TypeNames.words(type));
    boolean listed = type instanceof ColumnType.Word && !words.isEmpty();
    words.removeAll(excluded);
    return listed && words.size() <= MOST_NAMED && !words.isEmpty()
        ? sentences.oneOf(words)
        : type instanceof ColumnType.YesNo
            ? sentences.oneOf(excluded.contains("yes") ? List.of("no") : List.of("yes"))
            : sentences.anyBut(excluded);
  }

  private List<String> texts(List<Term> terms, ColumnType type) {
    return terms.stream().map(term -> text(term, type)).toList();
  }

  private String text(Term term, ColumnType type) {
    if (term instanceof Term.Equal equal) {
      return equal.value() instanceof Value.Words words && words.ids().isEmpty()
          ? sentences.empty()
          : Wording.value(type, equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return sentences.compared(compare.operator(), Wording.value(type, compare.value()));
    }
    if (term instanceof Term.Interval it) {
      return sentences.both(
          sentences.compared(
              it.fromIncluded() ? Operator.AT_LEAST : Operator.MORE,
              Wording.value(type, it.from())),
          sentences.compared(
              it.toIncluded() ? Operator.AT_MOST : Operator.LESS, Wording.value(type, it.to())));
    }
    return term instanceof Term.Absent ? sentences.absent() : sentences.empty();
  }
}
