package io.proofdesk.rules.reply;

import io.proofdesk.model.vocabulary.Channel;

/** What a channel can carry. */
public final class ChannelStyle {
  /** Three parts are about what a phone shows on one screen. */
  public static final int MOST_SMS_PARTS = 3;

  // GSM 03.38: 160 letters in one part, 153 in each of several; UCS-2: 70 and 67
  private static final String GSM_EXTENDED = "^{}\\[~]|€";

  private ChannelStyle() {}

  /** Whether bold markers reach the reader as bold. */
  static boolean keepsBold(Channel channel) {
    return switch (channel) {
      case EMAIL, WEB_FORM, CHAT, API -> true;
      case SMS, PHONE, SOCIAL_DM, SOCIAL_COMMENT, REVIEW, MARKETPLACE -> false;
    };
  }

  /** Whether everybody reads what is written there. */
  static boolean isPublic(Channel channel) {
    return channel == Channel.REVIEW || channel == Channel.SOCIAL_COMMENT;
  }

  /**
   * The channel a text is written like. Who comments in public gets the answer itself as a direct
   * message, and a direct message is read like a chat.
   */
  static Channel like(Channel channel) {
    return switch (channel) {
      case SOCIAL_DM, SOCIAL_COMMENT -> Channel.CHAT;
      case EMAIL, WEB_FORM, CHAT, API, SMS, PHONE, REVIEW, MARKETPLACE -> channel;
    };
  }

  /** How many parts an SMS with this text has. */
  public static int smsParts(String text) {
    boolean plain = text.chars().allMatch(ChannelStyle::isGsm);
    int length =
        plain
            ? text.chars().map(letter -> GSM_EXTENDED.indexOf(letter) < 0 ? 1 : 2).sum()
            : text.length();
    int alone = plain ? 160 : 70;
    int each = plain ? 153 : 67;
    return length <= alone ? 1 : (length + each - 1) / each;
  }

  private static boolean isGsm(int letter) {
    return (letter >= ' ' && letter < 0x7F && letter != '`')
        || letter == '\n'
        || "€£¥èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà§¡¿".indexOf(letter) >= 0;
  }
}
