package io.proofdesk.api.store.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.proofdesk.api.store.pg.TestServer#stream")
class MigrationTest {

  @Parameter TestServer server = TestServer.BROUGHT_ALONG;

  @Test
  void a_database_in_use_is_migrated_again_without_a_change() throws SQLException {
    var address = ownDatabase("migrated_twice");
    new Migration(address).run(Secret.given(TestServer.SECRET));
    new Migration(address).run(Secret.given(TestServer.SECRET));
    assertThat(address.jdbcUrl()).endsWith("/migrated_twice");
  }

  @Test
  void what_decided_before_workbooks_were_kept_stays_and_what_decides_now_must_be_kept()
      throws SQLException {
    var address = ownDatabase("before_workbooks");
    var properties = address.jdbcProperties();
    Flyway.configure()
        .dataSource(
            address.jdbcUrl(), properties.getProperty("user"), properties.getProperty("password"))
        .schemas("proofdesk")
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    var used =
        """
        insert into proofdesk.rulebook_version (store_id, hash, version, first_used_at)
        values ('store', '%s', '1', now()) on conflict (store_id, hash) do nothing\
        """;
    execute(address, used.formatted("early"));

    new Migration(address).run(Secret.given(TestServer.SECRET));
    execute(address, used.formatted("early"));
    assertThatThrownBy(() -> execute(address, used.formatted("late")))
        .hasMessageContaining("rulebook_version_published");
  }

  @Test
  void another_secret_is_refused_before_anything_is_written_with_it() throws SQLException {
    var address = ownDatabase("other_secret");
    new Migration(address).run(Secret.given(TestServer.SECRET));
    assertThatThrownBy(
            () -> new Migration(address).run(Secret.given("another secret that is long enough")))
        .satisfies(SecretTest.told("database.other-secret", "PROOFDESK_SECRET"))
        .hasMessageStartingWith("PROOFDESK_SECRET: the database ")
        .hasMessageContaining("was written with another secret");
  }

  @Test
  void a_schema_of_a_newer_version_is_refused() throws SQLException {
    var address = ownDatabase("newer_schema");
    new Migration(address).run(Secret.given(TestServer.SECRET));
    execute(
        address,
        """
        insert into proofdesk.flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'someone', 1, true)\
        """);
    assertThatThrownBy(() -> new Migration(address).run(Secret.given(TestServer.SECRET)))
        .satisfies(SecretTest.told("database.newer-schema", address.name()))
        .hasMessageContaining("`version 999`")
        .hasMessageContaining("a newer Proofdesk has worked with this database");
  }

  @Test
  void a_schema_that_somebody_else_filled_is_left_alone() throws SQLException {
    var address = ownDatabase("others_schema");
    execute(address, "create schema proofdesk create table decision (of_somebody_else text)");
    assertThatThrownBy(() -> new Migration(address).run(Secret.given(TestServer.SECRET)))
        .satisfies(SecretTest.told("database.not-migrated", address.name()))
        .hasMessageContaining("restore the schema as Proofdesk left it");
  }

  @Test
  void a_server_that_is_not_there_is_named_without_its_password() {
    var address = ServerAddress.parse("postgresql://someone:s3cr3t@127.0.0.1:1/support");
    assertThatThrownBy(() -> new Migration(address).run(Secret.given(TestServer.SECRET)))
        .satisfies(SecretTest.told("database.not-reachable", "127.0.0.1:1/support"))
        .hasMessageStartingWith("127.0.0.1:1/support: ")
        .hasMessageContaining("check DATABASE_URL")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void an_address_of_another_kind_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> ServerAddress.parse("mysql://someone:s3cr3t@host/support"))
        .satisfies(SecretTest.told("database.unreadable-url", "DATABASE_URL"))
        .hasMessageContaining("expected postgresql://user:password@host:5432/database")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void both_spellings_of_an_address_and_its_tls_mode_are_understood() {
    var address = ServerAddress.parse("postgres://a:b@db.example:6432/support?sslmode=verify-full");
    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/support");
    assertThat(address.jdbcProperties()).containsEntry("sslmode", "verify-full");
    assertThat(address.forWork(Limits.usual()).getSslMode()).isEqualTo(SslMode.VERIFY_FULL);
    assertThat(ServerAddress.parse("postgresql://a@[::1]:5432/support").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:5432/support");
  }

  private ServerAddress ownDatabase(String name) throws SQLException {
    execute(ServerAddress.parse(server.uri()), "create database " + name);
    return ServerAddress.parse(server.uri().replaceFirst("/[^/]*$", "/" + name));
  }

  private static void execute(ServerAddress address, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
