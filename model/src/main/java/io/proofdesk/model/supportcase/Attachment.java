package io.proofdesk.model.supportcase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param mime media type, such as {@code image/jpeg}
 * @param sha256 hex digest of its bytes, so that two copies are one
 * @param labels evidence types somebody recognised in it, such as {@code DAMAGE_PHOTO}
 */
public record Attachment(String mime, @Nullable String sha256, @Nullable List<String> labels) {}
