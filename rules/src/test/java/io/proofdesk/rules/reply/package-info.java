@NullMarked
package io.proofdesk.rules.reply;

import org.jspecify.annotations.NullMarked;
