package io.proofdesk.api.check;

import io.proofdesk.api.json.Reading;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.verify.ProofMemory;
import io.proofdesk.rules.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Checks workbooks that somebody sends, one set at a time and for a bounded time. What earlier
 * checks found out is remembered, so that a second look at the same tables is quick. Thread-safe.
 */
public final class UploadCheck {
  /** After this long the rest is undecided; connections live for a minute without a word. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** For each table of more rows than are asked about all at once. */
  private static final Duration LARGE_TABLE = Duration.ofSeconds(10);

  private final Path live;
  private final InstantSource clock;
  private final Supplier<Rulebooks> rulebooks;
  // INVARIANT(one at a time): only who holds the turn touches the memory
  private final Semaphore turn = new Semaphore(1);
  private final ProofMemory memory = new ProofMemory();

  /**
   * @param live the folder of the live tables, among which single workbooks take their place
   * @param rulebooks what compiles tables to show how an invariant breaks
   */
  public UploadCheck(Path live, InstantSource clock, Supplier<Rulebooks> rulebooks) {
    this.live = live;
    this.clock = clock;
    this.rulebooks = rulebooks;
  }

  /** Takes the turn; false while somebody else has it. Whoever has it gives it back. */
  public boolean begin() {
    return turn.tryAcquire();
  }

  /** Gives the turn back. */
  public void end() {
    turn.release();
  }

  /** Checks what was sent, or says why it cannot be. Takes long; only for who has the turn. */
  public Reading<Checked> check(Uploaded uploaded) {
    var over = clock.instant().plus(LONGEST);
    return uploaded
        .sheets(() -> WorkbookGrids.of(live))
        .map(
            sheets -> {
              var verification =
                  new Verification(
                      false,
                      line -> {},
                      memory,
                      () -> clock.instant().isAfter(over),
                      () -> TimeLimit.of(LARGE_TABLE, clock));
              var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
              return RulebookCheck.of(sheets, rulebooks).run(null, verification, today, line -> {});
            });
  }
}
