package io.proofdesk.model.decision;

/**
 * Notes for the person who goes on with the case, as plain text to paste into a ticket. Immutable.
 * Thread-safe.
 *
 * @param language BCP 47 tag of the language the store's team works in
 * @param text one line or list per subject; personal values stand as placeholders until it leaves
 */
public record CaseNotes(String language, String text) {}
