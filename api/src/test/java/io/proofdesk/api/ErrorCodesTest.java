package io.proofdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code somebody may meet is documented, and a test knows how to come by it. */
class ErrorCodesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:error|warning|reject|warn)\\(\\s*\"(" + CODE.pattern() + ")\"", Pattern.DOTALL);

  @Test
  void every_code_that_is_told_is_documented() {
    var told = new TreeSet<String>();
    TOLD.matcher(sources("main")).results().forEach(found -> told.add(found.group(1)));
    assertThat(told).hasSizeGreaterThan(200);
    told.removeAll(documented());
    assertThat(told).isEmpty();
  }

  @Test
  void every_documented_code_can_be_met() {
    var main = sources("main");
    var gone = documented();
    // codes of a family are put together of its name and the rest
    gone.removeIf(
        code ->
            main.contains('"' + code + '"')
                || main.contains('"' + code.substring(code.indexOf('.') + 1) + '"'));
    assertThat(gone).as("nothing tells these any longer").isEmpty();
  }

  @Test
  void every_documented_code_is_named_by_a_test() {
    var unnamed = documented();
    unnamed.removeAll(named());
    assertThat(unnamed).as("write a test that plants the fault").isEmpty();
  }

  private static Set<String> documented() {
    var codes = new TreeSet<String>();
    read(ROOT.resolve("docs/errors.md"))
        .lines()
        .filter(line -> line.startsWith("|"))
        .forEach(
            line ->
                CODE.matcher(line.split("\\|", -1)[1])
                    .results()
                    .forEach(found -> codes.add(found.group())));
    return codes;
  }

  private static Set<String> named() {
    var codes = new TreeSet<String>();
    CODE.matcher(sources("test")).results().forEach(found -> codes.add(found.group()));
    return codes;
  }

  /** All sources of one kind but this one. */
  private static String sources(String kind) {
    return Stream.of("model", "rules", "api")
        .map(module -> ROOT.resolve(module).resolve("src").resolve(kind).resolve("java"))
        .filter(Files::isDirectory)
        .flatMap(ErrorCodesTest::files)
        .filter(file -> !file.endsWith("ErrorCodesTest.java"))
        .map(ErrorCodesTest::read)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> files(Path folder) {
    try (var walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
