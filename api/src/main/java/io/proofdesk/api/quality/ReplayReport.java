package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.Mismatch;
import io.proofdesk.api.replay.ReplayFixtures.Result;
import io.proofdesk.api.replay.Unread;
import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a replay came to: for a person, for a build server, for a program, and as a page.
 * Thread-safe.
 *
 * @param results what came of each fixture
 * @param leftOut fixtures without a case, where a server was asked; they count for nothing
 * @param faults faults of fixtures that cannot be read
 */
public record ReplayReport(List<Result> results, List<Fixture> leftOut, List<Finding> faults) {
  private static final String NO_CASE = "a server takes cases, and this fixture has none to send";

  public ReplayReport {
    results = List.copyOf(results);
    leftOut = List.copyOf(leftOut);
    faults = List.copyOf(faults);
  }

  /** How many hold; what was generated and nobody confirmed does not count. */
  public int passed() {
    return (int) results.stream().filter(it -> it.fixture().confirmed() && holds(it)).count();
  }

  /** Whether all hold that count, and all can be read. */
  public boolean allHold() {
    return failed().isEmpty() && faults.isEmpty();
  }

  private int unreadable() {
    return Unread.byFixture(faults).size();
  }

  private List<Result> failed() {
    return results.stream().filter(it -> it.fixture().confirmed() && !holds(it)).toList();
  }

  /** What was generated and nobody confirmed. */
  private List<Result> generated() {
    return results.stream().filter(it -> !it.fixture().confirmed()).toList();
  }

  /** Of these, what is answered otherwise than when it was generated. */
  private List<Result> changed() {
    return generated().stream().filter(it -> !holds(it)).toList();
  }

  private static boolean holds(Result result) {
    return result.mismatches().isEmpty();
  }

  /** Every difference with the rules behind it and the rows that came nearest, and a count. */
  public String text() {
    var text = new StringBuilder();
    failed().forEach(result -> differences(text, "FAILED ", result));
    changed().forEach(result -> differences(text, "changed, generated and unconfirmed: ", result));
    for (var fixture : leftOut) {
      text.append("left out ").append(fixture.file()).append(": ").append(NO_CASE).append('\n');
    }
    return text + summary();
  }

  private static void differences(StringBuilder text, String word, Result result) {
    text.append(word)
        .append(result.fixture().file())
        .append(": ")
        .append(result.fixture().title())
        .append('\n');
    for (var mismatch : result.mismatches()) {
      text.append("  ").append(mismatch.part()).append('\n');
      lines(mismatch).forEach(line -> text.append("    ").append(line).append('\n'));
    }
    text.append('\n');
  }

  private String summary() {
    var generated = generated().size();
    return passed()
        + " passed, "
        + failed().size()
        + " failed"
        + (faults.isEmpty() ? "" : ", " + unreadable() + " " + notTried())
        + (generated == 0
            ? ""
            : "; "
                + generated
                + " generated and unconfirmed, not counted, "
                + changed().size()
                + " of them changed")
        + (leftOut.isEmpty() ? "" : "; " + leftOut.size() + " left out, not counted");
  }

  private String notTried() {
    return "not tried for " + (unreadable() == 1 ? "its" : "their") + " own faults";
  }

  /** One difference, line by line. */
  static List<String> lines(Mismatch mismatch) {
    var lines = new ArrayList<String>();
    lines.add("expected  " + mismatch.expected());
    lines.add("got       " + mismatch.got());
    if (!mismatch.because().isEmpty()) {
      lines.add("because   " + String.join(", ", mismatch.because()));
    }
    for (var near : mismatch.nearest()) {
      lines.add("nearest   " + near.rule() + ": " + String.join("; ", near.failing()));
    }
    return lines;
  }

  /** The same for a program. */
  public String json() {
    var root = new ObjectMapper().createObjectNode();
    root.put("passed", passed());
    root.put("failed", failed().size());
    root.put("notTried", unreadable());
    root.put("generated", generated().size());
    var otherwise = root.putArray("changed");
    changed().forEach(result -> otherwise.add(result.fixture().file()));
    var without = root.putArray("leftOut");
    leftOut.forEach(fixture -> without.addObject().put("file", fixture.file()).put("why", NO_CASE));
    var list = root.putArray("failures");
    for (var result : failed()) {
      var node = list.addObject();
      node.put("file", result.fixture().file()).put("title", result.fixture().title());
      var covers = node.putArray("covers");
      result.fixture().covers().forEach(covers::add);
      var differences = node.putArray("differences");
      for (var mismatch : result.mismatches()) {
        var one = differences.addObject();
        one.put("part", mismatch.part());
        one.put("expected", mismatch.expected()).put("got", mismatch.got());
        var because = one.putArray("because");
        mismatch.because().forEach(because::add);
        var nearest = one.putArray("nearest");
        for (var near : mismatch.nearest()) {
          var row = nearest.addObject().put("rule", near.rule());
          var failing = row.putArray("failing");
          near.failing().forEach(failing::add);
        }
      }
    }
    var unread = root.putArray("unreadable");
    faults.forEach(
        fault ->
            unread
                .addObject()
                .put("code", fault.code())
                .put("place", fault.place())
                .put("read", fault.read())
                .put("expected", fault.expected())
                .put("suggestion", fault.suggestion()));
    return root.toPrettyString();
  }

  /** The same as build servers read it. */
  public String junit() {
    var tests = new ArrayList<>(results.stream().map(ReplayReport::test).toList());
    leftOut.forEach(
        fixture ->
            tests.add(
                new Junit.Test(
                    fixture.file(),
                    fixture.title(),
                    Junit.Outcome.SKIPPED,
                    "left out: " + NO_CASE)));
    Unread.byFixture(faults)
        .forEach(
            (file, own) ->
                tests.add(
                    new Junit.Test(
                        file,
                        "it can be read",
                        Junit.Outcome.UNREADABLE,
                        own.stream().map(Finding::line).collect(Collectors.joining("\n")))));
    return Junit.of("proofdesk replay", tests);
  }

  private static Junit.Test test(Result result) {
    var outcome = Junit.Outcome.PASSED;
    var lines = new ArrayList<String>();
    if (!result.fixture().confirmed()) {
      outcome = Junit.Outcome.SKIPPED;
      lines.add("generated, unconfirmed" + (holds(result) ? "" : ", and changed"));
    } else if (!holds(result)) {
      outcome = Junit.Outcome.FAILED;
      for (var mismatch : result.mismatches()) {
        lines.add(mismatch.part());
        lines(mismatch).forEach(line -> lines.add("  " + line));
      }
    }
    return new Junit.Test(
        result.fixture().file(), result.fixture().title(), outcome, String.join("\n", lines));
  }

  /** The same as a page. */
  public String html() {
    var page = new Page("Replay of the fixtures");
    page.figures(
        List.of(
            new Page.Figure(String.valueOf(passed()), "fixtures that hold"),
            new Page.Figure(String.valueOf(failed().size()), "fixtures that do not"),
            new Page.Figure(String.valueOf(unreadable()), notTried()),
            new Page.Figure(
                String.valueOf(generated().size()),
                "generated and unconfirmed; " + changed().size() + " changed")));
    for (var result : failed()) {
      page.failure(result.fixture().file(), result.fixture().title(), result.mismatches());
    }
    faults.forEach(page::fault);
    leftOut.forEach(fixture -> page.point(fixture.file() + " is left out: " + NO_CASE));
    return page.html();
  }
}
