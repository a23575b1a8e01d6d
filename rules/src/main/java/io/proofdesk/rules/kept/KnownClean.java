package io.proofdesk.rules.kept;

/**
 * What was looked at before and nothing was found in. Whoever asks names all that the look depends
 * on. Thread-safe.
 */
public interface KnownClean {
  /** Nothing is known. */
  KnownClean NOTHING =
      new KnownClean() {
        @Override
        public boolean isClean(String name) {
          return false;
        }

        @Override
        public void clean(String name) {}
      };

  /** Whether nothing was found in it. */
  boolean isClean(String name);

  /** Notes that nothing was. */
  void clean(String name);
}
