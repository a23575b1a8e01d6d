@NullMarked
package io.proofdesk.rules.reply.lint;

import org.jspecify.annotations.NullMarked;
