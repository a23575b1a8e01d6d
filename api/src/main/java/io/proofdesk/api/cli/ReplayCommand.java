package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.Settings;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.api.replay.RemoteReplay;
import io.proofdesk.api.replay.ReplayFixtures;
import io.proofdesk.api.replay.ReplayFixtures.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays fixtures and tells what is not as expected. */
@Command(
    name = "replay",
    description = "Replays fixtures and tells, part by part, what is not as expected.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 when all hold; 1 when one does not, or cannot be read.",
      "",
      "Examples:",
      "  proofdesk replay test-fixtures",
      "  proofdesk replay --url http://127.0.0.1:8080",
      "Example:",
      "  proofdesk replay"
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of fixtures, or one of them (test-fixtures).")
  private @Nullable Path folder;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables (decision-tables).")
  private @Nullable Path tables;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A running server to ask instead, in dry runs.")
  private @Nullable URI url;

  @Option(names = "--key", paramLabel = "KEY", description = "The API key for the server.")
  private @Nullable String key;

  @Spec private @Nullable CommandSpec spec;

  private final RuleSource source;

  ReplayCommand(RuleSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    var home = Path.of(System.getProperty("proofdesk.home", ""));
    var read = new FixtureReader().folder(folder == null ? home.resolve("test-fixtures") : folder);
    PrintWriter err = spec().commandLine().getErr();
    read.findings().forEach(finding -> err.println(finding.line()));
    err.flush();
    if (read.fixtures().isEmpty() && read.unreadable() == 0) {
      return 1;
    }
    int failed = read.unreadable();
    int passed = 0;
    for (var result : results(read.fixtures())) {
      if (result.mismatches().isEmpty()) {
        passed++;
      } else {
        failed++;
        print(result);
      }
    }
    PrintWriter out = spec().commandLine().getOut();
    out.println(passed + " passed, " + failed + " failed");
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private List<Result> results(List<Fixture> fixtures) throws IOException {
    if (url != null) {
      return all(fixtures, new RemoteReplay(url, key)::replay);
    }
    var from = Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
    var loaded =
        source
            .load(from)
            .fold(
                rules -> rules,
                findings -> {
                  throw new Refusal(findings);
                });
    try (var rulebook = loaded.rulebook()) {
      return all(fixtures, new ReplayFixtures(rulebook)::replay);
    }
  }

  /** On all cores; the results in the order of the fixtures. */
  private List<Result> all(List<Fixture> fixtures, Function<Fixture, Result> replay)
      throws IOException {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var running = new ArrayList<Future<Result>>();
      fixtures.forEach(fixture -> running.add(threads.submit(() -> replay.apply(fixture))));
      var results = new ArrayList<Result>();
      var progress = new Progress(spec().commandLine().getErr(), fixtures.size());
      for (var result : running) {
        results.add(result.get());
        progress.done(results.size());
      }
      return results;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private void print(Result result) {
    PrintWriter out = spec().commandLine().getOut();
    out.println("FAILED " + result.fixture().file() + ": " + result.fixture().title());
    for (var mismatch : result.mismatches()) {
      out.println("  " + mismatch.part());
      out.println("    expected  " + mismatch.expected());
      out.println("    got       " + mismatch.got());
      if (!mismatch.because().isEmpty()) {
        out.println("    because   " + String.join(", ", mismatch.because()));
      }
    }
    out.println();
  }

  private void checkUsage() {
    if (url == null && key != null) {
      throw new ParameterException(
          spec().commandLine(), "`--key` goes with `--url`: name the server it is for");
    }
    if (url != null && tables != null) {
      throw new ParameterException(
          spec().commandLine(), "a server has its own tables: leave out `--tables` or `--url`");
    }
    if (url != null
        && (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))
            || url.getHost() == null)) {
      throw new ParameterException(
          spec().commandLine(), "expected an address such as http://127.0.0.1:8080, not " + url);
    }
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    return spec;
  }

  /** Says how far it is: at a terminal always, in a log every thousand. */
  private static final class Progress {
    private static final int SELDOM = 1000;

    private final PrintWriter err;
    private final int all;
    private final boolean terminal = System.console() != null;

    Progress(PrintWriter err, int all) {
      this.err = err;
      this.all = all;
    }

    void done(int count) {
      if (terminal) {
        err.print("\r" + count + " of " + all + (count == all ? "\n" : ""));
        err.flush();
      } else if (count % SELDOM == 0) {
        err.println(count + " of " + all);
        err.flush();
      }
    }
  }
}
