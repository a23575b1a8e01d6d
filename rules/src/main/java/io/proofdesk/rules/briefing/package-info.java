/**
 * From {@link io.proofdesk.model.supportcase.SupportCase} to {@link
 * io.proofdesk.model.brief.Brief}: dates, promises, parcels, proofs and faults, one small class per
 * fact record. Absent stays absent; personal values stay out.
 */
@NullMarked
package io.proofdesk.rules.briefing;

import org.jspecify.annotations.NullMarked;
