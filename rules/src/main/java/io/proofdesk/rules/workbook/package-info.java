/** Excel and csv workbooks in and out: the import guard, cell addresses, the layout of a table. */
@NullMarked
package io.proofdesk.rules.workbook;

import org.jspecify.annotations.NullMarked;
