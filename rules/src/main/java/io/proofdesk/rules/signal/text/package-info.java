/** From raw text to the customer's own words, each with its place in the text. */
@NullMarked
package io.proofdesk.rules.signal.text;

import org.jspecify.annotations.NullMarked;
