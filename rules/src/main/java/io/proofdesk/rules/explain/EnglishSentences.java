package io.proofdesk.rules.explain;

import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains in English. Thread-safe. */
final class EnglishSentences implements Sentences {

  @Override
  public String policy(HitPolicy policy) {
    return policy.meaning();
  }

  @Override
  public String outcome(
      Outcome.Kind kind, HitPolicy policy, List<String> won, List<String> matched) {
    return switch (kind) {
      case DECIDED ->
          won.isEmpty() ? "no row fits, and that is counted" : names(won) + verb(won, " answers");
      case DEFAULTED -> "no row fits, so the Otherwise row answers";
      case NO_MATCH -> "no row fits, and there is no Otherwise row";
      case CONFLICT ->
          policy == HitPolicy.UNIQUE
              ? names(matched) + " fit at once where one row may, so none answers"
              : names(matched) + " fit and disagree, so none answers";
      case NOT_APPLICABLE -> "it was not asked";
    };
  }

  private static String verb(List<String> subjects, String singular) {
    return subjects.size() == 1 ? singular : singular.replaceAll("s$", "");
  }

  @Override
  public String won(HitPolicy policy, boolean alone) {
    if (alone) {
      return "it is the only row that fits";
    }
    return switch (policy) {
      case FIRST -> "it stands first of the rows that fit";
      case PRIORITY -> "its result stands first in the list of values";
      case UNIQUE, ANY -> "all rows that fit say the same";
      case COLLECT_MIN -> "its value is the smallest of the rows that fit";
      case COLLECT_MAX -> "its value is the largest of the rows that fit";
      default -> "every row that fits takes part";
    };
  }

  @Override
  public String beaten(HitPolicy policy, List<String> by) {
    return switch (policy) {
      case FIRST -> names(by) + " stands above it, and the first row that fits wins";
      case PRIORITY ->
          "the result of " + names(by) + " stands before its own, or above it where both are equal";
      case UNIQUE -> names(by) + verb(by, " fits") + " as well, and one row may";
      case ANY -> names(by) + verb(by, " fits") + " as well and" + verb(by, " says") + " otherwise";
      case COLLECT_MIN -> "the value of " + names(by) + " is smaller";
      case COLLECT_MAX -> "the value of " + names(by) + " is larger";
      default -> "it has no value in the result that is taken together";
    };
  }

  @Override
  public String opened(String rule, List<OpenedCell> cells) {
    var values =
        cells.stream()
            .map(
                it ->
                    it.heading()
                        + " `"
                        + it.wanted()
                        + "` in place of "
                        + it.had()
                        + given(it.from())
                        + " ("
                        + list(it.against(), " and ")
                        + ")")
            .toList();
    return rule + " answers here with " + list(values, " and ");
  }

  private static String given(List<String> from) {
    return from.isEmpty() ? "" : " from " + names(from);
  }

  @Override
  public String otherwise(List<String> fitted) {
    return "it answers only where no row fits, and " + names(fitted) + verb(fitted, " fits");
  }

  @Override
  public String missed(
      String heading, String asks, String had, @Nullable String wanted, List<String> from) {
    return heading
        + " asks `"
        + asks
        + "` and was "
        + had
        + (from.isEmpty() ? "" : " (from " + names(from) + ")")
        + (wanted == null ? "" : "; would match: " + wanted);
  }

  @Override
  public String notAsked(String table, MissedCell condition, List<MissedCell> own) {
    return "the table "
        + table
        + " was not asked: "
        + condition.sentence()
        + (own.isEmpty() ? "" : "; nor would the row have fitted: " + all(own));
  }

  private static String all(List<MissedCell> cells) {
    return cells.stream().map(MissedCell::sentence).collect(Collectors.joining("; and "));
  }

  @Override
  public String fate(RowFate fate, String rule, List<MissedCell> failing, String why) {
    return switch (fate) {
      case WON -> rule + " stands in the answer: " + why;
      case BEATEN -> rule + " fits and does not stand in the answer: " + why;
      case MISSED -> rule + " does not fit: " + all(failing);
      case NOT_ASKED -> rule + " had no chance: " + why;
    };
  }

  @Override
  public String oneOf(List<String> values) {
    return list(values, " or ");
  }

  @Override
  public String anyBut(List<String> values) {
    return "anything known but " + list(values, " and ");
  }

  @Override
  public String having(Quantifier quantifier, List<String> words) {
    return switch (quantifier) {
      case ANY ->
          words.size() == 1
              ? "a list with " + words.get(0)
              : "a list with any of " + list(words, ", ");
      case ALL -> "a list with all of " + list(words, ", ");
      case NONE -> "a list without " + list(words, " and ");
    };
  }

  @Override
  public String compared(Operator operator, String value) {
    return switch (operator) {
      case LESS -> "less than " + value;
      case AT_MOST -> "at most " + value;
      case MORE -> "more than " + value;
      case AT_LEAST -> "at least " + value;
    };
  }

  @Override
  public String both(String low, String high) {
    return low + " and " + high;
  }

  @Override
  public String absent() {
    return "nothing known";
  }

  @Override
  public String empty() {
    return "an empty list";
  }

  @Override
  public String step(OpenStep step, @Nullable String label) {
    return switch (step.kind()) {
      case EVIDENCE_ACCEPTED -> label + " accepted";
      case APPROVED -> "an approval of `" + label + "` that covers the value";
      case WRITER_KNOWN -> "the e-mail address of the writer";
      case ORDER_NAMED -> "the order number";
      case PAYMENT_SEEN -> "the payment found as paid";
      case PARCEL_SENT -> "the parcel sent";
      case PARCEL_DELIVERED -> "the parcel delivered";
      case PARCEL_SCANNED -> "the parcel scanned again";
      case PARCEL_RETURNING -> "the parcel on its way back";
      case BUYER_IDENTIFIED -> "the writer known as the buyer by e-mail and order";
      case CARRIER_ASKED -> "the carrier asked, and the tracking unchanged";
      case LOSS_REPORTED -> "the tracking calling the parcel lost";
      case LOSS_CONFIRMED -> "the carrier asked, and the loss confirmed";
      case DELIVERY_PROVED -> "the carrier's proof of delivery";
      case RECEIPT_CONFIRMED -> "the customer confirming receipt";
      case DISPUTE_WITHDRAWN -> "the dispute withdrawn";
      case DISPUTE_WON -> "the dispute won";
      case RETURN_RECEIVED -> "the return received";
      case REPLACEMENT_IN_STOCK -> "a replacement in stock";
      case NEW_SPEC_GIVEN -> "the customer saying what it should be instead";
      case NEW_SPEC_SENT -> "the new wording sent for confirmation";
      case ITEM_FOUND_RIGHT -> "the item compared and found as confirmed";
      case ITEM_FOUND_WRONG -> "the item compared and found not as confirmed";
      case RUSH_POSSIBLE -> "the workshop able to take it as a rush order";
    };
  }

  @Override
  public String askedUntil(String step, String moment) {
    return step + " (asked for by " + moment + ")";
  }

  @Override
  public String effect(Effect effect, @Nullable String label) {
    var after = effect.after() == null ? "none" : effect.after();
    var before = effect.before() == null ? "none" : effect.before();
    return switch (effect.part()) {
      case EXECUTE ->
          named(effect, label)
              + (effect.after() == null ? " is not carried out any more" : " is carried out");
      case RESOLUTION -> named(effect, label) + standing(before, after);
      case BOUNDARY -> "money and goods are " + after + " instead of " + before;
      case OUTCOME -> after.equals("DECIDED") ? "the tables decide it" : "it is handed to a person";
      case SITUATION -> "the situation is " + after + " instead of " + before;
      case ROUTE -> "the route is " + after + " instead of " + before;
      case STOP -> effect.word() + (effect.after() == null ? " applies no more" : " applies");
      case PRIORITY -> "the priority is " + after + " instead of " + before;
      case REPLY -> "the reply is " + after + " instead of " + before;
      case ROW -> effect.word() + " answers";
    };
  }

  private static String named(Effect effect, @Nullable String label) {
    return effect.word() + (label == null ? "" : " (" + label + ")");
  }

  private static String standing(String before, String after) {
    return switch (after) {
      case "RECOMMENDED" -> " is allowed and recommended";
      case "ALLOWED" -> " is allowed";
      case "CUSTOMER_CHOICE" -> " is allowed, by the customer's choice";
      case "FORBIDDEN" -> " is forbidden";
      case "EVIDENCE_FIRST" -> " waits for evidence";
      case "APPROVAL_REQUIRED" -> " needs an approval";
      case "none" ->
          before.equals("FORBIDDEN") ? " is not forbidden any more" : " is not offered any more";
      default -> " is " + after;
    };
  }

  @Override
  public String way(List<String> steps, @Nullable String before, List<String> effects) {
    return "with "
        + list(steps, " and ")
        + (before == null ? "" : " before " + before)
        + ", "
        + String.join("; ", effects);
  }

  @Override
  public String time(String from, List<String> effects) {
    return "if nothing else happens, from " + from + " on " + String.join("; ", effects);
  }

  private static String names(List<String> rules) {
    return list(rules, " and ");
  }

  private static String list(List<String> items, String last) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + last
        + items.get(items.size() - 1);
  }
}
