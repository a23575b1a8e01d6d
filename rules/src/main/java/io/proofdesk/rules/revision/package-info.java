/**
 * Versions of the same workbooks: what differs from one to another, cell by cell, and three of them
 * merged. Lines are known by their rule ids and columns by their headings, wherever they stand.
 */
@NullMarked
package io.proofdesk.rules.revision;

import org.jspecify.annotations.NullMarked;
