/**
 * What may be asked of Proofdesk, one class per question. Knows the engine and the archive as
 * ports, and neither HTTP nor SQL.
 */
@NullMarked
package io.proofdesk.api.desk;

import org.jspecify.annotations.NullMarked;
