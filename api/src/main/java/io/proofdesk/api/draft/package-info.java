/**
 * Writes fixtures: of logged decisions with QA's correction, and of what a search found that no
 * fixture meets. What nobody stands behind yet says so in the file.
 */
@NullMarked
package io.proofdesk.api.draft;

import org.jspecify.annotations.NullMarked;
