@NullMarked
package io.proofdesk.api.draft;

import org.jspecify.annotations.NullMarked;
