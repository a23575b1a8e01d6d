/**
 * How dates, windows, money and lists are written in each language of the replies; by patterns of
 * our own, because the JDK's localized styles change from release to release.
 */
@NullMarked
package io.proofdesk.rules.reply.writing;

import org.jspecify.annotations.NullMarked;
