package io.proofdesk.api.store;

import io.proofdesk.api.store.pg.Database;
import io.proofdesk.api.store.pg.TestServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the module's one real {@link Database} to tests that ask for it as a parameter. Rows stay
 * for the whole run, so every test works in a store of its own.
 */
public final class PostgresExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Database resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return TestServer.BROUGHT_ALONG.database();
  }
}
