@NullMarked
package io.proofdesk.rules.reply.writing;

import org.jspecify.annotations.NullMarked;
