package io.proofdesk.rules.drools;

import io.proofdesk.rules.kept.KeptBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.core.impl.InternalRuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.mvel2.MVEL;

/**
 * Compiled packages as bytes and back, in the form Drools has for it. What is found again was
 * compiled from the same DRL by the same versions, and is whole: its checksum stands before it.
 * Whoever keeps rules has put them to work first, in the form in which they are kept. Thread-safe.
 */
final class KeptPackages {
  // nothing but what compiled rules are made of
  private static final String ALLOWED =
      "org.drools.**;org.kie.**;org.mvel2.**;io.proofdesk.rules.drools.SlotFact;"
          + "io.proofdesk.rules.drools.Combining*;io.proofdesk.model.**;"
          + "java.lang.*;java.math.*;java.util.**;java.time.*;!*";
  // what else decides about the form of the bytes
  private static final String VERSIONS =
      String.join(
          " ",
          "4",
          String.valueOf(InternalRuleBase.class.getPackage().getImplementationVersion()),
          MVEL.VERSION,
          String.valueOf(SlotFact.class.getRecordComponents().length));
  private static final int CHECKSUM_BYTES = Long.BYTES;

  private final KeptBytes store;
  private final ClassLoader classes;

  KeptPackages(KeptBytes store, ClassLoader classes) {
    this.store = store;
    this.classes = classes;
  }

  /** What was kept of these rules, whole; null when nothing was, or only a part of it is there. */
  byte @Nullable [] find(List<String> drl) {
    var key = key(drl);
    var bytes = store.find(key);
    if (bytes == null || bytes.length < CHECKSUM_BYTES) {
      return null;
    }
    var packages = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
    return ByteBuffer.wrap(bytes).getLong() == checksum(key, packages) ? packages : null;
  }

  /** Packages from their bytes; null when that is not what the bytes are. */
  @Nullable Collection<KiePackage> packages(byte[] bytes) {
    try (var in = new DroolsObjectInputStream(new ByteArrayInputStream(bytes), classes)) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
      var found = new ArrayList<KiePackage>();
      for (var left = in.readInt(); left > 0; left--) {
        found.add((KiePackage) in.readObject());
      }
      return found;
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
      return null;
    }
  }

  /** Compiled rules as bytes; null when nobody would keep them, or they have no such form. */
  byte @Nullable [] bytes(Collection<KiePackage> packages) {
    if (store == KeptBytes.NONE) {
      return null;
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new DroolsObjectOutputStream(bytes)) {
      out.writeInt(packages.size());
      for (var it : packages) {
        out.writeObject(it);
      }
    } catch (IOException | RuntimeException unwritable) {
      return null;
    }
    return bytes.toByteArray();
  }

  /** Keeps the bytes of compiled rules, to be found from now on. */
  void keep(List<String> drl, byte[] packages) {
    var key = key(drl);
    var checked = ByteBuffer.allocate(CHECKSUM_BYTES + packages.length);
    checked.putLong(checksum(key, packages)).put(packages);
    store.keep(key, checked.array());
  }

  /**
   * Of the key, too, so that a file under the name of another one is found out. It guards against
   * accidents: who can write to the folder could write a digest as well, and in a cold process a
   * digest of all rules takes most of a second.
   */
  private static long checksum(String key, byte[] packages) {
    var checksum = new CRC32C();
    checksum.update(key.getBytes(StandardCharsets.UTF_8));
    checksum.update(packages);
    return checksum.getValue();
  }

  private static String key(List<String> drl) {
    var all = Stream.concat(Stream.of(VERSIONS), drl.stream()).toList();
    return HexFormat.of()
        .formatHex(sha256().digest(String.join("\u0000", all).getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java brings SHA-256", e);
    }
  }
}
