/**
 * What is written back: the reply catalogue, the facts a reply may state, its rendering with
 * personal values held back, and the last step that puts them in.
 */
@NullMarked
package io.proofdesk.rules.reply;

import org.jspecify.annotations.NullMarked;
