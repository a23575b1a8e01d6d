package io.proofdesk.api.desk;

import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.timing.NamedCalendars;

/** The calendars of the stores a caller may name, by store or by profile. Thread-safe. */
public final class CalendarsOfStores {
  private final LiveRulebook rules;

  public CalendarsOfStores(LiveRulebook rules) {
    this.rules = rules;
  }

  /** The calendars this caller may count by. */
  public NamedCalendars of(Caller caller) {
    return name -> {
      var rulebook = rules.now().rulebook();
      for (var profile : rulebook.profiles().entrySet()) {
        var stores = profile.getValue();
        boolean meant =
            stores.contains(name)
                ? caller.mayName(name)
                : profile.getKey().equals(name) && stores.stream().anyMatch(caller::mayName);
        if (meant) {
          return rulebook.calendarOf(profile.getKey());
        }
      }
      return null;
    };
  }
}
