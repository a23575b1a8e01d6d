package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lists that phrases name. A list grows entry by entry, and is put together only when a phrase
 * asks for it. One call, one thread.
 */
final class WordLists {
  private static final String DENIALS = "denial";

  private final Map<String, List<Node>> entries = new HashMap<>();
  private final Map<String, Node> joined = new HashMap<>();

  /** Adds an entry; who asked for the list before does not see it. */
  void add(String name, Node entry) {
    var key = key(name);
    entries.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    joined.remove(key);
  }

  /** Any one entry of a list; null when there is no such list. */
  @Nullable Node get(String name) {
    var key = key(name);
    var listed = entries.get(key);
    return listed == null ? null : joined.computeIfAbsent(key, none -> Node.anyOf(listed));
  }

  /** The words that deny; empty without such a list. */
  BitSet denials() {
    return get(DENIALS) instanceof Node.Word word ? word.words() : new BitSet();
  }

  SortedSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
