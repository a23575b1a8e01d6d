/** Tests of what is learned from examples. */
@NullMarked
package io.proofdesk.rules.signal.example;

import org.jspecify.annotations.NullMarked;
