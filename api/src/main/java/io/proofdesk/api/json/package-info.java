/**
 * Text in and out. Documents become records of the model by their components alone, every fault
 * named at once; records become the canonical bytes that are archived, compared and answered.
 */
@NullMarked
package io.proofdesk.api.json;

import org.jspecify.annotations.NullMarked;
