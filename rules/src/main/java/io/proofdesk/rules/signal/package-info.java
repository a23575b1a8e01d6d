/**
 * Reads a customer's message into signals: {@code text} finds the words of the customer, {@code
 * phrase} matches the analysts' phrases, and this room judges what the matches amount to.
 */
@NullMarked
package io.proofdesk.rules.signal;

import org.jspecify.annotations.NullMarked;
