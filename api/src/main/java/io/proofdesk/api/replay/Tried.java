package io.proofdesk.api.replay;

import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.platform.PlatformTables;
import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Specimen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A fixture that is decided again with other tables. What a table was asked before it is not asked
 * again, and only what the fixture looks at is looked at. Thread-safe.
 */
final class Tried implements Specimen {
  private static final String NOTES = "caseNotes";

  private final ReplayFixtures replay;
  private final Fixture fixture;
  private final DecisionEngine engine;
  private final DecisionEngine withoutNotes;
  private final Briefed briefed;
  private final List<Asked> asked;
  private final Map<String, Asked> known = new HashMap<>();
  private final PartsRead read;

  Tried(
      ReplayFixtures replay,
      Fixture fixture,
      DecisionEngine engine,
      Briefed briefed,
      List<Asked> asked,
      PartsRead read) {
    this.replay = replay;
    this.fixture = fixture;
    this.engine = engine;
    this.briefed = briefed;
    this.asked = asked;
    asked.forEach(one -> known.put(one.table().id(), one));
    this.read = read;
    this.withoutNotes = read.has(NOTES) ? engine : engine.withoutNotes();
  }

  @Override
  public String name() {
    return fixture.file();
  }

  @Override
  public String profile() {
    return fixture.profile();
  }

  @Override
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public boolean holdsWith(String table, Function<Facts, Outcome> instead) {
    var before = known.get(table);
    boolean notes = before == null || Desk.laysOutNotes(before.table());
    var changed =
        (notes ? engine : withoutNotes)
            .asking((it, how) -> it.id().equals(table) ? instead : quick(it, how));
    // the maps of platforms are asked before there is a brief
    var briefedNow =
        PlatformTables.isMap(table) ? ReplayFixtures.briefed(fixture, changed) : briefed;
    var masked = changed.decide(ReplayFixtures.DECISION_ID, briefedNow.brief(), fixture.asOf());
    boolean samePerson = briefedNow.personalValues().equals(briefed.personalValues());
    if (samePerson && read.areSame(masked)) {
      return true;
    }
    var decision = changed.reveal(masked, briefedNow.personalValues());
    return fixture.mismatches(PartsRead.lazily(decision, replay::tree)).isEmpty();
  }

  private Function<Facts, Outcome> quick(Table table, Function<Facts, Outcome> how) {
    var before = known.get(table.id());
    return before == null
        ? how
        : facts -> before.isAsked(facts) ? before.outcome() : how.apply(facts);
  }
}
