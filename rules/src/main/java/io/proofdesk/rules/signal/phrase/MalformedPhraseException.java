package io.proofdesk.rules.signal.phrase;

import java.util.List;
import java.util.stream.Collectors;

/** A phrase that cannot be read, with everything that is wrong with it. */
public final class MalformedPhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * One thing that is wrong.
   *
   * @param expected what would have been right
   * @param suggestion the next step
   */
  public record Fault(String expected, String suggestion) {}

  MalformedPhraseException(String expected, String suggestion) {
    this(List.of(new Fault(expected, suggestion)));
  }

  MalformedPhraseException(List<Fault> faults) {
    super(
        faults.stream().map(Fault::expected).collect(Collectors.joining("; ")), null, false, false);
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, from left to right; one at least. */
  public List<Fault> faults() {
    return faults;
  }
}
