package io.proofdesk.rules.signal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads through the stars that people put into a coarse word, such as {@code sh*t}. */
final class MaskedWords {
  /** No masked word is longer. */
  static final int LONGEST = 13;

  // each word before its longer forms; of one length the commoner first
  private static final List<String> WORDS =
      List.of(
          "ass",
          "shit",
          "fuck",
          "crap",
          "damn",
          "hell",
          "dick",
          "cunt",
          "piss",
          "bitch",
          "prick",
          "moron",
          "idiot",
          "fucks",
          "shits",
          "fucked",
          "fucker",
          "fuckin",
          "shitty",
          "pissed",
          "fucking",
          "asshole",
          "bastard",
          "bullshit",
          "assholes",
          "bastards",
          "dickhead",
          "motherfucker");

  private MaskedWords() {}

  /** The word that a masked one stands for; null when its letters fit none. */
  static @Nullable String meant(CharSequence masked) {
    if (masked.charAt(0) == '*') {
      return null;
    }
    for (var word : WORDS) {
      if (word.length() == masked.length() && fits(word, masked)) {
        return word;
      }
    }
    return null;
  }

  private static boolean fits(String word, CharSequence masked) {
    for (int at = 0; at < word.length(); at++) {
      char c = masked.charAt(at);
      if (c != '*' && c != word.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
