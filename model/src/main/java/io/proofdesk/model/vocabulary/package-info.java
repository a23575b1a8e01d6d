/**
 * The closed words that code branches on. Open words (routes, roles, evidence types) are ids
 * declared in the vocabulary workbook.
 */
@NullMarked
package io.proofdesk.model.vocabulary;

import org.jspecify.annotations.NullMarked;
