/**
 * What a message is like: examples of what customers write, and the weights of words that are
 * learned from them.
 */
@NullMarked
package io.proofdesk.rules.signal.example;

import org.jspecify.annotations.NullMarked;
