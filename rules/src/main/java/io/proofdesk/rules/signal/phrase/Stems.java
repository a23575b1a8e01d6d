package io.proofdesk.rules.signal.phrase;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English word stems, by the Snowball algorithm. One call, one thread. */
final class Stems {
  private final EnglishStemmer stemmer = new EnglishStemmer();

  String of(String word) {
    char first = word.charAt(0);
    if (word.length() < 3 || first < 'a' || first > 'z') {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
