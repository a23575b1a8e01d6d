package io.proofdesk.rules.reply;

import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.text.ReplyText;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reply in one language, parsed. Immutable. Thread-safe.
 *
 * @param id template id, such as {@code STALLED_INSIDE_PROMISE}
 * @param channel the one channel it is for; null for all without a row of their own
 * @param language what it is written in
 * @param text the reply to the customer
 * @param publicText what may be said where everybody reads it; null when nothing is
 * @param mustSay what any rewording has to say, one sentence each
 * @param mustNotSay what no rewording may say, one sentence each
 * @param source the document and line it comes from; empty when none is named
 * @param places where its cells stand
 */
public record Template(
    String id,
    @Nullable Channel channel,
    Language language,
    ReplyText text,
    @Nullable ReplyText publicText,
    List<ReplyText> mustSay,
    List<ReplyText> mustNotSay,
    String source,
    Places places) {
  public Template {
    mustSay = List.copyOf(mustSay);
    mustNotSay = List.copyOf(mustNotSay);
  }

  /** The cells of a template's row. */
  public record Places(Place row, Place text, Place publicText, Place mustSay, Place mustNotSay) {}

  /** What tells two rows of one sheet apart: the id, and the channel or nothing. */
  public record Key(String id, @Nullable Channel channel) {
    @Override
    public String toString() {
      return channel == null ? id : id + " for " + channel;
    }
  }

  /** This row's key. */
  public Key key() {
    return new Key(id, channel);
  }
}
