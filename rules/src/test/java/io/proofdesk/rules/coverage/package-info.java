/** What is said of fixtures, held against rulebooks small enough to see through. */
@NullMarked
package io.proofdesk.rules.coverage;

import org.jspecify.annotations.NullMarked;
