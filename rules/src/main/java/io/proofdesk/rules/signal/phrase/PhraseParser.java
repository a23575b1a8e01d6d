package io.proofdesk.rules.signal.phrase;

import io.proofdesk.rules.signal.text.Tokenizer;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one phrase:
 *
 * <pre>
 * lost parcel        words next to each other, in any form of theirs
 * (lost|went missing) one of several
 * new?               may stand there or not
 * ..  ..7            up to four, or seven, words between
 * ..3!              the same, none of them a word of the list `denial`
 * {refund late}~3    in either order, up to three words between
 * refnd~             also when misspelled by one letter
 * &lt;parcel&gt;          any of the words of a list
 * #number           a number; also #amount, #url, #email
 * </pre>
 *
 * <p>What is wrong is noted, and what stands there read as a word that is there, so that the rest
 * is judged, too. One call, one thread.
 */
final class PhraseParser {
  private static final int USUAL_GAP = 4;
  private static final int WIDEST_GAP = 12;
  private static final int DEEPEST = 6;
  static final SortedSet<String> MASKS =
      new TreeSet<>(List.of(Tokens.NUMBER, Tokens.AMOUNT, Tokens.URL, Tokens.EMAIL));
  static final String GRAMMAR = "decision-tables/README.md has the grammar, under Phrases";
  private static final String SPECIAL = "(){}|?~<>.;";

  /** Stands for what could not be read; such a phrase is never looked for. */
  private static final Node UNREAD = new Node.Word(set(0));

  private final Lexicon lexicon;
  private final Stems stems;
  private final WordLists lists;
  private final String text;
  private final List<MalformedPhraseException.Fault> faults = new ArrayList<>();
  private int at;
  private int depth;

  private PhraseParser(Lexicon lexicon, Stems stems, WordLists lists, String text) {
    this.lexicon = lexicon;
    this.stems = stems;
    this.lists = lists;
    this.text = text;
  }

  /** The compiled phrase. */
  static Node parse(String text, Lexicon lexicon, Stems stems, WordLists lists)
      throws MalformedPhraseException {
    var parser = new PhraseParser(lexicon, stems, lists, text);
    var node = parser.whole();
    if (node == null && parser.faults.isEmpty()) {
      parser.note("a word that carries something", "the list `left out` has the others");
    }
    if (node != null) {
      parser.check(node);
    }
    if (node == null || !parser.faults.isEmpty()) {
      throw new MalformedPhraseException(parser.faults);
    }
    return node;
  }

  /** The whole text; what closes nothing is passed over. */
  private @Nullable Node whole() throws MalformedPhraseException {
    var node = sequence();
    while (at < text.length()) {
      note("nothing to close here", "remove `" + text.charAt(at) + "` or open it first");
      at++;
      skipSpace();
      if (at < text.length() && ")|}".indexOf(text.charAt(at)) < 0) {
        var more = sequence();
        node = node == null ? more : node;
      }
    }
    return node;
  }

  /** What is wrong with a phrase as a whole; how long it is only shows once it can be read. */
  private void check(Node node) {
    boolean readable = faults.isEmpty();
    at = text.length();
    if (readable && node.least() == 0) {
      note("at least one word that must stand there", "add the word that matters");
    }
    if (readable && node.most() > Node.WIDEST) {
      note("a phrase over at most " + Node.WIDEST + " words", "make its gaps smaller");
    }
    if (node instanceof Node.Sequence sequence
        && (sequence.parts().get(0) instanceof Node.Gap
            || sequence.parts().get(sequence.parts().size() - 1) instanceof Node.Gap)) {
      note("a word before and after `..`", "remove the gap at the edge");
    }
  }

  /** Parts in order; null when they are words that carry nothing. */
  private @Nullable Node sequence() throws MalformedPhraseException {
    var parts = new ArrayList<Node>();
    skipSpace();
    int start = at;
    while (at < text.length() && ")|}".indexOf(text.charAt(at)) < 0) {
      part(parts);
      skipSpace();
    }
    if (at == start) {
      note("a word", "write the words that should be found");
      return UNREAD;
    }
    if (parts.isEmpty()) {
      return null;
    }
    closeUp(parts);
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(List.copyOf(parts));
  }

  /** A gap before a part that may be missing at the end is missing with it. */
  private static void closeUp(List<Node> parts) {
    for (int i = parts.size() - 1; i > 0 && parts.get(i) instanceof Node.Maybe maybe; i--) {
      if (parts.get(i - 1) instanceof Node.Gap gap) {
        parts.remove(i);
        i--;
        parts.set(i, new Node.Maybe(new Node.Sequence(List.of(gap, maybe.part()))));
      }
    }
  }

  private void part(List<Node> parts) throws MalformedPhraseException {
    char c = text.charAt(at);
    if (text.startsWith("..", at)) {
      at += 2;
      int most = count(USUAL_GAP);
      if (most > WIDEST_GAP) {
        note("a gap of at most " + WIDEST_GAP + " words", "write two phrases");
      }
      parts.add(new Node.Gap(most, denials()));
      return;
    }
    switch (c) {
      case '(' -> choice(parts);
      case '{' -> parts.add(anyOrder());
      case '<' -> parts.add(mayBeLeftOut(list()));
      case '?', '~', '>', '.', ';' -> {
        note("a word before `" + c + "`", GRAMMAR);
        at++;
        parts.add(UNREAD);
      }
      default -> words(parts);
    }
  }

  /** What a gap with {@code !} does not step over; null without it. */
  private @Nullable BitSet denials() throws MalformedPhraseException {
    if (at >= text.length() || text.charAt(at) != '!') {
      return null;
    }
    at++;
    // without the list, that it is missing is told where it should stand
    var denials = lists.denials();
    return denials.isEmpty() ? null : denials;
  }

  private void choice(List<Node> parts) throws MalformedPhraseException {
    open();
    var choices = new ArrayList<Node>();
    do {
      at++;
      int start = at;
      var choice = sequence();
      if (choice == null) {
        note(
            "alternatives that carry something, `"
                + text.substring(start, at).strip()
                + "` does not",
            "delete it: words of the list `left out` are in no text; `?` makes a part optional");
      }
      choices.add(choice == null ? UNREAD : choice);
    } while (at < text.length() && text.charAt(at) == '|');
    close(')');
    parts.add(mayBeLeftOut(Node.anyOf(choices)));
  }

  private Node anyOrder() throws MalformedPhraseException {
    open();
    int before = faults.size();
    at++;
    var inner = sequence();
    close('}');
    int apart = 0;
    if (at < text.length() && text.charAt(at) == '~') {
      at++;
      int start = at;
      apart = count(0);
      if (at == start) {
        note(
            "after `}~` how many words may stand between",
            "write `}~3`, or nothing after `}` when none may");
      }
    }
    var parts = inner instanceof Node.Sequence sequence ? sequence.parts() : List.<Node>of();
    if (parts.size() < 2 || parts.size() > 3 || apart > WIDEST_GAP) {
      if (faults.size() == before) {
        note("two or three parts in braces", "write {a b}~3");
      }
      return UNREAD;
    }
    var orders = new ArrayList<Node>();
    permute(new ArrayList<>(parts), new ArrayList<>(), apart, orders);
    return new Node.Choice(orders);
  }

  private static void permute(List<Node> left, List<Node> taken, int apart, List<Node> orders) {
    if (left.isEmpty()) {
      var parts = new ArrayList<Node>();
      for (var node : taken) {
        if (!parts.isEmpty() && apart > 0) {
          parts.add(new Node.Gap(apart, null));
        }
        parts.add(node);
      }
      orders.add(new Node.Sequence(List.copyOf(parts)));
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      var rest = new ArrayList<>(left);
      var more = new ArrayList<>(taken);
      more.add(rest.remove(i));
      permute(rest, more, apart, orders);
    }
  }

  private Node list() throws MalformedPhraseException {
    int end = text.indexOf('>', at);
    if (end < 0) {
      note("`>` after the name of a list", "close it");
      at++;
      return UNREAD;
    }
    var name = text.substring(at + 1, end).strip();
    var list = lists.get(name);
    if (list == null) {
      note(
          "a list of the sheet Words, `" + name + "` is none",
          "the lists are " + String.join(", ", lists.names()));
    }
    at = end + 1;
    return list == null ? UNREAD : list;
  }

  private void words(List<Node> parts) throws MalformedPhraseException {
    int start = at;
    while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0 && !isSpace(at)) {
      at++;
    }
    var run = text.substring(start, at);
    if (MASKS.contains(run)) {
      parts.add(mayBeLeftOut(new Node.Word(set(lexicon.add(run, stems)))));
      return;
    }
    var tokens = Tokenizer.plain(run);
    var wrong = RunFault.of(run, tokens, text.substring(at), it -> lexicon.isLong(it, stems));
    if (!wrong.isEmpty()) {
      wrong.forEach(it -> note(it.expected(), it.suggestion()));
      parts.add(UNREAD);
      skipMarks();
      return;
    }
    boolean fuzzy = at < text.length() && text.charAt(at) == '~';
    if (fuzzy) {
      at++;
    }
    Node last = null;
    int kept = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var node = word(tokens.word(i), fuzzy);
      if (node != null) {
        kept++;
        if (last != null) {
          parts.add(last);
        }
        last = node;
      }
    }
    if (kept == 1 && tokens.size() > 1 && RunFault.isHan(run)) {
      note(
          "more than one character of `" + run + "` that carries something",
          "add the characters that make it sure; the list `left out` has those that do not");
    }
    if (last != null) {
      parts.add(mayBeLeftOut(last));
    } else if (at < text.length() && text.charAt(at) == '?') {
      at++;
    }
  }

  private @Nullable Node word(String word, boolean fuzzy) {
    int number = lexicon.add(word, stems);
    if (number == Lexicon.FILLER) {
      return null;
    }
    if (fuzzy) {
      lexicon.addFuzzy(word, stems);
    }
    return new Node.Word(set(number));
  }

  private static BitSet set(int number) {
    var words = new BitSet();
    words.set(number);
    return words;
  }

  private Node mayBeLeftOut(Node node) {
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
      return new Node.Maybe(node);
    }
    return node;
  }

  private int count(int otherwise) {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at)) && at - start < 3) {
      at++;
    }
    return start == at ? otherwise : Integer.parseInt(text.substring(start, at));
  }

  private void open() throws MalformedPhraseException {
    depth++;
    if (depth > DEEPEST) {
      // nobody follows brackets as deep as a cell is long
      note("brackets nested at most " + DEEPEST + " deep", "write several phrases");
      throw new MalformedPhraseException(faults);
    }
  }

  private void close(char bracket) throws MalformedPhraseException {
    if (at >= text.length() || text.charAt(at) != bracket) {
      note("`" + bracket + "` before the end", "close what was opened");
    }
    // another bracket that closes was meant to be this one
    if (at < text.length()) {
      at++;
    }
    depth--;
  }

  /** Marks behind words that cannot be read say nothing more. */
  private void skipMarks() {
    while (at < text.length() && "?~".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(at)) {
      at++;
    }
  }

  private boolean isSpace(int place) {
    return Character.isWhitespace(text.charAt(place));
  }

  private void note(String expected, String suggestion) {
    faults.add(
        new MalformedPhraseException.Fault(
            expected + ", at character " + (Math.min(at, text.length()) + 1), suggestion));
  }
}
