package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lists that phrases name. A list grows entry by entry, and is put together only when a phrase
 * asks for it. One call, one thread.
 */
final class WordLists {
  private static final String DENIALS = "denial";
  private static final String TURNS = "contrast";

  private final Map<String, List<Node>> entries = new HashMap<>();
  private final Map<String, Node> joined = new HashMap<>();
  private final Set<String> named = new HashSet<>();

  /** Makes a list known, whatever comes of its entries. */
  void declare(String name) {
    entries.computeIfAbsent(key(name), none -> new ArrayList<>());
  }

  /** Adds an entry; who asked for the list before does not see it. */
  void add(String name, Node entry) throws MalformedPhraseException {
    var key = key(name);
    if (!(entry instanceof Node.Word) && (key.equals(DENIALS) || key.equals(TURNS))) {
      throw new MalformedPhraseException(
          "single words in the list `" + key + "`", "write one word, or one Chinese character");
    }
    entries.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    joined.remove(key);
  }

  /** Any one entry of a list; null when there is no such list. */
  @Nullable Node get(String name) {
    var key = key(name);
    named.add(key);
    var listed = entries.get(key);
    return listed == null ? null : joined.computeIfAbsent(key, none -> joined(listed));
  }

  private static Node joined(List<Node> listed) {
    // of a list without an entry that can be read nothing is found
    return listed.isEmpty() ? new Node.Word(new BitSet()) : Node.anyOf(listed);
  }

  /** Whether a phrase, or an entry of a list, names the list. */
  boolean isNamed(String name) {
    return named.contains(key(name));
  }

  /** The words that deny; empty without such a list. */
  BitSet denials() {
    return words(DENIALS);
  }

  /** The words at which a sentence turns, such as "but"; empty without such a list. */
  BitSet turns() {
    return words(TURNS);
  }

  private BitSet words(String name) {
    return get(name) instanceof Node.Word word ? word.words() : new BitSet();
  }

  SortedSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
