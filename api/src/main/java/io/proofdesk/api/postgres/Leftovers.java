package io.proofdesk.api.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Server processes that outlived the process that started them. Nobody else may touch the files
 * while one is left, so they are stopped and waited for before the files are used again.
 */
final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Leftovers() {}

  /**
   * Stops what still works on the folder's cluster, and forgets a status file nobody stands for.
   */
  static void clear(DataFolder folder) {
    clear(folder, PATIENCE);
  }

  /**
   * The same for whoever waits otherwise.
   *
   * @throws PostgresFailure when a process is still there after that time
   */
  static void clear(DataFolder folder, Duration patience) {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      clearBySignalOnly(folder, patience);
      return;
    }
    for (var process : workingOn(folder.cluster())) {
      var postmaster = Long.toString(process.pid()).equals(folder.status(1));
      stop(folder, process, postmaster ? "INT" : "TERM", patience);
    }
    folder.forgetStatus();
  }

  /** Every server process has the cluster as its working folder; pids alone may be stale. */
  private static List<ProcessHandle> workingOn(Path cluster) {
    return ProcessHandle.allProcesses().filter(process -> worksOn(process, cluster)).toList();
  }

  private static boolean worksOn(ProcessHandle process, Path cluster) {
    try {
      var proc = Path.of("/proc", Long.toString(process.pid()));
      return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster)
          && Files.readString(proc.resolve("comm")).startsWith("postgres");
    } catch (IOException e) {
      // gone meanwhile, a zombie, or somebody else's
      return false;
    }
  }

  private static void clearBySignalOnly(DataFolder folder, Duration patience) {
    var pid = folder.status(1);
    if (pid == null || !pid.matches("\\d+")) {
      return;
    }
    var said = Command.run("ps", "-o", "command=", "-p", pid).output();
    if (said.contains(folder.cluster().toString())) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(process -> stop(folder, process, "INT", patience));
    }
  }

  private static void stop(
      DataFolder folder, ProcessHandle process, String signal, Duration patience) {
    Command.run("kill", "-" + signal, Long.toString(process.pid()));
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw PostgresFailure.of(
          "leftover",
          folder.cluster(),
          "process " + process.pid(),
          "a PostgreSQL of an earlier start still runs on these files and does not stop",
          "end that process, then start again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
