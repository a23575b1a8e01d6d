package io.proofdesk.bench;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.signal.SignalReader;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Mails of about 600 characters, read by the shipped phrases and the shipped examples. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class ReadingBenchmark {
  private static final String STALLED =
      "Hello, I ordered two lamps and a shade on the third, order 10482, and paid for the quick"
          + " delivery because my parents come to stay this weekend. Until Tuesday the tracking went"
          + " on nicely, but since then it says that the parcel is in the depot and nothing moves."
          + " I called the courier twice. The first time nobody answered, the second time a kind man"
          + " told me that only the shop can ask for a search. Could you please do that, and tell me"
          + " whether there is any chance to have it by Saturday? If not I would rather buy lamps in"
          + " town and send yours back when they come. Thank you very much, and best regards, Sam";
  private static final String THREATENING =
      "This is the third mail I write. The mug I had engraved for my brother's wedding came with a"
          + " crack from the rim to the handle, and the box was wet. I sent photos of the mug, of the"
          + " box and of the label on the same day, and your colleague promised an answer within two"
          + " days. That was a week ago. I do not want another voucher, and I do not want to be told"
          + " again how sorry everybody is. I want the full amount back on the card I paid with. If"
          + " I see nothing by Friday, I will ask my bank to take the payment back, and they told me"
          + " already that they will do it. Order 77-2041, paid on the first of November.";
  private static final String CHINESE =
      "你好，我上个月在你们店里买了一套茶具，订单号8837201，客服说三天内发货，结果等了八天才发出来。".repeat(6);

  /** What is read: a plain mail, one with a threat in it, a Chinese one half as long. */
  @Param({"stalled", "threatening", "chinese"})
  public String mail;

  private Rulebook rulebook;
  private SignalReader reader;
  private String text;

  /** Loads the shipped tables. */
  @Setup
  public void prepare() {
    rulebook = Shipped.load(new Rulebooks(), Shipped.tables());
    reader = rulebook.signalReader();
    text =
        switch (mail) {
          case "stalled" -> STALLED;
          case "threatening" -> THREATENING;
          default -> CHINESE;
        };
  }

  /** Lets the tables go. */
  @TearDown
  public void close() {
    rulebook.close();
  }

  /** Text in, signals out. */
  @Benchmark
  public ReadSignals read() {
    return reader.read(text);
  }
}
