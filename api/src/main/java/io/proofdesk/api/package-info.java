@NullMarked
package io.proofdesk.api;

import org.jspecify.annotations.NullMarked;
