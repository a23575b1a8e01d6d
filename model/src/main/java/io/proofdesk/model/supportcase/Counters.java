package io.proofdesk.model.supportcase;

import org.jspecify.annotations.Nullable;

/**
 * How often this issue came before.
 *
 * @param sameIssueCount cases of the same issue in the window, this one included
 * @param windowDays length of the window, in days
 * @param groupKey what makes them the same issue, such as a SKU and an issue type
 */
public record Counters(
    int sameIssueCount, @Nullable Integer windowDays, @Nullable String groupKey) {}
