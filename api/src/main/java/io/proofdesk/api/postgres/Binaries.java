package io.proofdesk.api.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs. Thread-safe.
 *
 * @param bin folder with {@code initdb} and {@code postgres}
 * @param major their major version, such as 18
 */
public record Binaries(Path bin, int major) {

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /** Programs that are already on this machine. */
  public static Binaries at(Path bin) {
    var said = Command.run(bin.resolve("postgres").toString(), "--version").output();
    var matcher = VERSION.matcher(said);
    if (!matcher.find()) {
      throw PostgresFailure.of(
          "broken-binaries",
          bin,
          said.strip(),
          "expected a PostgreSQL that runs on this machine",
          "delete the folder and start again, or set DATABASE_URL to a server of your own");
    }
    return new Binaries(bin, Integer.parseInt(matcher.group(1)));
  }

  /**
   * The programs that come with this build, unpacked once into a folder of their own below {@code
   * cache}. Two processes may unpack at the same time.
   */
  public static Binaries unpack(Path cache) {
    var resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      var folder = cache.toAbsolutePath().resolve("postgres-" + fingerprint(resource));
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(cache);
        unpack(resource, folder);
      }
      return at(folder.resolve("bin"));
    } catch (IOException e) {
      throw PostgresFailure.of(
          "no-folder",
          cache,
          e.getMessage(),
          "expected a folder to unpack PostgreSQL into",
          "make it writable, or set DATABASE_URL to a server of your own");
    }
  }

  /** Where unpacked programs usually live: outlives every data folder and is safe to delete. */
  public static Path usualCache() {
    var xdg = System.getenv("XDG_CACHE_HOME");
    if (ServerUser.isRoot()) {
      // the server may have to run as another user, who could not look into root's home
      return Path.of("/var/cache/proofdesk");
    }
    return xdg == null || xdg.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "proofdesk")
        : Path.of(xdg, "proofdesk");
  }

  /** The packed programs for a machine, by what Java calls its system and its processor. */
  static URL resource(String name, String processorName) {
    var os = name.toLowerCase(Locale.ROOT);
    var arch = processorName.toLowerCase(Locale.ROOT);
    var system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : os;
    var processor = arch.equals("aarch64") ? "arm_64" : "x86_64";
    var found = Binaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
    if (found == null) {
      throw PostgresFailure.of(
          "no-binaries",
          system + " on " + arch,
          null,
          "this build brings no PostgreSQL for this machine",
          "set DATABASE_URL to a server of your own, PostgreSQL 15 to 18");
    }
    return found;
  }

  private static String fingerprint(URL resource) throws IOException {
    var connection = resource.openConnection();
    if (connection instanceof JarURLConnection jar) {
      var entry = jar.getJarEntry();
      return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static void unpack(URL resource, Path folder) throws IOException {
    // normal, because what is unpacked is held to stay below it
    var fresh = Files.createTempDirectory(folder.resolveSibling(".").normalize(), ".unpacking");
    try {
      try (var in =
          new TarArchiveInputStream(
              new XZCompressorInputStream(new BufferedInputStream(resource.openStream())))) {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          unpack(in, entry, fresh);
        }
      }
      // whoever runs the server must be able to look in, whatever our umask is
      Command.run("chmod", "-R", "a+rX", fresh.toString());
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // another process may have been quicker: its copy is as good as ours
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    } finally {
      deleteTree(fresh);
    }
  }

  private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("`" + entry.getName() + "` leads out of its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, target);
    if ((entry.getMode() & 0111) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make `" + target + "` executable");
    }
  }

  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
