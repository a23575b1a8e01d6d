package io.proofdesk.rules.signal.phrase;

import io.proofdesk.rules.signal.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles phrases and makes their index. First fillers and same words, then lists, then phrases.
 */
public final class PhraseIndexBuilder {
  // what nearly every message has; a phrase that hangs on one of these would be tried all the time
  private static final String COMMON =
      "i you not have has had do does did is are was be it my me we to of in on for with from and"
          + " or if when where what how why can could would will want need get got order item"
          + " product 我 你 不 没 是 有 了 到 货 收 单 个 的 要 这 们 一 么 什 怎 还 在 说 能 可 以 给 商 品 东 西 想 发 送 寄 来 换 改 退"
          + " 多 少";
  private static final int COMMON_COST = 40;

  private final Lexicon lexicon = new Lexicon();
  private final Stems stems = new Stems();
  private final WordLists lists = new WordLists();
  private final List<Parsed> phrases = new ArrayList<>();
  private boolean finished;

  /** A phrase with what makes it void, before it is known which words are common. */
  private record Parsed(Node node, List<Node> notWhen, List<Node> notAfter) {}

  /** Makes words carry nothing. */
  public void fillers(String words) throws MalformedPhraseException {
    for (var word : words(words)) {
      lexicon.filler(word);
    }
  }

  /** Makes words stand for the first of them. */
  public void sameWords(String words) throws MalformedPhraseException {
    var all = words(words);
    if (all.size() < 2) {
      throw new MalformedPhraseException(
          "two words at least, the first of which the others stand for",
          "add the words that mean the same, or delete the row");
    }
    for (int at = 1; at < all.size(); at++) {
      lexicon.same(all.get(at), all.get(0));
    }
  }

  /** The words of a cell, each as one word is read; a short form is two and cannot stand alone. */
  private static List<String> words(String cell) throws MalformedPhraseException {
    var words = new ArrayList<String>();
    var faults = new ArrayList<MalformedPhraseException.Fault>();
    for (var entry : cell.strip().split("[\\s,，;；]+")) {
      var read = Tokenizer.plain(entry);
      if (read.size() > 1) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < read.size(); at++) {
          parts.add(read.word(at));
        }
        faults.add(
            new MalformedPhraseException.Fault(
                "one word at a time; `" + entry + "` is read as " + String.join(", ", parts),
                "leave it out: short forms are written out by themselves, and a text of several"
                    + " words is a phrase"));
      }
      if (read.size() == 1) {
        words.add(read.word(0));
      }
    }
    if (!faults.isEmpty()) {
      throw new MalformedPhraseException(faults);
    }
    return words;
  }

  /** Makes a list known, so that who names it is not told of what is wrong in it. */
  public void declare(String name) {
    lists.declare(name);
  }

  /** Whether a phrase, an exclusion or an entry of another list names a list. */
  public boolean isNamed(String list) {
    return lists.isNamed(list);
  }

  /** Adds one entry to a list that phrases can name. */
  public void list(String name, String entry) throws MalformedPhraseException {
    lists.add(name, PhraseParser.parse(entry, lexicon, stems, lists));
  }

  /** A pattern that makes a phrase void where both stand in one sentence. */
  public static final class Exclusion {
    private final Node node;

    private Exclusion(Node node) {
      this.node = node;
    }
  }

  /** Reads what makes a phrase void. */
  public Exclusion exclusion(String text) throws MalformedPhraseException {
    return new Exclusion(PhraseParser.parse(text, lexicon, stems, lists));
  }

  /**
   * Adds a phrase; its number is how many were added before.
   *
   * @param notWhen void when any of these stands in the same sentence
   * @param notAfter names of lists; void when one of their entries stands right before it
   */
  public void phrase(String phrase, List<Exclusion> notWhen, List<String> notAfter)
      throws MalformedPhraseException {
    var node = PhraseParser.parse(phrase, lexicon, stems, lists);
    var guards = new ArrayList<Node>();
    for (var name : notAfter) {
      var guard = lists.get(name);
      if (guard != null) {
        guards.add(guard);
      }
    }
    for (var part : alternatives(node)) {
      if (!Anchor.possible(part)) {
        throw new MalformedPhraseException(
            "a part that begins with a word in every way it can be read", "move `?` or the gap");
      }
    }
    var exclusions = notWhen.stream().map(exclusion -> exclusion.node).toList();
    phrases.add(new Parsed(node, exclusions, List.copyOf(guards)));
  }

  /**
   * The exclusions of a phrase that make it void wherever it stands. Only once everything is added.
   *
   * @param phrase its number
   * @return their places among its exclusions
   */
  public List<Integer> idle(int phrase) {
    finish();
    var parsed = phrases.get(phrase);
    var idle = new ArrayList<Integer>();
    for (int at = 0; at < parsed.notWhen.size(); at++) {
      if (Samples.allHold(parsed.node, parsed.notWhen.get(at))) {
        idle.add(at);
      }
    }
    return idle;
  }

  /** The index over everything added. */
  public PhraseIndex build() {
    finish();
    var commonness = commonness();
    var singles = new HashMap<Integer, List<PhraseIndex.Hook>>();
    var pairs = new HashMap<Long, List<PhraseIndex.Hook>>();
    for (int number = 0; number < phrases.size(); number++) {
      var node = phrases.get(number).node();
      for (var part : alternatives(node)) {
        hang(number, Anchor.of(part, commonness), singles, pairs);
      }
    }
    var bySingle = new PhraseIndex.Hook[lexicon.size()][];
    for (int word = 0; word < bySingle.length; word++) {
      bySingle[word] = singles.getOrDefault(word, List.of()).toArray(new PhraseIndex.Hook[0]);
    }
    var needs = new Needs(commonness);
    var compiled = phrases.stream().map(phrase -> compiled(phrase, needs)).toList();
    return new PhraseIndex(
        lexicon,
        compiled,
        bySingle,
        new PairTable(pairs),
        lists.denials(),
        lists.turns(),
        needs.sets());
  }

  private void finish() {
    if (finished) {
      return;
    }
    finished = true;
    var nodes = Collections.<Node>newSetFromMap(new IdentityHashMap<>());
    for (var phrase : phrases) {
      finish(phrase.node(), nodes);
      phrase.notWhen().forEach(node -> finish(node, nodes));
      phrase.notAfter().forEach(node -> finish(node, nodes));
    }
  }

  private static PhraseIndex.Compiled compiled(Parsed phrase, Needs needs) {
    return new PhraseIndex.Compiled(
        needs.part(phrase.node),
        phrase.notWhen.stream().map(needs::part).toList(),
        phrase.notAfter.stream().map(needs::part).toList());
  }

  /** Any number is also one that another phrase writes out; lists are shared by many phrases. */
  private void finish(Node node, Set<Node> nodes) {
    if (!nodes.add(node)) {
      return;
    }
    if (node instanceof Node.Word word) {
      lexicon.withWrittenNumbers(word.words());
    } else if (node instanceof Node.Maybe maybe) {
      finish(maybe.part(), nodes);
    } else if (node instanceof Node.Choice choice) {
      choice.parts().forEach(part -> finish(part, nodes));
      choice.ready();
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(part -> finish(part, nodes));
    }
  }

  private static List<Node> alternatives(Node node) {
    return node instanceof Node.Choice choice ? choice.parts() : List.of(node);
  }

  private static void hang(
      int number,
      @Nullable Anchor anchor,
      Map<Integer, List<PhraseIndex.Hook>> singles,
      Map<Long, List<PhraseIndex.Hook>> pairs) {
    if (anchor == null) {
      return;
    }
    var hook = new PhraseIndex.Hook(number, anchor.least(), anchor.most());
    var second = anchor.second();
    anchor.first().stream()
        .forEach(
            first -> {
              if (second == null) {
                singles.computeIfAbsent(first, none -> new ArrayList<>()).add(hook);
              } else {
                second.stream()
                    .forEach(
                        next ->
                            pairs
                                .computeIfAbsent(PairTable.key(first, next), n -> new ArrayList<>())
                                .add(hook));
              }
            });
  }

  private int[] commonness() {
    var words = new int[lexicon.size() + 400];
    java.util.Arrays.fill(words, 1);
    for (var phrase : phrases) {
      var seen = new BitSet();
      collect(phrase.node(), seen);
      seen.stream().forEach(word -> words[word]++);
    }
    var tokens = Tokenizer.plain(COMMON);
    for (int at = 0; at < tokens.size(); at++) {
      int word = lexicon.number(tokens.word(at), stems);
      if (word > Lexicon.FILLER) {
        words[word] += COMMON_COST;
      }
    }
    return words;
  }

  private static void collect(Node node, BitSet words) {
    if (node instanceof Node.Word word) {
      words.or(word.words());
    } else if (node instanceof Node.Maybe maybe) {
      collect(maybe.part(), words);
    } else if (node instanceof Node.Choice choice) {
      choice.parts().forEach(part -> collect(part, words));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(part -> collect(part, words));
    }
  }
}
