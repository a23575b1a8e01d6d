@NullMarked
package io.proofdesk.rules.reply.text;

import org.jspecify.annotations.NullMarked;
