package io.proofdesk.api.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's word for a generated fixture.
 *
 * @param by a role or a name
 * @param why what it rests on
 */
public record Acceptance(String by, String why) {
  // what the generator itself says of a file that nobody stands behind, word for word: what a
  // person
  // has made of such a line stays
  private static final Pattern REMARK =
      Pattern.compile(
          "(?m)^# ("
              + Stream.of(WishDrafts.WRONG, WishDrafts.HOLD, LoggedDecision.NOBODY)
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")\\R");
  // else only this line changes: whoever corrected the rest by hand finds it as it was
  private static final Pattern MARK =
      Pattern.compile("(?m)^generated:\\s*[\"']?unconfirmed[\"']?\\s*$");

  /**
   * Puts it in the place of the mark of a fixture.
   *
   * @throws Refusal when the file is no generated fixture, or would not be one that can be read
   */
  public void write(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException gone) {
      throw refused(file, "a file; there is none of that name");
    }
    var mark = MARK.matcher(text);
    if (!mark.find()) {
      throw refused(file, "a fixture that says `generated: unconfirmed`");
    }
    var accepted = "accepted:\n  by: " + quoted(by) + "\n  why: " + quoted(why);
    var changed =
        REMARK.matcher(mark.replaceFirst(Matcher.quoteReplacement(accepted))).replaceAll("");
    new FixtureReader()
        .fixtures(file.toString(), changed.getBytes(StandardCharsets.UTF_8))
        .fold(
            read -> read,
            faults -> {
              throw new Refusal(faults);
            });
    Files.writeString(file, changed);
  }

  /** A JSON string is a YAML string, whatever stands in it. */
  private static String quoted(String text) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(text);
  }

  private static Refusal refused(Path file, String expected) {
    return new Refusal(
        List.of(
            Finding.error(
                "fixture.not-generated",
                file.toString(),
                null,
                "expected " + expected,
                "name a file that `fixtures generate` or `fixtures from-decision` wrote")));
  }
}
