package io.proofdesk.model.brief;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What came before, in this case and for this issue. */
public record HistoryFacts(
    @Fact(
            heading = "Same issue count",
            unit = "cases",
            meaning = "cases of the same issue in the window, this one included")
        @Nullable Long sameIssueCount,
    @Fact(
            heading = "Decisions so far",
            unit = "decisions",
            meaning = "decisions already made in this case")
        Long decisionsSoFar,
    @Fact(
            heading = "Answered before",
            meaning =
                "a person answered the customer in this case before; absent when nobody can tell, and in briefs"
                    + " of older releases")
        @Nullable Boolean answeredBefore,
    @Fact(
            heading = "Earlier situations",
            words = "Situation",
            meaning = "what earlier decisions of this case saw; absent when nobody sent any")
        @Nullable SortedSet<String> earlierSituations,
    @Fact(
            heading = "Earlier route",
            words = "Route",
            meaning =
                "the route of the newest earlier decision of this case that knew what it was about; absent when"
                    + " there is none, or the case was solved since")
        @Nullable String earlierRoute,
    @Fact(
            heading = "Last situation",
            words = "Situation",
            meaning =
                "what the newest earlier decision of this case saw; absent when there is none")
        @Nullable String lastSituation,
    @Fact(
            heading = "Writes back on",
            words = "Situation",
            meaning =
                "the last situation, where the customer had our answer and has written since; absent"
                    + " otherwise, and in briefs of older releases")
        @Nullable String writesBackOn,
    @Fact(
            heading = "Follow-up",
            meaning =
                "the newest message has no wish of its own, so that the earlier route, or a change that"
                    + " waits for its yes, stands among the intents; absent in briefs of older releases")
        @Nullable Boolean followUp,
    @Fact(
            heading = "Promised update missed",
            meaning =
                "a next update that an earlier decision promised has passed without a public answer")
        @Nullable Boolean promisedUpdateMissed,
    @Fact(
            heading = "Search running",
            meaning =
                "an earlier decision said that the carrier is asked where the parcel is, and neither an"
                    + " answer, the parcel nor the end of the case came since; absent when nobody sent"
                    + " decisions, and in briefs of older releases")
        @Nullable Boolean searchRunning,
    @Fact(heading = "Facts contradict", meaning = "two facts of the case cannot both be true")
        Boolean factsContradict) {}
