package io.proofdesk.api.published;

import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.model.Finding;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a published version: its hash, or as much of the beginning as nobody else has.
 * Immutable. Thread-safe.
 *
 * @param prefix hexadecimal digits in lower case
 * @param plain whether it can be nothing but the name of a published version
 */
public record VersionName(String prefix, boolean plain) {
  private static final String MARK = "rulebook:";
  private static final int WHOLE = 64;
  private static final int SHORT = 12;
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{8,64}");

  /** Reads a name: a hash, or {@code rulebook:HASH}; null when it is none. */
  public static @Nullable VersionName of(String name) {
    boolean marked = isMarked(name);
    var hash = marked ? name.substring(MARK.length()) : name;
    return HASH.matcher(hash).matches()
        ? new VersionName(hash.toLowerCase(Locale.ROOT), marked || hash.length() == WHOLE)
        : null;
  }

  /** Whether a published version is meant, well named or not. */
  public static boolean isMarked(String name) {
    return name.startsWith(MARK);
  }

  /** A version for people: the beginning of its hash, and since when it is known. */
  public static String shortly(PublishedRulebook it) {
    return shortly(it.hash())
        + " (live since "
        + it.firstLiveAt().atOffset(ZoneOffset.UTC).toLocalDate()
        + ")";
  }

  private static String shortly(String hash) {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }

  /** For a name that begins more than one hash. */
  public Finding ambiguous(List<PublishedRulebook> found) {
    return Finding.error(
        "rulebook.ambiguous",
        "version",
        prefix,
        "the beginning of one hash; "
            + found.stream().map(PublishedRulebook::hash).collect(Collectors.joining(", "))
            + " begin so",
        "write more of it");
  }

  /** For workbooks that are kept and cannot be unpacked any more. */
  public static Finding damaged(PublishedRulebook it) {
    return Finding.error(
        "rulebook.damaged",
        it.version(),
        it.hash(),
        "the workbooks that are kept for it cannot be unpacked",
        "restore the table `published_rulebook` from a backup");
  }

  /** For a name that is too short, or none. */
  public static Finding malformed(String name) {
    return Finding.error(
        "rulebook.name",
        "version",
        name,
        "the hash of a rulebook, or at least its first 8 signs",
        "take it from `GET /v1/rulebooks`, or from `rulebook.hash` of a decision");
  }
}
