/**
 * Changes tables cell by cell, as a slip of the hand would, and finds out which of the changes no
 * fixture notices. A change that cannot change any answer is proved to be one, and left out.
 */
@NullMarked
package io.proofdesk.rules.mutation;

import org.jspecify.annotations.NullMarked;
