/** Tests of the texts for the people and platforms that go on with a case. */
@NullMarked
package io.proofdesk.rules.note;

import org.jspecify.annotations.NullMarked;
