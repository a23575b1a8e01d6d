package io.proofdesk.api.cli;

import io.proofdesk.api.Components;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves decisions over HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = "Answers over HTTP, with a PostgreSQL of its own unless DATABASE_URL names one.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "Environment: DATABASE_URL  postgresql://user:password@host/database, version 15 to 18",
      "             PROOFDESK_SECRET  at least 32 characters; else kept in the data folder",
      "",
      "Example:",
      "  ./proofdesk serve --port 8081"
    })
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for any.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address; other than loopback only with API keys.")
  private String host = "127.0.0.1";

  @Option(names = "--data", paramLabel = "DIR", description = "Where the data lives (data).")
  private @Nullable Path data;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables (decision-tables).")
  private @Nullable Path tables;

  @Spec private @Nullable CommandSpec spec;

  private final RuleSource rules;
  private final InstantSource clock;

  ServeCommand(RuleSource rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = Settings.of(host, port, data, tables, System.getenv());
    var starting = new CompletableFuture<Components>();
    var stopped = new CountDownLatch(1);
    // before anything starts: whoever stops us half-way must not leave a database behind
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  starting.thenAccept(Components::close).exceptionally(refused -> null).join();
                  stopped.countDown();
                },
                "stop"));
    var components = start(settings, starting);
    warn(components);
    say(components);
    stopped.await();
    return 0;
  }

  private Components start(Settings settings, CompletableFuture<Components> starting) {
    try {
      var components = Components.start(settings, rules, clock);
      starting.complete(components);
      return components;
    } catch (RuntimeException | Error failure) {
      starting.completeExceptionally(failure);
      throw failure;
    }
  }

  private void warn(Components components) {
    if (spec == null) {
      return;
    }
    var err = spec.commandLine().getErr();
    components.rules().now().rulebook().warnings().forEach(it -> err.println(it.line()));
    err.flush();
  }

  private void say(Components listening) {
    if (spec == null) {
      return;
    }
    var out = spec.commandLine().getOut();
    FirstWords.lines(host, listening.port(), listening.needsKeys()).forEach(out::println);
    out.flush();
  }
}
