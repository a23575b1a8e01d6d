package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.Reckoning.Counted;
import io.proofdesk.rules.vocabulary.Profile;
import io.proofdesk.rules.vocabulary.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reply may be due only after the update that it promises. A reply names its next update,
 * counted from the moment of deciding; whoever may take longer to send it promises what is over
 * before anybody reads it.
 */
final class ReplyTargets {
  private static final String HOURS = "First reply hours";
  private static final String ANY_UPDATE = "Next update target";
  private static final String LOW_UPDATE = "Next update target non-urgent";

  /** Each reply, and the update that is promised in it. */
  private static final Map<String, String> UPDATES =
      new TreeMap<>(
          Map.of(
              "First reply target urgent", ANY_UPDATE,
              "First reply target routine", ANY_UPDATE,
              "First reply target tier", ANY_UPDATE,
              "First reply target non-urgent", LOW_UPDATE));

  // two weeks meet every opening of a week that is like the next; after one the wait is shortest
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");
  private static final int QUARTERS_TRIED = 14 * 24 * 4;

  private ReplyTargets() {}

  /** One finding for every reply that may come too late; a setting that is not there has none. */
  static List<Finding> check(Profile profile, BusinessCalendar calendar) {
    var findings = new ArrayList<Finding>();
    UPDATES.forEach(
        (reply, update) -> {
          var replied = profile.settings().named(reply);
          var updated = profile.settings().named(update);
          var within = profile.settings().duration(reply);
          var next = profile.settings().duration(update);
          if (replied != null
              && updated != null
              && within != null
              && next != null
              && isLater(within, next, basis(profile), calendar)) {
            findings.add(finding(replied, updated));
          }
        });
    return List.copyOf(findings);
  }

  private static Basis basis(Profile profile) {
    return Basis.CALENDAR.name().equals(profile.settings().text(HOURS))
        ? Basis.CALENDAR
        : Basis.BUSINESS;
  }

  /** Updates are counted in the hours of service; the same length of all hours is never later. */
  private static boolean isLater(
      Duration reply, Duration update, Basis basis, BusinessCalendar calendar) {
    if (reply.compareTo(update) <= 0) {
      return false;
    }
    if (basis == Basis.BUSINESS) {
      return true;
    }
    for (int quarter = 0; quarter < QUARTERS_TRIED; quarter++) {
      var from = MONDAY.plus(QUARTER.multipliedBy(quarter));
      var promised = promised(from, update, calendar);
      if (promised != null && from.plus(reply).isAfter(promised)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Instant promised(
      Instant from, Duration update, BusinessCalendar calendar) {
    return calendar.add(from, update, List.of()) instanceof Counted counted ? counted.to() : null;
  }

  private static Finding finding(Setting reply, Setting update) {
    return Finding.error(
        "profile.reply-after-update",
        reply.place().address(),
        reply.text(),
        "no later than `"
            + update.name()
            + "` ("
            + update.place().address()
            + "), which is "
            + update.text()
            + ": a reply names its next update, and that must not pass before the reply is due",
        "shorten `" + reply.name() + "`, or lengthen `" + update.name() + "`");
  }
}
