/** The language of reply texts: typed placeholders, optional parts, and the parser for both. */
@NullMarked
package io.proofdesk.rules.reply.text;

import org.jspecify.annotations.NullMarked;
