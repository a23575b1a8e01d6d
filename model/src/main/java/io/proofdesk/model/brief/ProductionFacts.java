package io.proofdesk.model.brief;

import io.proofdesk.model.vocabulary.ProductionStage;
import org.jspecify.annotations.Nullable;

/** The making of a custom order. */
public record ProductionFacts(
    @Fact(
            heading = "Production stage",
            meaning = "how far the making is; absent when the system does not say")
        @Nullable ProductionStage stage,
    @Fact(heading = "Production started", meaning = "material has been cut, engraved or painted")
        @Nullable Boolean started,
    @Fact(
            heading = "Change window open",
            meaning = "the store's window for changes after ordering is still open")
        @Nullable Boolean changeWindowOpen,
    @Fact(
            heading = "Minutes to window close",
            unit = "minutes",
            meaning = "until the change window closes; absent when closed")
        @Nullable Long minutesToWindowClose,
    @Fact(heading = "New spec given", meaning = "the customer has said what it should be instead")
        @Nullable Boolean requestedSpecGiven,
    @Fact(
            heading = "New spec sent for confirmation",
            meaning = "we repeated the new wording and await a yes")
        @Nullable Boolean requestedSpecSent,
    @Fact(
            heading = "Confirmation overdue",
            meaning =
                "the store has waited for the yes to the new wording as long as it waits for what"
                    + " customers send; absent when no wording was sent, and in briefs of older releases")
        @Nullable Boolean confirmationOverdue,
    @Fact(
            heading = "Item matches spec",
            meaning = "the finished item shows the confirmed wording; absent when not compared")
        @Nullable Boolean itemMatchesSpec,
    @Fact(heading = "Rush", meaning = "already made ahead of others") @Nullable Boolean rush,
    @Fact(
            heading = "Rush capacity",
            meaning = "the workshop can take it as a rush order; absent when nobody asked")
        @Nullable Boolean rushCapacity) {}
