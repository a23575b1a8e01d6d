/** Holds checks of workbooks and their reports to what they say. */
@NullMarked
package io.proofdesk.api.check;

import org.jspecify.annotations.NullMarked;
