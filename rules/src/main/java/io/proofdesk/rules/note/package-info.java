/**
 * Texts for the people and platforms that go on with a case: the little language of note lines and
 * packet fields, what its names stand for, and where a store keeps its records.
 */
@NullMarked
package io.proofdesk.rules.note;

import org.jspecify.annotations.NullMarked;
