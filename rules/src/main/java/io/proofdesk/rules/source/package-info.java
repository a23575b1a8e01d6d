/**
 * A directory of workbooks as one whole: tables in the order they need each other, profiles,
 * replies, and what all of it means, ready to be compiled.
 */
@NullMarked
package io.proofdesk.rules.source;

import org.jspecify.annotations.NullMarked;
