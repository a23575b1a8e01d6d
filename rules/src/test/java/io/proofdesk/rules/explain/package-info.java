/** Tests of how decisions are explained. */
@NullMarked
package io.proofdesk.rules.explain;

import org.jspecify.annotations.NullMarked;
