package io.proofdesk.rules.verify;

import io.proofdesk.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier verifications found out and a later one need not ask again: of tables that did not
 * change, of proofs that no change can reach, and of cases that reach rules. Nothing is believed
 * that could have changed: what is kept has everything it depends on for a key, and cases are
 * walked again. One call, one thread.
 */
public final class ProofMemory {
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
  private @Nullable Vocabulary vocabulary;

  /** Forgets the cases of other words: they may hold some that are gone. */
  void under(Vocabulary words) {
    if (!words.equals(vocabulary) || cases.size() > MOST_CASES) {
      cases.clear();
      vocabulary = words;
    }
  }

  TableCheck.@Nullable Result table(String key) {
    return tables.get(key);
  }

  void keep(String key, TableCheck.Result result) {
    tables.put(key, result);
  }

  /** Whether a question had the good answer before: proved, or all rows reached. */
  boolean isSettled(String question) {
    return settled.get(question) != null;
  }

  void settle(String question) {
    settled.put(question, true);
  }

  /** Cases that reach rules; grows. */
  List<Example> cases() {
    return cases;
  }
}
