/** Tests of measuring. */
@NullMarked
package io.proofdesk.api.measure;

import org.jspecify.annotations.NullMarked;
