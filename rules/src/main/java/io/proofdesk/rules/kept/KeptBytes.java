package io.proofdesk.rules.kept;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what took long to make from one run to the next, such as compiled rules: reading them back
 * takes a tenth of the time of compiling them. Keeping is a favour, never a duty: whoever cannot
 * keep or find, does not. Implementations are thread-safe.
 */
public interface KeptBytes {

  /** Keeps nothing. */
  KeptBytes NONE =
      new KeptBytes() {
        @Override
        public byte @Nullable [] find(String key) {
          return null;
        }

        @Override
        public void keep(String key, byte[] made) {}
      };

  /**
   * What was kept under a key; null when nothing was. Comes from where only whoever runs Proofdesk
   * can write: it is turned into objects.
   *
   * @param key 64 hexadecimal digits
   */
  byte @Nullable [] find(String key);

  /** Keeps something under a key, in place of what was kept under it before. */
  void keep(String key, byte[] made);
}
