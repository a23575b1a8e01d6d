package io.proofdesk.api.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages to read. Nothing is decided or kept.
 *
 * @param text one message; null where there are several
 * @param messages several, each read on its own, 1 to 100; null where there is one
 */
public record SignalsRequest(@Nullable String text, @Nullable List<MessageText> messages) {
  private static final int MOST = 100;

  public SignalsRequest {
    if ((text == null) == (messages == null)) {
      throw new IllegalArgumentException("expected either `text` or `messages`");
    }
    if (messages != null && (messages.isEmpty() || messages.size() > MOST)) {
      throw new IllegalArgumentException("expected 1 to " + MOST + " `messages`");
    }
  }

  /**
   * One message of several.
   *
   * @param text what it says
   */
  public record MessageText(String text) {}

  /** What is to be read, in its order. */
  List<String> texts() {
    if (messages != null) {
      return messages.stream().map(MessageText::text).toList();
    }
    return text == null ? List.of() : List.of(text);
  }
}
