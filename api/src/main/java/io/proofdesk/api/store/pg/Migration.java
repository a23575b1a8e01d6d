package io.proofdesk.api.store.pg;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database up to date before anybody works with it. Blocks. */
final class Migration {

  private static final int OLDEST = 15;
  private static final int NEWEST = 18;
  private static final String SCHEMA = "proofdesk";

  private final ServerAddress address;

  Migration(ServerAddress address) {
    this.address = address;
  }

  /** Checks the server, migrates, and makes sure that the secret is the one used before. */
  void run(Secret secret) {
    try (var connection = connect()) {
      checkVersion(connection);
      migrate();
      checkSecret(connection, secret);
    } catch (SQLException e) {
      throw DatabaseFailure.of(
          "not-reachable",
          address.name(),
          e.getMessage(),
          "expected a PostgreSQL that lets us in",
          "check DATABASE_URL, the server and the rights of its user");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
  }

  private void checkVersion(Connection connection) throws SQLException {
    var major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST || major > NEWEST) {
      throw DatabaseFailure.of(
          "other-version",
          address.name(),
          "PostgreSQL " + major,
          "expected PostgreSQL " + OLDEST + " to " + NEWEST,
          major < OLDEST ? "upgrade the server" : "use a newer Proofdesk");
    }
  }

  private void migrate() {
    var flyway =
        Flyway.configure(Migration.class.getClassLoader())
            .dataSource(
                address.jdbcUrl(),
                address.jdbcProperties().getProperty("user"),
                address.jdbcProperties().getProperty("password"))
            .jdbcProperties(rest(address.jdbcProperties()))
            .schemas(SCHEMA)
            .locations("classpath:db/migration")
            .load();
    try {
      refuseNewerSchema(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw DatabaseFailure.of(
          "not-migrated",
          address.name(),
          e.getMessage(),
          "the schema `" + SCHEMA + "` cannot be brought up to date",
          "give the user the right to create it, or restore the schema as Proofdesk left it");
    }
  }

  private void refuseNewerSchema(Flyway flyway) {
    for (var migration : flyway.info().all()) {
      var state = migration.getState();
      if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
        throw DatabaseFailure.of(
            "newer-schema",
            address.name(),
            "version " + migration.getVersion(),
            "a newer Proofdesk has worked with this database",
            "start that version again; an older one cannot read its schema");
      }
    }
  }

  private void checkSecret(Connection connection, Secret secret) throws SQLException {
    var ours = secret.hash("installation");
    try (var insert =
        connection.prepareStatement(
            """
            insert into proofdesk.installation (secret_check) values (?)
            on conflict (only_row) do nothing""")) {
      insert.setBytes(1, ours);
      insert.executeUpdate();
    }
    try (var select =
            connection.prepareStatement("select secret_check from proofdesk.installation");
        var rows = select.executeQuery()) {
      if (!rows.next() || !MessageDigest.isEqual(ours, rows.getBytes(1))) {
        throw DatabaseFailure.of(
            "other-secret",
            secret.source(),
            null,
            "the database " + address.name() + " was written with another secret",
            "restore the secret from where the database was copied from, as this file or as"
                + " PROOFDESK_SECRET");
      }
    }
  }

  private static Map<String, String> rest(Properties properties) {
    var rest = new TreeMap<String, String>();
    for (var name : properties.stringPropertyNames()) {
      if (!Arrays.asList("user", "password").contains(name)) {
        rest.put(name, properties.getProperty(name));
      }
    }
    return rest;
  }
}
