package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.OrderSummary;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The personal values of a case, and what keeps them out of free texts. */
final class Personal {
  private static final int LONGEST_TEXT = 120;
  private static final int SHORTEST_PART = 2;
  private static final Pattern SPACES = Pattern.compile("[\\s,;#]+");
  private static final Pattern REVEALING = Pattern.compile("@|[0-9]{6}");

  // where a carrier writes to whom a parcel was handed, it writes names that no other fact knows
  private static final Pattern HANDED_TO =
      Pattern.compile(
          "(?iU)\\b(mr|mrs|ms|miss|dr|signed|signature|neighbou?r|tel|phone|call(ed)?)\\b"
              + "|\\b(left|handed|given|received|accepted|collected|delivered|released) "
              + "(over )?(to|with|by)\\b"
              + "|[0-9]{3}[ -][0-9]{4}"
              + "|签收人|签收：|由.{1,8}签收|代收|邻居|鄰居|簽收人|電話|电话|手机|手機|先生|女士|小姐|阿姨");

  private static final Comparator<Evidence> OLDEST_FIRST =
      Comparator.comparing(
              Evidence::receivedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Evidence::ref, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  private Personal() {}

  /**
   * By placeholder name; only values that are there. Files are {@code evidence.TYPE}.
   *
   * @param words the messages that were read; null when none was
   * @param variant what the text names to have in place of the item; null when it names none
   * @param undeclared words of the caller that are in no list, by placeholder
   */
  static PersonalValues valuesOf(
      CaseAt at,
      @Nullable String words,
      @Nullable String variant,
      SortedMap<String, String> undeclared) {
    var facts = at.facts();
    var values = new TreeMap<>(undeclared);
    var customer = facts.customer();
    if (customer != null) {
      put(values, "customer.name", Quotable.name(customer.name()));
      put(values, "customer.email", customer.email());
    }
    var order = facts.order();
    if (order != null) {
      put(values, "order.number", order.number());
    }
    Lines.leading(order).ifPresent(line -> put(values, "item.name", line.name()));
    put(values, "approved.items", approvedItems(at));
    at.parcel().ifPresent(parcel -> put(values, "tracking.number", parcel.trackingNumber()));
    at.parcel()
        .ifPresent(it -> put(values, "tracking.words", scanWithout(it.lastScanText(), facts)));
    var production = facts.production();
    put(values, "spec.requested", variant);
    if (production != null) {
      put(values, "spec.requested", production.requestedSpec());
      put(values, "spec.confirmed", production.confirmedSpec());
    }
    putPlaces(values, at);
    var recent = orNone(facts.recentOrders());
    if (!recent.isEmpty()) {
      values.put("recent.orders", at.store().orderListing().list(recent, AnswerLocale.of(at)));
      values.put("recent.numbers", numbers(recent));
    }
    put(values, "order.chosen", chosen(at, recent));
    return new PersonalValues(values, words);
  }

  private static String numbers(List<OrderSummary> recent) {
    return recent.stream()
        .map(order -> Quotable.value(order.number()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** The order that is looked up: the picked one, or the only one there is to say yes to. */
  private static @Nullable String chosen(CaseAt at, List<OrderSummary> recent) {
    var picked = ChosenOrder.of(at);
    return picked == null && recent.size() == 1 ? numbers(recent) : picked;
  }

  /**
   * The names of the items an approval of a part is about; null where none is, or one is unknown.
   */
  private static @Nullable String approvedItems(CaseAt at) {
    var skus =
        at.approvals().stream()
            .filter(given -> given.rest() != null && given.skus() != null)
            .flatMap(given -> orNone(given.skus()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var names =
        Lines.concerned(at.facts().order()).stream()
            .filter(line -> line.sku() != null && skus.contains(line.sku()))
            .map(OrderLine::name)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return names.isEmpty() || names.size() < skus.size() ? null : String.join(", ", names);
  }

  /** Where accepted evidence is kept, the newest of each type; undeclared types could be names. */
  private static void putPlaces(TreeMap<String, String> values, CaseAt at) {
    var pieces = new ArrayList<>(orNone(at.facts().evidence()));
    pieces.sort(OLDEST_FIRST);
    for (var piece : pieces) {
      var type = Words.asWord(piece.type());
      if (piece.state() == EvidenceState.ACCEPTED && at.store().evidenceTypes().contains(type)) {
        put(values, "evidence." + type, piece.ref());
      }
    }
  }

  /**
   * A free text that may stand in a brief: at most 120 characters, and dropped as a whole when it
   * holds a mail address, six digits in a row or anything personal of this case.
   */
  static @Nullable String textWithout(@Nullable String text, SupportCase facts) {
    if (text == null || text.isBlank() || REVEALING.matcher(text).find()) {
      return null;
    }
    var stripped = text.strip();
    return reveals(stripped, facts) ? null : shortened(stripped);
  }

  /**
   * What a carrier wrote at a scan, the same way; dropped, too, where it tells who took it. What is
   * left may still name somebody in words nobody foresees, so it is a personal value.
   */
  private static @Nullable String scanWithout(@Nullable String text, SupportCase facts) {
    return text == null || HANDED_TO.matcher(text).find() ? null : textWithout(text, facts);
  }

  /** Whether a text holds anything personal of this case, in whatever letter case. */
  static boolean reveals(String text, SupportCase facts) {
    var plain = text.toLowerCase(Locale.ROOT);
    var customer = facts.customer();
    var order = facts.order();
    var production = facts.production();
    return (customer != null
            && (anyPart(customer.name(), plain)
                || anyPart(customer.email(), plain)
                || anyPart(customer.id(), plain)))
        || (order != null && (anyPart(order.number(), plain) || anyPart(order.id(), plain)))
        || orNone(facts.recentOrders()).stream()
            .anyMatch(other -> anyPart(other.number(), plain) || anyPart(other.id(), plain))
        || orNone(facts.shipments()).stream()
            .anyMatch(parcel -> anyPart(parcel.trackingNumber(), plain))
        || (production != null
            && (whole(production.requestedSpec(), plain)
                || whole(production.confirmedSpec(), plain)));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
  }

  private static boolean anyPart(@Nullable String value, String plain) {
    if (value == null) {
      return false;
    }
    for (var part : SPACES.split(value, -1)) {
      if (whole(part, plain)) {
        return true;
      }
    }
    return false;
  }

  private static boolean whole(@Nullable String value, String plain) {
    if (value == null) {
      return false;
    }
    var marker = value.strip();
    return marker.length() >= SHORTEST_PART && plain.contains(marker.toLowerCase(Locale.ROOT));
  }

  private static <T> List<T> orNone(@Nullable List<T> facts) {
    return facts == null ? List.of() : facts;
  }

  private static void put(TreeMap<String, String> values, String name, @Nullable String given) {
    var value = Quotable.value(given);
    if (value != null) {
      values.put(name, value);
    }
  }
}
