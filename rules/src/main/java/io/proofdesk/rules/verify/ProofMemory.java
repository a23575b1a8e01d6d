package io.proofdesk.rules.verify;

import io.proofdesk.rules.kept.KnownClean;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What earlier verifications found out and a later one need not ask again: of tables that did not
 * change, of proofs that no change can reach, and of cases that reach rules. Nothing is believed
 * that could have changed: what is kept has everything it depends on for a key, and cases are
 * walked again. One call, one thread, but for what is known clean.
 */
public final class ProofMemory implements KnownClean {
  private static final String SETTLED = "settled";
  private static final String CLEAN = "clean";
  private static final String CASE = "case";
  private static final int MOST_TABLES = 1_000;
  private static final int MOST_CASES = 3_000;
  private static final int MOST_SETTLED = 20_000;

  private final Map<String, TableCheck.Result> tables =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TableCheck.Result> eldest) {
          return size() > MOST_TABLES;
        }
      };
  private final Map<String, Boolean> settled =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_SETTLED;
        }
      };
  private final List<Example> cases = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private @Nullable Vocabulary vocabulary;

  /**
   * A memory as {@link #lines} told it. Lines that say nothing are left out.
   *
   * @param lines told by the same version of this program, or they are not to be believed
   */
  public static ProofMemory of(List<String> lines) {
    var memory = new ProofMemory();
    for (var line : lines) {
      int at = line.indexOf(' ');
      var rest = line.substring(at + 1);
      switch (at < 0 ? "" : line.substring(0, at)) {
        case SETTLED -> memory.settle(rest);
        case CLEAN -> memory.keep(rest, new TableCheck.Result(List.of(), new TreeMap<>()));
        case CASE -> memory.told.add(rest);
        default -> {}
      }
    }
    return memory;
  }

  /** Everything good that is known: proofs, tables nothing was found in, cases that reach rules. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    settled.keySet().forEach(key -> lines.add(SETTLED + " " + key));
    tables.forEach(
        (key, result) -> {
          if (result.findings().isEmpty()) {
            lines.add(CLEAN + " " + key);
          }
        });
    for (var one : cases) {
      var text = CaseText.write(one);
      if (text != null) {
        lines.add(CASE + " " + text);
      }
    }
    return lines;
  }

  /** How much of it spares a later check work. */
  public int size() {
    return settled.size() + tables.size();
  }

  /** Forgets the cases of other words: they may hold some that are gone. */
  void under(Vocabulary words, List<ProfileSource> profiles) {
    if (!words.equals(vocabulary) || cases.size() > MOST_CASES) {
      cases.clear();
      vocabulary = words;
      remember(profiles);
    }
  }

  private void remember(List<ProfileSource> profiles) {
    var columns = new HashMap<String, Column>();
    for (var profile : profiles) {
      profile.steps().forEach(step -> step.uses().forEach(it -> columns.put(it.id(), it)));
    }
    for (var line : told) {
      var one = CaseText.read(line, columns);
      if (one != null) {
        cases.add(one);
      }
    }
    told.clear();
  }

  TableCheck.@Nullable Result table(String key) {
    return tables.get(key);
  }

  void keep(String key, TableCheck.Result result) {
    tables.put(key, result);
  }

  /** Whether a question had the good answer before: proved, or all rows reached. */
  boolean isSettled(String question) {
    synchronized (settled) {
      return settled.get(question) != null;
    }
  }

  void settle(String question) {
    synchronized (settled) {
      settled.put(question, true);
    }
  }

  @Override
  public boolean isClean(String name) {
    return isSettled(name);
  }

  @Override
  public void clean(String name) {
    settle(name);
  }

  /** Cases that reach rules; grows. */
  List<Example> cases() {
    return cases;
  }
}
