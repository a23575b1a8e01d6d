package io.proofdesk.rules.readiness;

import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.CalendarReader;
import io.proofdesk.rules.readiness.PossibleAnswers.Possible;
import io.proofdesk.rules.reply.ReplyCatalogue;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at one profile: each check, and what is lacking. One call, one thread. */
final class Look {
  private static final String ROLES = "Role";
  private static final int DAYS_AHEAD = 365;

  /** Asks for a rule that cannot answer for all routes of the check alike. */
  private static final String ITS_OWN = "its own";

  private final ProfileSource profile;
  private final ReplyCatalogue replies;
  private final LocalDate today;
  private final Places places;
  private final Map<String, List<Possible>> answers = new HashMap<>();

  Look(ProfileSource profile, ReplyCatalogue replies, LocalDate today) {
    this.profile = profile;
    this.replies = replies;
    this.today = today;
    this.places = new Places(profile);
  }

  /** What is lacking; empty when the check holds. */
  List<Lack> at(Check check) {
    return switch (check.need()) {
      case SETTING -> setting(check, check.name());
      case LEAD ->
          roles().stream()
              .flatMap(role -> setting(check, check.name() + " " + role).stream())
              .toList();
      case ANSWER -> forEachRoute(check, this::answer);
      case TEXT -> forEachRoute(check, this::text);
      case CALENDAR -> calendar(check);
    };
  }

  private List<Lack> setting(Check check, String name) {
    var setting = profile.profile().settings().named(name);
    if (setting != null && Wanted.holds(check.value(), setting, today)) {
      return List.of();
    }
    if (setting != null) {
      return List.of(
          lack(check, null, setting.place().address(), setting.text(), Wanted.todo(check.value())));
    }
    var add = "add the setting `" + name + "` of type " + Wanted.type(check.value()) + ": ";
    return List.of(lack(check, null, places.newSetting(), null, add + Wanted.todo(check.value())));
  }

  /** The roles that a row which can answer names, and the one that takes over. */
  private TreeSet<String> roles() {
    var roles = new TreeSet<String>();
    var takesOver = profile.profile().settings().text("Hand-over role");
    if (takesOver != null) {
      roles.add(takesOver);
    }
    for (var row : under(null)) {
      var outputs = row.table().outputs();
      for (int i = 0; i < outputs.size(); i++) {
        if (outputs.get(i).column().type() instanceof ColumnType.Word words
            && words.list().equals(ROLES)
            && row.results().get(i) instanceof Value.Word role) {
          roles.add(role.id());
        }
      }
    }
    return roles;
  }

  private interface ForRoute {
    @Nullable Lack look(Check check, @Nullable String route);
  }

  private static List<Lack> forEachRoute(Check check, ForRoute look) {
    var lacks = new ArrayList<Lack>();
    if (check.routes().isEmpty()) {
      add(look.look(check, null), lacks);
    }
    check.routes().forEach(route -> add(look.look(check, route), lacks));
    return lacks;
  }

  private static void add(@Nullable Lack lack, List<Lack> lacks) {
    if (lack != null) {
      lacks.add(lack);
    }
  }

  /** A rule of a table's own; the last row, which takes what nobody thought of, is none. */
  private @Nullable Lack answer(Check check, @Nullable String route) {
    boolean anything = check.value().isEmpty() || check.value().equals(ITS_OWN);
    var ofAll = check.value().equals(ITS_OWN) ? ofAll(check) : Set.of();
    for (var row : under(route)) {
      var result = row.rule() == null ? null : row.result(check.name());
      if (result != null
          && (anything || result.equals(word(check.value())))
          && !ofAll.contains(nameOf(row))) {
        return null;
      }
    }
    var what = anything ? check.name() : check.name() + " " + check.value();
    return lack(
        check,
        route,
        places.newRow(check.name(), route),
        null,
        "add a row that answers with `" + what + "`" + (route == null ? "" : " for " + route));
  }

  /**
   * The rules that can answer for every route of a check: what they say belongs to none of them.
   */
  private Set<String> ofAll(Check check) {
    var common = new HashSet<String>();
    boolean first = true;
    for (var route : check.routes()) {
      var rules = under(route).stream().map(Look::nameOf).collect(Collectors.toSet());
      if (first) {
        common.addAll(rules);
      } else {
        common.retainAll(rules);
      }
      first = false;
    }
    return common;
  }

  private static String nameOf(Possible row) {
    return row.table().id() + " " + row.rule();
  }

  private @Nullable Lack text(Check check, @Nullable String route) {
    var language = Language.of(profile.profile().language());
    var wanted = Placeholder.named(check.value());
    Possible named = null;
    for (var row : under(route)) {
      if (language != null && row.result(check.name()) instanceof Value.Word reply) {
        named = row;
        var template = replies.find(reply.id(), Channel.EMAIL, language);
        if (template != null
            && (wanted == null || template.text().placeholders().contains(wanted))) {
          return null;
        }
      }
    }
    if (named == null) {
      return lack(
          check,
          route,
          places.newRow(check.name(), route),
          null,
          "add a row that names a reply under `" + check.name() + "`");
    }
    var reply = named.result(check.name()) instanceof Value.Word word ? word.id() : "";
    return lack(
        check,
        route,
        "replies." + profile.profile().language() + " " + reply,
        null,
        "write a text with {{" + check.value() + "}}");
  }

  private List<Lack> calendar(Check check) {
    var grid = profile.profile().calendar();
    var calendar = grid == null ? null : CalendarReader.read(grid, List.of()).calendar();
    if (calendar == null || grid == null) {
      return List.of(
          lack(check, null, places.calendar(), null, "write the hours of each weekday there"));
    }
    var openThroughout = profile.profile().settings().yesNo(check.name());
    if (!check.value().equals("closed days")
        || Boolean.TRUE.equals(openThroughout)
        || closesOnADay(calendar)) {
      return List.of();
    }
    return List.of(
        lack(
            check,
            null,
            grid.place(grid.rows().size(), 0).address(),
            null,
            "add a row `Holiday` for each day of the coming year on which nobody answers, or the"
                + " setting `"
                + check.name()
                + "` of type yes/no"));
  }

  /** Whether a day of the coming year is closed that is open in most weeks. */
  private boolean closesOnADay(BusinessCalendar calendar) {
    var open = new int[7];
    var closed = new int[7];
    for (int day = 0; day < DAYS_AHEAD; day++) {
      var date = today.plusDays(day);
      int weekday = date.getDayOfWeek().ordinal();
      if (calendar.isBusinessDay(date)) {
        open[weekday]++;
      } else {
        closed[weekday]++;
      }
    }
    for (int weekday = 0; weekday < 7; weekday++) {
      if (closed[weekday] > 0 && open[weekday] > closed[weekday]) {
        return true;
      }
    }
    return false;
  }

  private List<Possible> under(@Nullable String route) {
    return answers.computeIfAbsent(
        route == null ? "" : route, key -> PossibleAnswers.under(profile, route).all());
  }

  private static Value word(String text) {
    return new Value.Word(text);
  }

  private static Lack lack(
      Check check, @Nullable String route, String place, @Nullable String read, String todo) {
    return new Lack(check.id(), check.area(), route, place, read, check.meaning(), todo);
  }
}
