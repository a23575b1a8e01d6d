/** The command line as people meet it. */
@NullMarked
package io.proofdesk.api.cli;

import org.jspecify.annotations.NullMarked;
