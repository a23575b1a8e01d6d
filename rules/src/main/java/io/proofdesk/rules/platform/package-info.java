/** What platforms and trackers call the states of orders and parcels, by the tables that say so. */
@NullMarked
package io.proofdesk.rules.platform;

import org.jspecify.annotations.NullMarked;
