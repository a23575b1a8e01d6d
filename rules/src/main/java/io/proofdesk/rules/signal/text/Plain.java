package io.proofdesk.rules.signal.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message as a person sees it, with the place of each of its characters in what was given.
 * Immutable. Thread-safe.
 */
final class Plain {
  private final String given;
  private final String text;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private Plain(String given, String text, int @Nullable [] starts, int @Nullable [] ends) {
    this.given = given;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** What was given is what is seen. */
  static Plain same(String text) {
    return new Plain(text, text, null, null);
  }

  /** What is seen has as many characters as what was given, each in its place. */
  static Plain asLong(String given, String seen) {
    return new Plain(given, seen, null, null);
  }

  /** What a person sees. */
  String text() {
    return text;
  }

  /** Where a character begins in what was given. */
  int start(int at) {
    if (starts == null) {
      return at;
    }
    return at < starts.length ? starts[at] : given.length();
  }

  /** Where the character before a place ends in what was given. */
  int end(int at) {
    if (ends == null) {
      return at;
    }
    return at == 0 ? 0 : ends[Math.min(at, ends.length) - 1];
  }

  /** What was given from the first character to before the last. */
  String given(int start, int end) {
    return given.substring(start(start), end(end));
  }

  /** Puts a plain text together, character by character. One call, one thread. */
  static final class Builder {
    private final String given;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(String given) {
      this.given = given;
      this.text = new StringBuilder(given.length());
      this.starts = new int[given.length() + 16];
      this.ends = new int[given.length() + 16];
    }

    /** Adds a character that stands for a part of what was given. */
    void add(char c, int start, int end) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }

    /** Whether nothing stands in the line yet. */
    boolean atLineStart() {
      return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    Plain build() {
      int length = text.length();
      return new Plain(
          given, text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
  }
}
