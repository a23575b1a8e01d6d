package io.proofdesk.bench;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.signal.SignalWords;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One message of 600 characters, read by more and more phrases. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class SignalBenchmark {
  private static final String VERBS =
      "cancel return track change receive send ship deliver replace refund exchange pay charge open"
          + " lose find check confirm update expect report contact wait order buy print repair";
  private static final String NOUNS =
      "parcel order refund item address payment delivery label size color invoice card account"
          + " email photo box shoe ring cup lamp shirt phone cable ticket receipt gift coupon";

  /** Nouns long enough to be found misspelt. */
  private static final String LONG_NOUNS =
      "parcel order refund address payment delivery label color invoice account email photo shirt"
          + " phone ticket receipt coupon";

  private static final String EXTRAS =
      "late broken wrong missing twice again never still already today yesterday tomorrow soon"
          + " damaged faulty small large cheap blue green empty torn cracked stuck pending";
  private static final int LENGTH = 600;

  /** Phrases in the book. */
  @Param({"250", "1000", "4000"})
  public int phrases;

  private SignalReader reader;
  private final List<String> messages = new ArrayList<>();
  private int next;

  /** Compiles the phrases and writes the messages. */
  @Setup
  public void prepare() {
    var random = new Random(7);
    var verbs = VERBS.split(" ", -1);
    var nouns = NOUNS.split(" ", -1);
    var longNouns = LONG_NOUNS.split(" ", -1);
    var extras = EXTRAS.split(" ", -1);
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Id", "Kind", "Signal", "Strength", "Phrase"));
    for (int i = 0; i < phrases; i++) {
      var phrase =
          switch (i % 4) {
            case 0 ->
                "(%s|%s) ..3 %s"
                    .formatted(any(verbs, random), any(verbs, random), any(nouns, random));
            case 1 ->
                "%s~ %s? %s"
                    .formatted(any(longNouns, random), any(extras, random), any(verbs, random));
            case 2 -> "{%s %s}~4".formatted(any(nouns, random), any(extras, random));
            default ->
                "%s ..2 (%s|%s) ..3 %s"
                    .formatted(
                        any(verbs, random),
                        any(extras, random),
                        any(nouns, random),
                        any(nouns, random));
          };
      rows.add(List.of("PE-" + i, "intent", "ORDER_STATUS", "60", phrase));
    }
    var words =
        List.of(
            List.of("List", "Words"),
            List.of("left out", "a the my this that"),
            List.of("denial", "not, never"),
            List.of("not wanted", "not want (to)?"),
            List.of("not threatened", "not going to"));
    reader =
        SignalReader.of(
                List.of(new Grid("signals", "Phrases", rows), new Grid("signals", "Words", words)),
                new SignalWords(Set.of("ORDER_STATUS"), Set.of(), Set.of(), Set.of()))
            .orThrow();
    for (int i = 0; i < 64; i++) {
      messages.add(message(random, verbs, nouns, extras));
    }
  }

  /** A message in which every sixth word stands in some phrase. */
  private static String message(Random random, String[] verbs, String[] nouns, String[] extras) {
    var plain =
        "hello i was hoping somebody there could help me because we have a small question about what"
            .split(" ", -1);
    var text = new StringBuilder();
    while (text.length() < LENGTH) {
      int dice = random.nextInt(18);
      var word =
          dice == 0 ? any(verbs, random) : dice == 1 ? any(nouns, random) : any(plain, random);
      text.append(dice == 2 ? any(extras, random) : word).append(dice == 3 ? ". " : " ");
    }
    return text.substring(0, LENGTH);
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** Text in, signals out. */
  @Benchmark
  public ReadSignals read() {
    next = (next + 1) % messages.size();
    return reader.read(messages.get(next));
  }
}
