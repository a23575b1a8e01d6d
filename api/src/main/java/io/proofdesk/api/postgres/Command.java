package io.proofdesk.api.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that ran to its end.
 *
 * @param exitCode 0 when it is content; 127 when it could not be started
 * @param output what it said, on both channels
 */
record Command(int exitCode, String output) {

  static Command run(String... words) {
    return run(List.of(words));
  }

  static Command run(List<String> words) {
    try {
      var process = prepare(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Command(process.waitFor(), output);
    } catch (IOException e) {
      return new Command(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Command(127, "interrupted");
    }
  }

  /** A process that sees neither PostgreSQL settings of the shell nor its language. */
  static ProcessBuilder prepare(List<String> words) {
    var builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    // the caller's folder may be closed to the user who runs the server
    builder.directory(Path.of("/").toFile());
    return builder;
  }

  static List<String> join(List<String> prefix, List<String> words) {
    var all = new ArrayList<>(prefix);
    all.addAll(words);
    return all;
  }

  boolean failed() {
    return exitCode != 0;
  }

  /** The last line that says something. */
  String lastLine() {
    var lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1).strip();
  }
}
