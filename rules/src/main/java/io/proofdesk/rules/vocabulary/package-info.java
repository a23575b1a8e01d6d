/**
 * What a store calls things: words and their traits, the facts tables may use, derived columns, and
 * the settings of each profile.
 */
@NullMarked
package io.proofdesk.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
