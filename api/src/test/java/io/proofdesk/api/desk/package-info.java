/** Tests of the use cases. */
@NullMarked
package io.proofdesk.api.desk;

import org.jspecify.annotations.NullMarked;
