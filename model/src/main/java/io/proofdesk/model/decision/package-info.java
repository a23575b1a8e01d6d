/**
 * What goes out: one typed decision. Everything in it names the cells that caused it. Replies hold
 * personal values as named placeholders until the last step; so does the archive.
 */
@NullMarked
package io.proofdesk.model.decision;

import org.jspecify.annotations.NullMarked;
