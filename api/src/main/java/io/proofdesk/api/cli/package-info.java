/** The command line: one class per command, each with an example in its help. */
@NullMarked
package io.proofdesk.api.cli;

import org.jspecify.annotations.NullMarked;
