package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.PersonalValues;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.DecisionEngine.Briefed;
import io.proofdesk.rules.workbook.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One situation and what should come of it.
 *
 * @param file where it stands, relative to the folder that is replayed
 * @param title the situation as a sentence
 * @param covers the cases of the acceptance list it stands for, such as {@code SC-054}
 * @param tags words of QA's own to choose it by; often none
 * @param profile the profile that should decide it
 * @param asOf the moment to decide at
 * @param supportCase the case; where facts stand in for it, its store and nothing else
 * @param facts what is known, by heading, as cells write it; null where there is a case or a brief
 * @param kept the brief of a logged decision; null where there is a case or facts
 * @param fromText which signals the text has to give, by kind; missing where the case gives them
 * @param expect the expected parts, as written
 * @param confirmed whether a person stands behind what it expects; one that was generated proves
 *     nothing before
 * @param words the words of the tables that it names, with their places; of all wordings where it
 *     is one of several
 */
public record Fixture(
    String file,
    String title,
    List<String> covers,
    List<String> tags,
    String profile,
    Instant asOf,
    SupportCase supportCase,
    @Nullable Map<String, String> facts,
    @Nullable Brief kept,
    JsonNode fromText,
    JsonNode expect,
    boolean confirmed,
    List<NamedWord> words) {

  /** The same at another moment. */
  public Fixture at(Instant moment) {
    return new Fixture(
        file,
        title,
        covers,
        tags,
        profile,
        moment,
        supportCase,
        facts,
        kept,
        fromText,
        expect,
        confirmed,
        words);
  }

  /** Whether it gives a case, as a server takes it, and not a brief. */
  public boolean hasCase() {
    return facts == null && kept == null;
  }

  /**
   * The brief that stands in for a case.
   *
   * @return the brief; what these rules do not know of its facts otherwise
   * @throws IllegalStateException when there is a case
   */
  public Reading<Briefed> imagined(DecisionEngine engine) {
    var nobody = new PersonalValues(new TreeMap<>(), null);
    if (kept != null) {
      return new Reading<>(new Briefed(kept, nobody, null), List.of());
    }
    if (facts == null) {
      throw new IllegalStateException("there is a case: " + file);
    }
    var read = engine.imagine(supportCase.store(), facts);
    var brief = read.value();
    return brief == null
        ? new Reading<>(null, read.findings())
        : new Reading<>(new Briefed(brief, nobody, null), List.of());
  }

  /**
   * Where a decision is not what is expected.
   *
   * @param decision the decision in JSON, personal values filled in
   */
  public List<Mismatch> mismatches(JsonNode decision) {
    var mismatches = new ArrayList<>(Expectation.mismatches(expect, decision));
    mismatches.addAll(Wordings.mismatches(fromText, decision));
    return List.copyOf(mismatches);
  }
}
