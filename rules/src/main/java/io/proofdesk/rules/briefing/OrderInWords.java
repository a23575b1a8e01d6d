package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.OrderSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the orders we listed an answer means that gives no number: by its place in the list, the
 * day it was placed, or what was in it. What several orders share picks none of them.
 */
final class OrderInWords {
  /** As many as a list shows. */
  private static final int LISTED = 10;

  private static final int SHORTEST_WORD = 3;
  private static final List<String> ENGLISH_PLACES =
      List.of(
          "first|1st|top",
          "second|2nd",
          "third|3rd",
          "fourth|4th",
          "fifth|5th",
          "sixth|6th",
          "seventh|7th",
          "eighth|8th",
          "ninth|9th",
          "tenth|10th");
  private static final List<String> CHINESE_NUMBERS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b";

  private static final Pattern NEWEST =
      Pattern.compile("\\b(?:newest|latest|most recent)\\b|最新的|最近的|最近那|最近一");
  private static final Pattern OLDEST = Pattern.compile("\\b(?:oldest|earliest)\\b|最早的|最早那|最老的");
  private static final Pattern CHINESE_PLACE =
      Pattern.compile("第([一二三四五六七八九十]|[1-9]|10)(?:个|個|单|單|份|笔|筆|条|條|项|項)");
  // "by June" and "since June" say when something is due or how long one has waited
  private static final Pattern ENGLISH_DAY =
      Pattern.compile(
          "\\b(?:from|in|of|on|placed|ordered|bought)(?: the)?(?: early| mid| late)? "
              + "(?:([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? )?"
              + MONTH
              + "(?: ([0-9]{1,2})(?:st|nd|rd|th)?\\b)?");
  private static final Pattern CHINESE_DAY =
      Pattern.compile(
          "(?<![0-9一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
              + "(?:份|([0-9]{1,2})[日号號])?(?=[的那下买買订訂]|$)");
  private static final Pattern WRITTEN_DAY =
      Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "the", "one", "and", "for", "with", "order", "item", "set", "size", "from", "that",
          "this", "pcs", "piece", "pack", "what", "please", "订单", "一个", "这个", "那个", "商品");

  private OrderInWords() {}

  /**
   * Of the orders as they were listed, the only one that fits everything a message says of it; null
   * where none does, several do, or nothing is said.
   *
   * @param zone the store's, whose days a list shows
   */
  static @Nullable OrderSummary pick(String words, List<OrderSummary> orders, ZoneId zone) {
    var said = words.toLowerCase(Locale.ROOT);
    var listed =
        orders.stream()
            .sorted(Comparator.comparing(OrderInWords::placed).reversed())
            .limit(LISTED)
            .toList();
    var fitting =
        Stream.of(inPlace(said, listed), onDay(said, listed, zone), withItem(said, listed))
            .filter(named -> named != null)
            .toList();
    if (fitting.isEmpty()) {
      return null;
    }
    var left = listed.stream().filter(order -> fitting.stream().allMatch(it -> it.contains(order)));
    var only = left.toList();
    return only.size() == 1 ? only.get(0) : null;
  }

  private static Instant placed(OrderSummary order) {
    var placed = order.placedAt();
    return placed == null ? Instant.MIN : placed;
  }

  private static @Nullable List<OrderSummary> inPlace(String said, List<OrderSummary> listed) {
    var places = new HashSet<Integer>();
    for (int i = 0; i < ENGLISH_PLACES.size(); i++) {
      var place =
          "\\b(?:" + ENGLISH_PLACES.get(i) + ")(?: (?:one|order|on the list|in the list)\\b|\\W*$)";
      if (Pattern.compile(place).matcher(said).find()) {
        places.add(i);
      }
    }
    CHINESE_PLACE
        .matcher(said)
        .results()
        .map(found -> number(found.group(1)) - 1)
        .forEach(places::add);
    if (NEWEST.matcher(said).find()) {
      places.add(0);
    }
    if (OLDEST.matcher(said).find()) {
      places.add(listed.size() - 1);
    }
    return places.isEmpty()
        ? null
        : IntStream.range(0, listed.size()).filter(places::contains).mapToObj(listed::get).toList();
  }

  private static int number(String digits) {
    int chinese = CHINESE_NUMBERS.indexOf(digits);
    return chinese < 0 ? Integer.parseInt(digits) : chinese + 1;
  }

  private static @Nullable List<OrderSummary> onDay(
      String said, List<OrderSummary> listed, ZoneId zone) {
    var days =
        Stream.of(
                ENGLISH_DAY.matcher(said).results().map(OrderInWords::englishDay),
                CHINESE_DAY
                    .matcher(said)
                    .results()
                    .map(it -> day(number(it.group(1)), it.group(2))),
                WRITTEN_DAY.matcher(said).results().map(OrderInWords::writtenDay))
            .flatMap(found -> found)
            .toList();
    return days.isEmpty()
        ? null
        : listed.stream()
            .filter(order -> order.placedAt() != null)
            .filter(
                order -> {
                  var placed = placed(order).atZone(zone).toLocalDate();
                  return days.stream().anyMatch(day -> day.test(placed));
                })
            .toList();
  }

  private static Predicate<LocalDate> englishDay(MatchResult found) {
    var month = MONTHS.indexOf(found.group(2).substring(0, 3)) + 1;
    var day = found.group(1) == null ? found.group(3) : found.group(1);
    return day(month, day);
  }

  private static Predicate<LocalDate> day(int month, @Nullable String day) {
    return date ->
        date.getMonthValue() == month
            && (day == null || date.getDayOfMonth() == Integer.parseInt(day));
  }

  private static Predicate<LocalDate> writtenDay(MatchResult found) {
    return date -> date.toString().equals(found.group());
  }

  /** Those that more of the words are about than any other; all of them where none leads. */
  private static @Nullable List<OrderSummary> withItem(String said, List<OrderSummary> listed) {
    var written = parts(said);
    var shared = listed.stream().map(order -> named(order, written)).toList();
    if (shared.stream().allMatch(Set::isEmpty)) {
      return null;
    }
    var all = shared.stream().flatMap(Set::stream).collect(Collectors.toSet());
    boolean oneHasAll = shared.stream().anyMatch(it -> it.containsAll(all));
    return IntStream.range(0, listed.size())
        .filter(i -> oneHasAll ? shared.get(i).containsAll(all) : !shared.get(i).isEmpty())
        .mapToObj(listed::get)
        .toList();
  }

  private static Set<String> named(OrderSummary order, Set<String> written) {
    var summary = order.summary();
    var parts = summary == null ? new HashSet<String>() : parts(summary.toLowerCase(Locale.ROOT));
    parts.retainAll(written);
    return parts;
  }

  /** Words without the ending of the plural; of Chinese each two characters that stand together. */
  private static Set<String> parts(String text) {
    var parts = new HashSet<String>();
    LETTERS
        .matcher(HAN.matcher(text).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() >= SHORTEST_WORD && !SAYING_NOTHING.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .forEach(parts::add);
    HAN.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(
            run ->
                IntStream.range(1, run.length())
                    .mapToObj(i -> run.substring(i - 1, i + 1))
                    .forEach(parts::add));
    return parts;
  }
}
