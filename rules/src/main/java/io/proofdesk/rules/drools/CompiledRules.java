package io.proofdesk.rules.drools;

import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled rules from one run to the next: reading them back takes a tenth of the time of
 * compiling them. Keeping is a favour, never a duty: whoever cannot keep or find, does not.
 * Implementations are thread-safe.
 */
public interface CompiledRules {

  /** Keeps nothing. */
  CompiledRules NONE =
      new CompiledRules() {
        @Override
        public byte @Nullable [] find(String key) {
          return null;
        }

        @Override
        public void keep(String key, byte[] rules) {}
      };

  /**
   * What was kept under a key; null when nothing was. Comes from where only whoever runs Proofdesk
   * can write: it is turned into objects.
   *
   * @param key 64 hexadecimal digits
   */
  byte @Nullable [] find(String key);

  /** Keeps rules under a key, in place of what was kept under it before. */
  void keep(String key, byte[] rules);
}
