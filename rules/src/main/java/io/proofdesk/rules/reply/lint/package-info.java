/** What a reply must not say, checked before anybody reads it. The phrases live in a workbook. */
@NullMarked
package io.proofdesk.rules.reply.lint;

import org.jspecify.annotations.NullMarked;
