package io.proofdesk.rules;

import static io.proofdesk.rules.ShippedTables.shippedEngine;
import static io.proofdesk.rules.briefing.Cases.NOW;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.explain.Explanation;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases explained and decided by the shipped tables. */
final class ExplainedCases {
  private static final String ID = "00000000-0000-7000-8000-000000000000";

  private ExplainedCases() {}

  static Brief brief(SupportCase facts, Instant at) {
    return shippedEngine().brief(facts, null, at).brief();
  }

  static Explanation explained(
      Cases facts, @Nullable String row, @Nullable Language language, boolean time) {
    var built = facts.build();
    Function<Instant, Brief> later = at -> brief(built, at);
    var inquiry = new Inquiry(brief(built, NOW), NOW, time ? later : null, row, language);
    var read = shippedEngine().explain(inquiry);
    return Objects.requireNonNull(read.value(), () -> read.findings().toString()).explanation();
  }

  static Decision decided(SupportCase facts, Instant at) {
    return shippedEngine().decide(ID, brief(facts, at), at);
  }
}
