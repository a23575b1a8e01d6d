package io.proofdesk.rules.settling;

import io.proofdesk.rules.table.Answers;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Derivations;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One brief's walk through a rulebook: every answer so far, and what later tables may see of it. A
 * single answer is a value; a collected one is the set of its words, empty when no row fitted; an
 * aggregate is a number; a table that was not asked answers nothing. One call, one thread.
 */
public final class Walk implements Facts, Answers {
  private final Facts brief;
  private final Map<String, Value> seen = new HashMap<>();
  private final Map<String, Answer> answerOf = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private Walk(Facts brief) {
    this.brief = brief;
  }

  /** Asks every step in order. */
  public static Walk through(List<Step> steps, Facts brief) {
    var walk = new Walk(brief);
    steps.forEach(walk::take);
    return walk;
  }

  /**
   * A step that could not be taken.
   *
   * @param name the title and id of the table, or the heading of the derived column
   * @param why what went wrong, in one sentence
   */
  record Failure(String name, String why) {}

  private void take(Step step) {
    try {
      if (step instanceof Step.Ask ask) {
        note(ask.answer(this));
      } else if (step instanceof Step.Derive derive) {
        see(derive.derived().column(), Derivations.evaluate(derive.derived().how(), this, this));
      }
    } catch (RuntimeException failure) {
      // INVARIANT(a failed table is never a silent one): the walk goes on so that a person sees the
      // rest, and the case is handed over
      failures.add(new Failure(nameOf(step), String.valueOf(failure.getMessage())));
    }
  }

  private static String nameOf(Step step) {
    if (step instanceof Step.Ask ask) {
      return "`" + ask.table().title() + "` (" + ask.table().id() + ")";
    }
    return step instanceof Step.Derive derive
        ? "the column `" + derive.derived().column().heading() + "`"
        : "a step";
  }

  @Override
  public @Nullable Value valueOf(Column column) {
    return switch (column.origin()) {
      case BRIEF, ATTRIBUTE -> brief.valueOf(column);
      case RESULT -> result(column);
      case DERIVED -> seen.get(column.id());
      case LOCAL -> null;
    };
  }

  @Override
  public @Nullable List<@Nullable Value> rowsOf(Column column) {
    var answer = answerOf.get(column.heading());
    return answer == null ? null : answer.column(column.heading());
  }

  @Override
  public @Nullable List<@Nullable Value> fittingRowsOf(Column column) {
    var answer = answerOf.get(column.heading());
    return answer == null ? null : answer.fitting(column.heading());
  }

  /** Every table that was asked, in the order of asking. */
  List<Answer> answers() {
    return answers;
  }

  /** Every step that could not be taken, in order. */
  List<Failure> failures() {
    return failures;
  }

  /** The table that answered for a result column; null when none was asked. */
  @Nullable Answer answerWith(String heading) {
    return answerOf.get(heading);
  }

  /** The answering rows for a result column; empty when no table was asked or none fitted. */
  List<ResultRow> rowsWith(String heading) {
    var answer = answerOf.get(heading);
    return answer == null ? List.of() : answer.rows();
  }

  /** The one answering row for a result column; null when there is none. */
  @Nullable ResultRow rowWith(String heading) {
    var rows = rowsWith(heading);
    return rows.isEmpty() ? null : rows.get(0);
  }

  private void note(Answer answer) {
    if (answer.outcome().kind() == Outcome.Kind.NOT_APPLICABLE) {
      return;
    }
    answers.add(answer);
    for (var output : answer.table().outputs()) {
      var column = output.column();
      if (answerOf.put(column.heading(), answer) != null) {
        seen.remove(column.id());
      }
    }
  }

  /** Most result columns are read by no later table, so each is worked out when first asked for. */
  private @Nullable Value result(Column column) {
    var known = seen.get(column.id());
    if (known != null) {
      return known;
    }
    var answer = answerOf.get(column.heading());
    var value = answer == null ? null : answer.visible(column.heading());
    see(column, value);
    return value;
  }

  private void see(Column column, @Nullable Value value) {
    if (value != null) {
      seen.put(column.id(), value);
    }
  }
}
