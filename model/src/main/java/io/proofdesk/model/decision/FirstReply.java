package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to write now.
 *
 * @param templateId the template's id; null when only a person may write
 * @param locale BCP 47 tag of the text
 * @param channel where it goes
 * @param text the reply, for the customer alone: to what was said in public it goes as a direct
 *     message or an e-mail, never under the post; null when only a person may write it
 * @param publicText all that may be said in public; null where nothing was said in public, or
 *     nothing may be answered there
 * @param acknowledgement what may go out by itself at once, outside the hours of service, with the
 *     time of the answer; it is no first reply. Null when nothing may
 * @param mustSay what any rewording has to say, one sentence each
 * @param mustNotSay what no rewording may say
 * @param requiresHumanEdit a person must read and change it before it leaves
 * @param because the cells that caused it
 */
public record FirstReply(
    @Nullable String templateId,
    String locale,
    Channel channel,
    @Nullable String text,
    @Nullable String publicText,
    @Nullable String acknowledgement,
    List<String> mustSay,
    List<String> mustNotSay,
    boolean requiresHumanEdit,
    List<CellRef> because) {}
