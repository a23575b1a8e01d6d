package io.proofdesk.rules.signal.example;

import io.proofdesk.rules.kept.KeptBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns from examples, and remembers what it learned last: most changes of a folder change no
 * example. Thread-safe.
 */
public final class ExampleLearning {
  private final KeptWeights kept;
  private @Nullable String lastKey;
  private @Nullable WordWeights last;

  /**
   * Learning that starts from what an earlier run has kept.
   *
   * @param kept where what was learned is kept
   */
  public ExampleLearning(KeptBytes kept) {
    this.kept = new KeptWeights(kept);
  }

  /**
   * What examples say. Blocks for as long as learning takes, some seconds for ten thousand.
   *
   * @return null when there are no examples
   */
  public synchronized @Nullable WordWeights learn(List<Example> examples) {
    if (examples.isEmpty()) {
      return null;
    }
    var key = KeptWeights.key(examples);
    if (last == null || !key.equals(lastKey)) {
      var wishes = examples.stream().map(Example::wish).distinct().sorted().toList();
      var learned = kept.find(key, examples.size(), wishes.size());
      if (learned == null) {
        learned = new Learning(wishes, examples).learn();
        kept.keep(key, learned);
      }
      last = new WordWeights(wishes, examples.stream().map(Example::id).toList(), learned);
      lastKey = key;
    }
    return last;
  }
}
