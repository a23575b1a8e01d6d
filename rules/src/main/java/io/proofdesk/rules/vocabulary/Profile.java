package io.proofdesk.rules.vocabulary;

import io.proofdesk.rules.workbook.Grid;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stores of one kind have settled. Immutable. Thread-safe.
 *
 * @param name the profile workbook's name, such as {@code shopify-first-store}
 * @param stores ids of the stores that work by it; never empty
 * @param storeName how the store signs
 * @param supportAddress where customers write to
 * @param signature last line of every reply
 * @param currency ISO 4217 code
 * @param zone the store's time zone
 * @param language BCP 47 tag of the language when nothing else decides
 * @param changeWindow how long a custom order may be changed
 * @param settings every setting, those above included
 * @param calendar the sheet Calendar; null when the profile has none
 */
public record Profile(
    String name,
    SortedSet<String> stores,
    String storeName,
    String supportAddress,
    String signature,
    String currency,
    ZoneId zone,
    String language,
    Duration changeWindow,
    Settings settings,
    @Nullable Grid calendar) {
  public Profile {
    stores = Collections.unmodifiableSortedSet(new TreeSet<>(stores));
  }
}
