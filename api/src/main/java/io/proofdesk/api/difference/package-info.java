/**
 * Two versions of the decision tables side by side: where they come from, what differs, and how
 * that is told to a person, a program or a browser.
 */
@NullMarked
package io.proofdesk.api.difference;

import org.jspecify.annotations.NullMarked;
