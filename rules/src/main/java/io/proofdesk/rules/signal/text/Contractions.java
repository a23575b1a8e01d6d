package io.proofdesk.rules.signal.text;

import java.util.List;
import java.util.Map;

/** Writes English short forms out: {@code haven't} and {@code havent} are {@code have not}. */
final class Contractions {
  private static final Map<String, List<String>> RUN_TOGETHER =
      Map.ofEntries(
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("cant", List.of("can", "not")),
          Map.entry("wont", List.of("will", "not")),
          Map.entry("dont", List.of("do", "not")),
          Map.entry("doesnt", List.of("does", "not")),
          Map.entry("didnt", List.of("did", "not")),
          Map.entry("havent", List.of("have", "not")),
          Map.entry("hasnt", List.of("has", "not")),
          Map.entry("hadnt", List.of("had", "not")),
          Map.entry("isnt", List.of("is", "not")),
          Map.entry("wasnt", List.of("was", "not")),
          Map.entry("arent", List.of("are", "not")),
          Map.entry("werent", List.of("were", "not")),
          Map.entry("couldnt", List.of("could", "not")),
          Map.entry("wouldnt", List.of("would", "not")),
          Map.entry("shouldnt", List.of("should", "not")),
          Map.entry("aint", List.of("is", "not")),
          Map.entry("im", List.of("i", "am")),
          Map.entry("ive", List.of("i", "have")),
          Map.entry("wanna", List.of("want", "to")),
          Map.entry("gonna", List.of("going", "to")),
          Map.entry("gotta", List.of("have", "to")),
          Map.entry("gimme", List.of("give", "me")),
          Map.entry("wheres", List.of("where", "is")),
          Map.entry("whats", List.of("what", "is")),
          Map.entry("hows", List.of("how", "is")),
          Map.entry("whens", List.of("when", "is")),
          Map.entry("whos", List.of("who", "is")),
          Map.entry("whys", List.of("why", "is")),
          Map.entry("thats", List.of("that", "is")),
          Map.entry("theres", List.of("there", "is")),
          Map.entry("itll", List.of("it", "will")),
          Map.entry("youll", List.of("you", "will")),
          Map.entry("theyll", List.of("they", "will")),
          Map.entry("youre", List.of("you", "are")),
          Map.entry("theyre", List.of("they", "are")),
          Map.entry("youve", List.of("you", "have")),
          Map.entry("theyve", List.of("they", "have")),
          Map.entry("dunno", List.of("do", "not", "know")),
          Map.entry("dnt", List.of("do", "not")),
          Map.entry("havnt", List.of("have", "not")),
          Map.entry("wouldve", List.of("would", "have")),
          Map.entry("shouldve", List.of("should", "have")),
          Map.entry("lemme", List.of("let", "me")));

  private static final Map<String, String> TAILS =
      Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would");

  private Contractions() {}

  /** The words of a short form, or the word itself. */
  static List<String> writtenOut(String word) {
    var known = RUN_TOGETHER.get(word);
    if (known != null) {
      return known;
    }
    int quote = word.lastIndexOf('\'');
    if (quote < 0) {
      return List.of(word);
    }
    var joined = RUN_TOGETHER.get(word.replace("'", ""));
    if (joined != null) {
      return joined;
    }
    var head = word.substring(0, quote);
    var tail = word.substring(quote + 1);
    if (tail.equals("t") && head.endsWith("n") && head.length() > 1) {
      return List.of(head.substring(0, head.length() - 1), "not");
    }
    var written = TAILS.get(tail);
    if (written != null) {
      return List.of(head, written);
    }
    if (tail.equals("s") && !head.isEmpty()) {
      return isAsking(head) ? List.of(head, "is") : List.of(head);
    }
    return List.of(word.replace("'", ""));
  }

  private static boolean isAsking(String head) {
    return switch (head) {
      case "where", "what", "how", "when", "who", "it", "that", "there", "here" -> true;
      default -> false;
    };
  }
}
