package io.proofdesk.api;

import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.rules.kept.KeptBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules in a folder of their own, one file each, which makes every start but the first a
 * matter of seconds. Safe to delete. Files nobody has asked for in a month go. A folder that others
 * may write to, or that cannot be made, is not used: what is read here becomes objects.
 * Thread-safe.
 */
public final class KeptRules implements KeptBytes {
  private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);
  private static final Duration UNUSED_AFTER = Duration.ofDays(30);
  // reading a file must not become writing it every time
  private static final Duration TOUCHED_EVERY = Duration.ofDays(1);

  private final Path folder;
  private final InstantSource clock;
  private final boolean usable;

  /** Uses a folder, and makes it when it is not there. */
  public KeptRules(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    this.usable = prepare();
  }

  /** Beside the unpacked programs of PostgreSQL, which nobody else may change either. */
  public static KeptRules usual(InstantSource clock) {
    return new KeptRules(Binaries.usualCache().resolve("rules"), clock);
  }

  @Override
  public byte @Nullable [] find(String key) {
    if (!usable) {
      return null;
    }
    var file = folder.resolve(key);
    try {
      var bytes = Files.readAllBytes(file);
      touch(file);
      return bytes;
    } catch (IOException notKept) {
      return null;
    }
  }

  @Override
  public void keep(String key, byte[] rules) {
    if (!usable) {
      return;
    }
    try {
      var fresh = Files.createTempFile(folder, ".keeping", "");
      try {
        Files.write(fresh, rules);
        Files.move(fresh, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException full) {
      LOG.atWarn()
          .addKeyValue("folder", folder)
          .log("compiled rules are not kept, the next start compiles them again");
    }
  }

  private boolean prepare() {
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (!onlyOurs()) {
        LOG.atWarn()
            .addKeyValue("folder", folder)
            .log("others may write to the folder of compiled rules, so it is not used");
        return false;
      }
      dropUnused();
      return true;
    } catch (IOException | UnsupportedOperationException notPossible) {
      return false;
    }
  }

  private boolean onlyOurs() throws IOException {
    var others = EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    Set<PosixFilePermission> granted =
        Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    var owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    others.retainAll(granted);
    return others.isEmpty() && owner.equals(System.getProperty("user.name"));
  }

  private void dropUnused() throws IOException {
    var before = clock.instant().minus(UNUSED_AFTER);
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void touch(Path file) throws IOException {
    var now = clock.instant();
    if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOUCHED_EVERY))) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }
}
