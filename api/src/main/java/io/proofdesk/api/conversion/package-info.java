/**
 * Workbooks from csv to xlsx and back. Nothing is written before everything was read, written in
 * memory, read again and found to be the same.
 */
@NullMarked
package io.proofdesk.api.conversion;

import org.jspecify.annotations.NullMarked;
