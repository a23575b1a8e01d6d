package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.api.Storage;
import io.proofdesk.api.http.Keyring;
import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.TimeOrderedIds;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes API keys. */
@Command(
    name = "keys",
    description = "Makes, lists and revokes API keys.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  ./proofdesk keys add --stores demo-store"})
final class KeysCommand {

  /** What every command on keys needs: the database they are kept in. */
  private abstract static class OnKeys implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lives (data).")
    private @Nullable Path data;

    @Spec private @Nullable CommandSpec spec;

    final InstantSource clock;

    OnKeys(InstantSource clock) {
      this.clock = clock;
    }

    abstract void work(Storage storage, PrintWriter out);

    final void warn(Finding finding) {
      new Says(Says.spec(spec).commandLine().getErr())
          .line("warning " + finding.code() + " " + finding.line());
    }

    @Override
    public Integer call() {
      if (spec == null) {
        throw new IllegalStateException("commands are run by the command line");
      }
      var out = spec.commandLine().getOut();
      var settings = Settings.of("127.0.0.1", 0, data, null, System.getenv());
      var vertx = Vertx.vertx();
      try (var storage = Storage.join(settings, vertx, clock)) {
        work(storage, out);
      } finally {
        await(vertx.close());
      }
      out.flush();
      return 0;
    }
  }

  /** Makes a key and shows it once. */
  @Command(
      name = "add",
      description = "Makes a key and shows it, this once.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  ./proofdesk keys add --stores demo-store,other-store"})
  static final class Add extends OnKeys {
    @Option(
        names = "--stores",
        required = true,
        split = ",",
        paramLabel = "STORE",
        description = "The stores its holder may name.")
    private Set<String> stores = new TreeSet<>();

    @Option(names = "--tenant", paramLabel = "NAME", description = "Who holds it (default).")
    private String tenant = "default";

    Add(InstantSource clock) {
      super(clock);
    }

    @Override
    void work(Storage storage, PrintWriter out) {
      warnOfUnserved(await(storage.database().rulebooks().newestFirst(null, 1)));
      var secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      var key = "pd_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
      var id = new TimeOrderedIds(clock).next();
      await(
          storage
              .apiKeys()
              .add(new ApiKey(id, Keyring.hash(key), tenant, stores, clock.instant())));
      out.println(key);
      out.println("This is key " + id + ". It is shown this once; only its hash is kept.");
    }

    /** Nothing is known before a server has run; and a profile may name the store one day. */
    private void warnOfUnserved(List<PublishedRulebook> newest) {
      for (var rulebook : newest) {
        for (var store : new TreeSet<>(stores)) {
          if (!rulebook.stores().contains(store)) {
            var meant = Spelling.suggestion(store, rulebook.stores());
            warn(
                Finding.warning(
                    "keys.store-not-served",
                    "--stores",
                    store,
                    "a store that a profile serves; the rulebook that went live last serves "
                        + Spelling.list(rulebook.stores()),
                    meant == null
                        ? "look at its name, or add the store to a profile's `Stores` setting"
                        : meant));
          }
        }
      }
    }
  }

  /** Lists the keys that count. */
  @Command(
      name = "list",
      description = "Lists the keys that are not revoked.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  ./proofdesk keys list"})
  static final class Show extends OnKeys {
    Show(InstantSource clock) {
      super(clock);
    }

    @Override
    void work(Storage storage, PrintWriter out) {
      for (var key : await(storage.apiKeys().active())) {
        var stores = String.join(",", new TreeSet<>(key.stores()));
        out.println(key.id() + "  " + key.createdAt() + "  " + key.tenant() + "  " + stores);
      }
    }
  }

  /** Revokes a key for ever. */
  @Command(
      name = "revoke",
      description = "Revokes a key for ever; a running server forgets it within five seconds.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  ./proofdesk keys revoke 01930000-0000-7000-8000-000000000000"})
  static final class Revoke extends OnKeys {
    @Parameters(paramLabel = "ID", description = "The key's id; `keys list` shows it.")
    private @Nullable UUID id;

    Revoke(InstantSource clock) {
      super(clock);
    }

    @Override
    void work(Storage storage, PrintWriter out) {
      if (id == null || !await(storage.apiKeys().revoke(id, clock.instant()))) {
        throw new Refusal(
            List.of(
                Finding.error(
                    "keys.unknown",
                    "ID",
                    String.valueOf(id),
                    "there is no such key, or it is revoked already",
                    "look at `proofdesk keys list`")));
      }
      out.println("revoked " + id);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw e;
    }
  }
}
