/**
 * What is wrong with a set of workbooks, what is proved of it, and how that is told: to people as
 * text and a page, to programs as JSON, SARIF and JUnit.
 */
@NullMarked
package io.proofdesk.api.check;

import org.jspecify.annotations.NullMarked;
