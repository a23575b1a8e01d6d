/**
 * What is said: the support case that comes in, the brief made of it, the decision that goes out.
 */
@NullMarked
package io.proofdesk.model;

import org.jspecify.annotations.NullMarked;
