package io.proofdesk.rules.reply;

import io.proofdesk.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply in masked form: personal values still stand as placeholders.
 *
 * @param text the reply, or null when something it must state has no value: a person writes then
 * @param publicText what may be said in public; null when the case is not public, or nothing may
 * @param mustSay what any rewording has to say; sentences whose facts are missing are left out
 * @param mustNotSay what no rewording may say
 * @param unresolved why there is no text; empty when there is one
 * @param warnings what to look at, such as an SMS of four parts
 */
public record Rendered(
    @Nullable String text,
    @Nullable String publicText,
    List<String> mustSay,
    List<String> mustNotSay,
    List<Unresolved> unresolved,
    List<Finding> warnings) {
  public Rendered {
    mustSay = List.copyOf(mustSay);
    mustNotSay = List.copyOf(mustNotSay);
    unresolved = List.copyOf(unresolved);
    warnings = List.copyOf(warnings);
  }
}
