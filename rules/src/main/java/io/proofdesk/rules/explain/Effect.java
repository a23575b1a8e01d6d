package io.proofdesk.rules.explain;

import org.jspecify.annotations.Nullable;

/**
 * A part of the decision that would be another.
 *
 * @param part which part
 * @param word the word it is about: a resolution, an action; null where the part has one value only
 * @param before what it is; null when there is nothing
 * @param after what it would be; null when there would be nothing
 */
public record Effect(
    EffectPart part, @Nullable String word, @Nullable String before, @Nullable String after) {}
