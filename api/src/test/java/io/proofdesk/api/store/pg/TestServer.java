package io.proofdesk.api.store.pg;

import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.store.Entries;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real server that all tests of the module share. Started on first use, ends with the JVM. */
public final class TestServer {
  /** The PostgreSQL that Proofdesk brings along. */
  public static final TestServer BROUGHT_ALONG =
      new TestServer("PostgreSQL brought along", () -> Binaries.unpack(Binaries.usualCache()));

  /** The oldest PostgreSQL we promise to work with, where Debian's package is installed. */
  static final TestServer DEBIAN_15 =
      new TestServer("PostgreSQL 15 of Debian", () -> Binaries.at(debian15()));

  /** The secret all tests share. */
  public static final String SECRET = "a secret for tests that is long enough";

  private final String name;
  private final Once<EmbeddedPostgres> server;
  private final Once<Database> database;

  private TestServer(String name, Supplier<Binaries> binaries) {
    this.name = name;
    server = new Once<>(() -> EmbeddedPostgres.start(freshFolder(), binaries.get()));
    database = new Once<>(() -> open(Vertx.vertx()));
  }

  /** Every server that this machine can run. */
  public static List<TestServer> present() {
    return Files.isExecutable(debian15().resolve("postgres"))
        ? List.of(BROUGHT_ALONG, DEBIAN_15)
        : List.of(BROUGHT_ALONG);
  }

  static Stream<TestServer> stream() {
    return present().stream();
  }

  /** The database all tests share: take a store of your own. */
  public Database database() {
    return database.get();
  }

  /** Where the server is. */
  public String uri() {
    return server.get().uri();
  }

  /** A plain connection, to look behind the archive's back. */
  Connection connect() throws SQLException {
    var address = ServerAddress.parse(uri());
    return DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
  }

  /** Another process, as it were, on the same database. */
  Database open(Vertx vertx) {
    var database =
        Database.open(vertx, uri(), Secret.given(SECRET), Limits.usual(), InstantSource.system());
    Entries.published(Entries.RULEBOOK, database);
    return database;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Path debian15() {
    return Path.of("/usr/lib/postgresql/15/bin");
  }

  private static Path freshFolder() {
    try {
      // below the build's own folder: the next clean takes it away
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target", "test-postgres")), "server-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Once<T> {
    private final Supplier<T> supplier;
    private @Nullable T value;

    Once(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    synchronized T get() {
      var known = value;
      if (known == null) {
        known = supplier.get();
        value = known;
      }
      return known;
    }
  }
}
