package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.drools.CompiledTable;
import io.proofdesk.rules.signal.SignalReader;
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

  CompiledRulebook(
      String version,
      String hash,
      SortedMap<String, DecisionEngine> engines,
      SignalReader signalReader,
      List<Finding> warnings,
      List<CompiledTable> tables) {
    this.version = version;
    this.hash = hash;
    this.engines = Collections.unmodifiableSortedMap(new TreeMap<>(engines));
    this.signalReader = signalReader;
    this.warnings = warnings;
    this.tables = tables;
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
