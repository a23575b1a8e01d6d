package io.proofdesk.rules.signal.example;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.signal.text.Tokenizer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What was learned as bytes and back. A checksum of the key and the bytes stands before them, so
 * what was cut or is of other examples is found out, and learned anew. Thread-safe.
 */
final class KeptWeights {
  /** Goes up with every change of what is learned or how it is written. */
  private static final String FORM = "examples 4";

  /** So many examples are read again to see that words are still cut as they were. */
  private static final int READ_AGAIN = 40;

  private final KeptBytes store;

  KeptWeights(KeptBytes store) {
    this.store = store;
  }

  /**
   * The same for the same examples only, read by the same rules. Checksums and no digest: there is
   * nobody to guard against, and a cold process takes long for a digest of a megabyte.
   */
  static String key(List<Example> examples) {
    var checksums = List.of(new CRC32C(), new CRC32(), new Adler32());
    long length = 0;
    for (var example : examples) {
      for (var part : List.of(example.id(), example.wish(), example.text(), FORM)) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        checksums.forEach(it -> it.update(bytes));
        length += bytes.length;
      }
    }
    long read = 0;
    int step = Math.max(1, examples.size() / READ_AGAIN);
    for (int at = 0; at < examples.size(); at += step) {
      var features = Features.of(Tokenizer.message(examples.get(at).text()));
      for (int feature = 0; feature < features.size(); feature++) {
        read = Long.rotateLeft(read, 5) ^ features.key(feature);
      }
    }
    return "%08x%08x%08x%08x%016x%016x"
        .formatted(
            checksums.get(0).getValue(),
            checksums.get(1).getValue(),
            checksums.get(2).getValue(),
            examples.size(),
            length,
            read);
  }

  /** What was kept; null when nothing usable was. */
  @Nullable Learned find(String key, int examples, int wishes) {
    var bytes = store.find(key);
    if (bytes == null || bytes.length < Long.BYTES) {
      return null;
    }
    var in = ByteBuffer.wrap(bytes);
    if (in.getLong() != checksum(key, in)) {
      return null;
    }
    var keys = new long[in.getInt()];
    var rarity = new float[keys.length];
    var weights = new float[(keys.length + 1) * wishes];
    take(in, keys.length * Long.BYTES).asLongBuffer().get(keys);
    take(in, rarity.length * Float.BYTES).asFloatBuffer().get(rarity);
    take(in, weights.length * Float.BYTES).asFloatBuffer().get(weights);
    var wish = new int[examples];
    var rows = new int[examples][];
    for (int at = 0; at < examples; at++) {
      wish[at] = in.getInt();
      rows[at] = new int[in.getInt()];
      take(in, rows[at].length * Integer.BYTES).asIntBuffer().get(rows[at]);
    }
    return new Learned(keys, rarity, weights, wish, rows);
  }

  void keep(String key, Learned learned) {
    if (store == KeptBytes.NONE) {
      return;
    }
    int size = Long.BYTES + Integer.BYTES + learned.keys().length * (Long.BYTES + Float.BYTES);
    size += learned.weights().length * Float.BYTES;
    for (var example : learned.examples()) {
      size += (example.length + 2) * Integer.BYTES;
    }
    var out = ByteBuffer.allocate(size);
    out.putLong(0).putInt(learned.keys().length);
    take(out, learned.keys().length * Long.BYTES).asLongBuffer().put(learned.keys());
    take(out, learned.rarity().length * Float.BYTES).asFloatBuffer().put(learned.rarity());
    take(out, learned.weights().length * Float.BYTES).asFloatBuffer().put(learned.weights());
    for (int at = 0; at < learned.examples().length; at++) {
      var example = learned.examples()[at];
      out.putInt(learned.wish()[at]).putInt(example.length);
      take(out, example.length * Integer.BYTES).asIntBuffer().put(example);
    }
    out.position(Long.BYTES);
    out.putLong(0, checksum(key, out));
    store.keep(key, out.array());
  }

  /** The next bytes, which are then passed. */
  private static ByteBuffer take(ByteBuffer buffer, int bytes) {
    var part = buffer.slice(buffer.position(), bytes);
    buffer.position(buffer.position() + bytes);
    return part;
  }

  private static long checksum(String key, ByteBuffer rest) {
    var checksum = new CRC32C();
    checksum.update(key.getBytes(StandardCharsets.UTF_8));
    checksum.update(rest.duplicate());
    return checksum.getValue();
  }
}
