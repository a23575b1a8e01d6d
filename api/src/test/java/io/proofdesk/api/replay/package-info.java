@NullMarked
package io.proofdesk.api.replay;

import org.jspecify.annotations.NullMarked;
