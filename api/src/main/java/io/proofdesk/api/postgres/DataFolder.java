package io.proofdesk.api.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one embedded database: the cluster itself, its password, its port, its log and the
 * lock that keeps a second process out. One process, one thread.
 */
final class DataFolder implements AutoCloseable {

  private static final int LAST_PORT = 65_535;

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes the folder for this process. */
  static DataFolder take(Path folder) {
    try {
      var absolute = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
      var channel =
          FileChannel.open(
              absolute.resolve("postgres.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw PostgresFailure.of(
            "in-use",
            absolute,
            null,
            "another Proofdesk is running on this data folder",
            "stop it, or give this one a data folder of its own");
      }
      return new DataFolder(absolute, channel);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /**
   * Where the server listens that another process runs on a folder, by what that server says of
   * itself; null when none is ready there.
   */
  static @Nullable Integer portInUse(Path folder) {
    var said = read(folder.resolve("postgres").resolve("postmaster.pid"));
    var lines = said == null ? List.<String>of() : said.lines().map(String::strip).toList();
    return lines.size() > 7 && lines.get(7).equals("ready") && lines.get(3).matches("\\d{2,5}")
        ? Integer.valueOf(lines.get(3))
        : null;
  }

  Path cluster() {
    return folder.resolve("postgres");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /** Makes the cluster unless there is one, and refuses one of another major version. */
  void prepare(Binaries binaries, ServerUser user) {
    var version = read(cluster().resolve("PG_VERSION"));
    if (version == null) {
      initialise(binaries, user);
      return;
    }
    if (!version.matches("\\d{1,3}(\\.\\d{1,2})?")) {
      throw damaged("`PG_VERSION` holds no version");
    }
    if (!version.equals(Integer.toString(binaries.major()))) {
      throw PostgresFailure.of(
          "other-major",
          cluster(),
          version,
          "these are the files of PostgreSQL "
              + version
              + ", and this build brings "
              + binaries.major(),
          "dump them with the Proofdesk or the PostgreSQL that wrote them (pg_dump) and restore"
              + " the dump into an empty data folder, or run PostgreSQL "
              + version
              + " on them yourself and set DATABASE_URL");
    }
  }

  /** The password of our one database user, made once. */
  String password() {
    return password(folder);
  }

  /** The same of a folder that another process has taken. */
  static String password(Path folder) {
    var file = folder.resolve("postgres-password");
    var kept = read(file);
    if (kept != null && kept.matches("[0-9a-f]{64}")) {
      return kept;
    }
    throw PostgresFailure.of(
        "no-password",
        file,
        Files.exists(file) ? "something else" : null,
        "expected the password of the database beside it, 64 hexadecimal digits",
        "restore the file from where the data folder was copied from");
  }

  /** The port that was used last, or a free one. */
  int port() {
    var kept = read(folder.resolve("postgres-port"));
    var port = kept != null && kept.matches("\\d{2,5}") ? Integer.parseInt(kept) : 0;
    return port > 0 && port <= LAST_PORT ? port : freePort();
  }

  /** Another port, for when somebody else sits on ours. */
  int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  void remember(int port) {
    try {
      Files.writeString(folder.resolve("postgres-port"), Integer.toString(port));
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** The line of the server's own status file, counted from 1; null when it is not there. */
  @Nullable String status(int line) {
    var text = read(cluster().resolve("postmaster.pid"));
    var lines = text == null ? List.<String>of() : text.lines().toList();
    return lines.size() < line ? null : lines.get(line - 1).strip();
  }

  void forgetStatus() {
    try {
      Files.deleteIfExists(cluster().resolve("postmaster.pid"));
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** The newest lines of the server's log that tell of trouble, or its last line. */
  String lastWords() {
    var text = read(log());
    var lines = text == null ? List.<String>of() : text.lines().toList();
    var recent = lines.subList(Math.max(0, lines.size() - 20), lines.size());
    var fatal =
        recent.stream().filter(line -> line.contains("FATAL") || line.contains("PANIC")).toList();
    var said = fatal.isEmpty() ? recent : fatal;
    return said.isEmpty() ? "no word in the log" : said.get(said.size() - 1).strip();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private void initialise(Binaries binaries, ServerUser user) {
    refuseForeignFiles();
    var fresh = folder.resolve("postgres.new");
    Binaries.deleteTree(fresh);
    try {
      Files.createDirectory(fresh);
      var password = newPassword();
      var passwordFile = fresh.resolve("password");
      writeSecret(passwordFile, password);
      user.own(fresh);
      var initdb =
          List.of(
              binaries.bin().resolve("initdb").toString(),
              "--pgdata=" + fresh.resolve("cluster"),
              "--username=proofdesk",
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--locale=C",
              "--encoding=UTF8",
              "--data-checksums");
      var made = Command.run(Command.join(user.prefix(), initdb));
      if (made.failed()) {
        throw PostgresFailure.of(
            "not-initialised",
            folder,
            made.lastLine(),
            "PostgreSQL could not make its files here",
            "free some space or choose another data folder, or set DATABASE_URL");
      }
      writeSecret(folder.resolve("postgres-password"), password);
      Files.move(fresh.resolve("cluster"), cluster(), StandardCopyOption.ATOMIC_MOVE);
      Binaries.deleteTree(fresh);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private void refuseForeignFiles() {
    if (Files.exists(cluster())) {
      throw damaged(
          Files.isDirectory(cluster()) ? "there is no PG_VERSION" : "this is not a folder");
    }
  }

  private PostgresFailure damaged(String what) {
    return PostgresFailure.of(
        "damaged",
        cluster(),
        null,
        "expected the files of a PostgreSQL database, and " + what,
        "restore the folder from a backup, or move it away to start with an empty database");
  }

  private static String newPassword() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static @Nullable String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return null;
    }
  }

  private static PostgresFailure unusable(Path folder, IOException e) {
    var inTheWay = e instanceof FileSystemException it ? it.getFile() : null;
    return PostgresFailure.of(
        "no-folder",
        folder,
        e.getMessage(),
        "expected a folder to keep the database in",
        e instanceof AccessDeniedException || inTheWay == null
            ? "make it writable or choose another data folder with `--data`"
            : "move `" + inTheWay + "` aside, or choose another data folder with `--data`");
  }
}
