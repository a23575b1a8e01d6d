@NullMarked
package io.proofdesk.rules.revision;

import org.jspecify.annotations.NullMarked;
