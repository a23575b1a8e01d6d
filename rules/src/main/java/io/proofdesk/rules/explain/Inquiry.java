package io.proofdesk.rules.explain;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.reply.writing.Language;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be explained.
 *
 * @param brief the facts that decided
 * @param asOf the moment they were decided at
 * @param later the brief of the same case at another moment; null when there is no case any more
 * @param row the row in question, as {@code boundary-damage:BD-040} or its id alone, the last row
 *     of a table as {@code boundary-damage:Otherwise}; null for none
 * @param language the language of the sentences; null for that of the store's team
 */
public record Inquiry(
    Brief brief,
    Instant asOf,
    @Nullable Function<Instant, Brief> later,
    @Nullable String row,
    @Nullable Language language) {}
