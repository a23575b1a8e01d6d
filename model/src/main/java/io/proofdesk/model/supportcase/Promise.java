package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.PromiseSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise made to the buyer about when the order ships or arrives, in the store's time zone.
 *
 * @param shipBy last day it should leave us; null when only arrival was promised
 * @param deliverFrom first day of the arrival window
 * @param deliverTo last day of the arrival window, inclusive
 * @param source who promised: the checkout page, the shipping policy or the carrier, in falling
 *     precedence
 */
public record Promise(
    @Nullable LocalDate shipBy,
    @Nullable LocalDate deliverFrom,
    @Nullable LocalDate deliverTo,
    PromiseSource source) {}
