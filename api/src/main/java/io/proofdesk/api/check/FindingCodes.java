package io.proofdesk.api.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The codes that findings can have, as {@code docs/errors.md} lists them. Thread-safe. */
final class FindingCodes {
  private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z0-9]+)*");

  private FindingCodes() {}

  /** Every code, in the order of the alphabet. */
  static SortedSet<String> all() {
    var codes = new TreeSet<String>();
    try (var list = FindingCodes.class.getResourceAsStream("errors.md")) {
      new String(Objects.requireNonNull(list, "errors.md").readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("|"))
          .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
          .forEach(code -> codes.add(code.group()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return codes;
  }
}
