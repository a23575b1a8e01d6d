@NullMarked
package io.proofdesk.bench;

import org.jspecify.annotations.NullMarked;
