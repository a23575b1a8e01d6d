package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one literal of a column's type, or the setting named in its place. */
final class Literals {
  private static final Map<String, Long> SECONDS_OF = Map.of("days", 86_400L, "hours", 3_600L);
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?\\d+(?:\\.\\d+)?|[+-]?\\.\\d+)\\s*(\\D.*)?");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)([^\\d.,].*)?");

  private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ][\\d:.]+Z?");

  private static final Pattern OTHER_DATE =
      Pattern.compile("(\\d{4})[./年](\\d{1,2})[./月](\\d{1,2})日?");

  private final Limits limits;

  Literals(Limits limits) {
    this.limits = limits;
  }

  @Nullable Value read(String raw, ColumnType type, Spot spot) {
    if (type instanceof ColumnType.Text) {
      return new Value.Text(unquote(raw));
    }
    if (type instanceof ColumnType.Words words) {
      return words(raw, words, spot);
    }
    // between quotes it can be nothing else
    var text = unquote(raw).strip();
    if (type instanceof ColumnType.Word word) {
      return word(text, word, spot);
    }
    var limit = limits.limit(text);
    if (limit != null) {
      return fitting(limit, type, spot);
    }
    if (type instanceof ColumnType.YesNo) {
      return yesNo(text, spot);
    }
    if (type instanceof ColumnType.Date) {
      return date(text, spot);
    }
    if (type instanceof ColumnType.Duration) {
      return Durations.read(text, spot, this::unknownName);
    }
    return number(text, type, spot);
  }

  /** The words of a list of the column's own, without more. */
  @Nullable String wordId(String text, String list, java.util.List<String> words, Spot spot) {
    var id = CellText.word(unquote(text));
    if (words.contains(id)) {
      return id;
    }
    var ofList = list.isEmpty() ? "" : " of the list " + list;
    return spot.reject(
        "cell.unknown-word",
        "`" + text + "` is not a word" + ofList + " (" + Spelling.list(words) + ")",
        Hints.word(text, id, list, words));
  }

  private @Nullable Value word(String text, ColumnType.Word type, Spot spot) {
    var limit = limits.limit(text);
    if (limit != null && !type.words().contains(CellText.word(text))) {
      return fitting(limit, type, spot);
    }
    var id = wordId(text, type.list(), type.words(), spot);
    return id == null ? null : new Value.Word(id);
  }

  private @Nullable Value words(String text, ColumnType.Words type, Spot spot) {
    var ids = new TreeSet<String>();
    for (var part : Terms.split(text)) {
      var id = wordId(part, type.list(), type.words(), spot);
      if (id == null) {
        return null;
      }
      ids.add(id);
    }
    return new Value.Words(ids);
  }

  private @Nullable Value yesNo(String text, Spot spot) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> new Value.YesNo(true);
      case "no", "false" -> new Value.YesNo(false);
      default ->
          spot.reject("cell.yes-no", "`yes` or `no`", Hints.yesNo(text, spot, unknownName(text)));
    };
  }

  private @Nullable Value date(String text, Spot spot) {
    try {
      return new Value.Whole(LocalDate.parse(text).toEpochDay());
    } catch (DateTimeParseException notIso) {
      return spot.reject("cell.date", "a date such as 2026-11-21", dateSuggestion(text));
    }
  }

  private @Nullable String dateSuggestion(String text) {
    var moment = MOMENT.matcher(text);
    if (moment.matches()) {
      return "write `" + moment.group(1) + "`: the column holds days, no times of day";
    }
    var other = OTHER_DATE.matcher(text);
    if (!other.matches()) {
      return unknownName(text);
    }
    var month = Integer.parseInt(other.group(2));
    var day = Integer.parseInt(other.group(3));
    return String.format(Locale.ROOT, "write `%s-%02d-%02d`", other.group(1), month, day);
  }

  /** Without the currency, which differs between stores: one slip is told once for all of them. */
  private static String called(ColumnType type) {
    return type instanceof ColumnType.Money ? "sum of money" : TypeNames.of(type);
  }

  private @Nullable Value number(String text, ColumnType type, Spot spot) {
    var plain = withPoint(text, spot);
    if (plain == null) {
      return null;
    }
    var digits = Hints.digits(plain, spot);
    if (digits != null) {
      return spot.reject(
          "cell.number", "a " + called(type) + " such as " + TypeNames.example(type), digits);
    }
    var leading =
        type instanceof ColumnType.Money
            ? plain.replaceFirst("^([A-Za-z]{3}) *(?=[\\d.+-])(.*)$", "$2 $1")
            : plain;
    var number = NUMBER.matcher(leading);
    // a unit has no digits: `1e3` and `5..7` are no amounts of something
    if (!number.matches() || (number.group(2) != null && DIGIT.matcher(number.group(2)).find())) {
      return spot.reject(
          "cell.number",
          "a " + called(type) + " such as " + TypeNames.example(type),
          Hints.number(text, type, spot, unknownName(text)));
    }
    var unit = number.group(2) == null ? "" : number.group(2).strip();
    var amount = new BigDecimal(number.group(1));
    if (type instanceof ColumnType.Money money) {
      return Amounts.minor(amount, unit, money, spot);
    }
    var expected = TypeNames.unit(type);
    if (!unit.isEmpty() && !TypeNames.sameUnit(unit, expected)) {
      return spot.reject(
          "cell.unit",
          expected.isEmpty() ? "a number without a unit" : "a number of " + expected,
          "write `"
              + spot.with(text, number.group(1) + (expected.isEmpty() ? "" : " " + expected))
              + "`");
    }
    return type instanceof ColumnType.Decimal
        ? new Value.Decimal(amount)
        : Amounts.whole(amount, spot);
  }

  /** The number with a decimal point; a decimal comma is understood when it can be nothing else. */
  private @Nullable String withPoint(String text, Spot spot) {
    var comma = DECIMAL_COMMA.matcher(text);
    if (!comma.matches()) {
      return text;
    }
    var point =
        comma.group(1) + "." + comma.group(2) + (comma.group(3) == null ? "" : comma.group(3));
    if (comma.group(2).length() == 3) {
      return spot.reject(
          "cell.ambiguous-comma",
          "a number whose comma cannot be read two ways",
          "write `" + comma.group(1) + comma.group(2) + "` or `" + point + "`");
    }
    spot.warn("cell.decimal-comma", "a decimal point", "understood as `" + point + "`");
    return point;
  }

  private @Nullable Value fitting(Limits.Limit limit, ColumnType type, Spot spot) {
    if (type instanceof ColumnType.Decimal
        && limit.type() instanceof ColumnType.Whole whole
        && limit.value() instanceof Value.Whole amount
        && TypeNames.sameUnit(whole.unit(), TypeNames.unit(type))) {
      return new Value.Decimal(BigDecimal.valueOf(amount.amount()));
    }
    if (type instanceof ColumnType.Duration
        && limit.type() instanceof ColumnType.Whole whole
        && limit.value() instanceof Value.Whole amount
        && SECONDS_OF.containsKey(whole.unit())) {
      // one setting for what a table compares in days and a clock counts
      return new Value.Whole(Math.multiplyExact(amount.amount(), SECONDS_OF.get(whole.unit())));
    }
    boolean sameKind = limit.type().getClass() == type.getClass();
    boolean known =
        !(type instanceof ColumnType.Word word)
            || (limit.value() instanceof Value.Word value && word.words().contains(value.id()));
    if (sameKind
        && known
        && TypeNames.sameUnit(TypeNames.unit(limit.type()), TypeNames.unit(type))) {
      return limit.value();
    }
    var unit = TypeNames.unit(limit.type());
    return spot.reject(
        "cell.setting-type",
        "a setting that holds a " + described(type),
        "`"
            + limit.name()
            + "` holds a "
            + TypeNames.of(limit.type())
            + (limit.type() instanceof ColumnType.Money || unit.isEmpty() ? "" : " of " + unit));
  }

  private static String described(ColumnType type) {
    var unit = TypeNames.unit(type);
    return TypeNames.of(type)
        + (type instanceof ColumnType.Money || unit.isEmpty() ? "" : " of " + unit);
  }

  private @Nullable String unknownName(String text) {
    return Spelling.suggestion(text, limits.limitNames());
  }

  static String unquote(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
