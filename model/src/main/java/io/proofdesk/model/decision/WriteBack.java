package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.WriteBackTiming;
import java.util.List;

/**
 * Where the lesson of the case is written back.
 *
 * @param location write-back word, such as {@code SHIPPING_POLICY}
 * @param timing now, or in the weekly review
 * @param note what to write there
 * @param because the cells that caused it
 */
public record WriteBack(
    String location, WriteBackTiming timing, String note, List<CellRef> because) {}
