/** Phrases of the signals workbook: their grammar, their compiled form and their index. */
@NullMarked
package io.proofdesk.rules.signal.phrase;

import org.jspecify.annotations.NullMarked;
