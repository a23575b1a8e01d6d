/** How well messages are read: labelled messages from outside in, figures out. */
@NullMarked
package io.proofdesk.api.measure;

import org.jspecify.annotations.NullMarked;
