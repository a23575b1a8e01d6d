package io.proofdesk.api.store.pg;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Properties;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, for both drivers: one for work, one for migrations.
 *
 * @param options the address as given
 */
record ServerAddress(PgConnectOptions options) {

  /** Reads {@code postgres://user:password@host:port/database?sslmode=…}. */
  static ServerAddress parse(String uri) {
    try {
      if (uri.startsWith("postgres://") || uri.startsWith("postgresql://")) {
        return new ServerAddress(PgConnectOptions.fromUri(uri));
      }
    } catch (IllegalArgumentException e) {
      // told below, without the text: it may hold a password
    }
    throw DatabaseFailure.of(
        "unreadable-url",
        "DATABASE_URL",
        null,
        "expected postgresql://user:password@host:5432/database",
        "percent-encode special characters of the password");
  }

  /** For work: pipelined, prepared once, never waiting long for a server that is away. */
  PgConnectOptions forWork(Limits limits) {
    var millis = Math.toIntExact(limits.patience().toMillis());
    var work =
        new PgConnectOptions(options)
            .setCachePreparedStatements(true)
            .setReconnectAttempts(0)
            .addProperty("application_name", "proofdesk")
            .addProperty("statement_timeout", Integer.toString(millis))
            .addProperty("idle_in_transaction_session_timeout", Integer.toString(millis));
    if (work.getSslMode() != SslMode.DISABLE) {
      work.setSslOptions(trust(work.getSslMode()));
    }
    return work;
  }

  String jdbcUrl() {
    var host = options.getHost().contains(":") ? "[" + options.getHost() + "]" : options.getHost();
    return "jdbc:postgresql://" + host + ":" + options.getPort() + "/" + options.getDatabase();
  }

  Properties jdbcProperties() {
    var properties = new Properties();
    properties.setProperty("user", options.getUser());
    properties.setProperty("password", String.valueOf(options.getPassword()));
    properties.setProperty("sslmode", options.getSslMode().value);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "proofdesk-migration");
    if (verifies(options.getSslMode())) {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    return properties;
  }

  /** What to call it in front of people: without user and password. */
  String name() {
    return options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
  }

  private static ClientSSLOptions trust(SslMode mode) {
    var ssl = new ClientSSLOptions();
    if (!verifies(mode)) {
      // as libpq: below verify-ca the connection is encrypted, the server's name is not proved
      return ssl.setTrustAll(true).setHostnameVerificationAlgorithm("");
    }
    ssl.setTrustOptions(TrustOptions.wrap(trustOfThisJava()));
    return ssl.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
  }

  private static boolean verifies(SslMode mode) {
    return mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
  }

  private static X509TrustManager trustOfThisJava() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      @Nullable KeyStore usual = null;
      factory.init(usual);
      for (var manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return x509;
        }
      }
      throw new IllegalStateException("this Java trusts nobody");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no trust store", e);
    }
  }
}
