package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.drools.CompiledTable;
import io.proofdesk.rules.readiness.Readiness;
import io.proofdesk.rules.readiness.ReadinessChecks;
import io.proofdesk.rules.signal.SignalReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rulebook whose tables are compiled. Thread-safe. */
final class CompiledRulebook implements Rulebook {
  private final String version;
  private final String hash;
  private final SortedMap<String, DecisionEngine> engines;
  private final SignalReader signalReader;
  private final List<Finding> warnings;
  private final List<CompiledTable> tables;
  private final SortedMap<String, SortedSet<String>> profiles;
  private final SortedMap<String, BusinessCalendar> calendars;
  private final ReadinessChecks readiness;

  CompiledRulebook(
      String version,
      String hash,
      SortedMap<String, DecisionEngine> engines,
      SignalReader signalReader,
      List<Finding> warnings,
      List<CompiledTable> tables,
      SortedMap<String, SortedSet<String>> profiles,
      SortedMap<String, BusinessCalendar> calendars,
      ReadinessChecks readiness) {
    this.version = version;
    this.hash = hash;
    this.engines = Collections.unmodifiableSortedMap(new TreeMap<>(engines));
    this.signalReader = signalReader;
    this.warnings = warnings;
    this.tables = tables;
    this.profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
    this.calendars = Collections.unmodifiableSortedMap(new TreeMap<>(calendars));
    this.readiness = readiness;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public SortedSet<String> stores() {
    return new TreeSet<>(engines.keySet());
  }

  @Override
  public @Nullable DecisionEngine engineFor(String store) {
    return engines.get(store);
  }

  @Override
  public SortedMap<String, SortedSet<String>> profiles() {
    return profiles;
  }

  @Override
  public @Nullable BusinessCalendar calendarOf(String profile) {
    return calendars.get(profile);
  }

  @Override
  public @Nullable Readiness readiness(String profile, Instant asOf) {
    return readiness.of(profile, asOf);
  }

  @Override
  public SignalReader signalReader() {
    return signalReader;
  }

  @Override
  public List<Finding> warnings() {
    return warnings;
  }

  @Override
  public void close() {
    tables.forEach(CompiledTable::close);
  }
}
