package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.rules.signal.example.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what phrases heard and what examples make likely. A phrase says what it was written for,
 * an example what the whole message is like; where they differ, each counts by how sure it is.
 * Stateless. Thread-safe.
 */
final class Weighing {
  static final String NEEDS_INFO = "NEEDS_INFO";
  static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";
  private static final Set<String> NO_CASE = Set.of(NEEDS_INFO, OUT_OF_SCOPE);

  /** What a phrase of strength 100 adds, as a logarithm: it makes a wish twenty times likelier. */
  private static final double SUREST_PHRASE = 3;

  /** What it adds to "nothing is wished" that no phrase heard anything. */
  private static final double SILENCE = 0.5;

  /** A wish beside the likeliest stays when it is so little less likely, as a logarithm. */
  private static final double BESIDE = 0.5;

  /** The same for a wish a strong phrase heard. */
  private static final double BESIDE_WHEN_STRONG = 1.5;

  private static final int STRONG = 85;

  /** A phrase so sure says what went wrong, also where somebody threatens. */
  private static final int SURE_BESIDE_THREAT = 80;

  /**
   * A wish stays, too, where phrase and examples agree on a part of a sentence: people do wish for
   * two things at once, and the rest of what they write must not hide the second.
   */
  private static final double PART_FROM = 0.8;

  /** The same beside a threat, where what is wished is easily drowned. */
  private static final double PART_FROM_BESIDE_THREAT = 0.6;

  private static final double HARDLY = 1e-6;

  /**
   * Wishes that wake people, each with the flag that says the same: they are raised, not wished.
   */
  private static final SortedMap<String, Flag> GRAVE = grave();

  /** Of these people speak as well where nobody threatens. */
  private static final Set<Flag> NAMED_AT_TIMES =
      EnumSet.of(Flag.DISPUTE_THREAT, Flag.LEGAL_THREAT, Flag.PRESS);

  /** To be a little like them is not enough. */
  private static final double GRAVE_FROM = 0.7;

  /** A text less like any grave matter than this only names what a phrase took for one. */
  private static final double HARDLY_GRAVE = 0.05;

  /** A part of a sentence so like one means it, whatever the rest of a long mail is like. */
  private static final double GRAVE_PART_FROM = 0.5;

  /** Below this chance a wish that no phrase heard is asked about. */
  private static final double LIKELY_FROM = 0.25;

  /** Words for how an order stands; the facts of the order tell which of them it is. */
  static final Set<String> OF_AN_ORDER =
      Set.of("ORDER_STATUS", "CUSTOM_STATUS", "SHIPPING_EXCEPTION");

  /** From this chance on a text that wishes nothing may ask how an order stands, */
  private static final double ORDER_ASKED_FROM = 0.15;

  /** where that is the greater part of all it may be about, */
  private static final double ORDER_LEADS_FROM = 0.6;

  /** and where it is no more than this likely that it wishes nothing; */
  private static final double NO_CASE_UP_TO = 0.7;

  /** the same where a phrase heard the question. */
  private static final double NO_CASE_UP_TO_WHEN_HEARD = 0.9;

  private Weighing() {}

  private static SortedMap<String, Flag> grave() {
    var grave = new TreeMap<String, Flag>();
    for (var flag : Flag.values()) {
      var wish = flag.wish();
      if (wish != null) {
        grave.put(wish, flag);
      }
    }
    return grave;
  }

  /** What a text and its parts are like. */
  interface Text {
    Likeness like();

    /**
     * What the part of a sentence is like in which a character stands; null when it is like
     * nothing.
     */
    @Nullable Likeness part(int character);

    /** The same of the sentence in which a character stands. */
    @Nullable Likeness sentence(int character);

    /**
     * Whether two characters stand in different parts, and a word in the sentence of either says
     * that one thing more follows.
     */
    boolean goesOn(int character, int other);

    /** Whether two characters stand in one sentence. */
    boolean together(int character, int other);
  }

  /**
   * Grave matters that examples make likely and no phrase raised, as flags.
   *
   * @param denied wishes that the customer said are not wanted, or will not be done
   * @param flags what phrases raised
   */
  static List<ReadSignal> grave(Likeness like, Set<String> denied, Set<String> flags) {
    var raised = new ArrayList<ReadSignal>();
    GRAVE.forEach(
        (wish, flag) -> {
          if (!flags.contains(flag.name())
              && !denied.contains(wish)
              && like.chance(wish) >= GRAVE_FROM) {
            var said = signal(wish, like);
            raised.add(new ReadSignal(flag.name(), said.strength(), said.spans()));
          }
        });
    return raised;
  }

  /**
   * Whether a threat that phrases heard is only named: who orders court shoes or pays by bank
   * transfer threatens nobody. Danger to people and insults are believed whatever the text is like.
   *
   * @param flag what phrases raised
   */
  static boolean isOnlyNamed(ReadSignal flag, Text text) {
    if (!NAMED_AT_TIMES.contains(Flag.valueOf(flag.word()))
        || graveChance(text.like()) >= HARDLY_GRAVE) {
      return false;
    }
    for (var span : flag.spans()) {
      var part = text.part(span.start());
      if (part != null && graveChance(part) >= GRAVE_PART_FROM) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is wished, the likeliest first; empty when nothing is.
   *
   * @param heard what phrases heard
   * @param denied wishes that the customer said are not wanted, or will not be done
   * @param threatened whether anything grave was raised
   */
  static List<ReadSignal> weigh(
      List<ReadSignal> heard, Text text, Set<String> denied, boolean threatened) {
    var scores = scores(heard, text.like(), denied);
    if (threatened) {
      // whoever threatens or is hurt speaks to the shop, whatever the rest is like
      scores.remove(OUT_OF_SCOPE);
    }
    return led(heard, text, scores, threatened);
  }

  private static Map<String, Double> scores(
      List<ReadSignal> heard, Likeness like, Set<String> denied) {
    var scores = new TreeMap<String, Double>();
    for (var wish : like.wishes()) {
      boolean enough = like.chance(wish) >= LIKELY_FROM && !denied.contains(wish);
      if (NO_CASE.contains(wish) || (enough && !GRAVE.containsKey(wish))) {
        scores.put(wish, logarithm(like.chance(wish)));
      }
    }
    for (var wish : heard) {
      scores.put(wish.word(), logarithm(like.chance(wish.word())) + surer(wish));
    }
    if (heard.isEmpty()) {
      scores.computeIfPresent(NEEDS_INFO, (word, score) -> score + SILENCE);
    }
    return scores;
  }

  private static List<ReadSignal> led(
      List<ReadSignal> heard, Text text, Map<String, Double> scores, boolean threatened) {
    double partFrom = threatened ? PART_FROM_BESIDE_THREAT : PART_FROM;
    var byWord = heard.stream().collect(Collectors.toMap(ReadSignal::word, Function.identity()));
    var leading = scores.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue));
    if (leading.isPresent() && leading.get().getKey().equals(NEEDS_INFO)) {
      var said = heard.stream().filter(wish -> isWishedInSentence(wish, text)).toList();
      var words = said.stream().map(ReadSignal::word).collect(Collectors.toSet());
      leading =
          scores.entrySet().stream()
              .filter(entry -> words.contains(entry.getKey()))
              .max(Comparator.comparingDouble(Map.Entry::getValue));
    }
    if (leading.isEmpty()) {
      return heard.stream().filter(wish -> wish.word().equals(NEEDS_INFO)).toList();
    }
    var word = leading.get().getKey();
    var wishes = new ArrayList<ReadSignal>();
    var led = byWord.get(word);
    wishes.add(led == null ? signal(word, text.like()) : led);
    for (var wish : heard) {
      if (!wish.word().equals(word) && !NO_CASE.contains(wish.word())) {
        double behind = leading.get().getValue() - scores.getOrDefault(wish.word(), 0.0);
        double beside = wish.strength() >= STRONG ? BESIDE_WHEN_STRONG : BESIDE;
        boolean stays =
            word.equals(OUT_OF_SCOPE)
                ? wish.strength() >= STRONG && isWishedInSentence(wish, text)
                : behind <= beside
                    || isWishedInPart(wish, text, partFrom)
                    || isWishedApart(wish, wishes.get(0), text)
                    || (threatened && isWishedBefore(wish, wishes.get(0), text));
        if (stays) {
          wishes.add(wish);
        }
      }
    }
    return wishes;
  }

  /**
   * Whether a text that wishes nothing is like a question how an order stands.
   *
   * @param heard whether a phrase heard that question
   */
  static boolean asksAboutOrder(Likeness like, boolean heard) {
    double noCase = chance(like, NO_CASE);
    if (heard) {
      return noCase <= NO_CASE_UP_TO_WHEN_HEARD;
    }
    double order = chance(like, OF_AN_ORDER);
    return order >= ORDER_ASKED_FROM
        && order >= ORDER_LEADS_FROM * (1 - noCase)
        && noCase <= NO_CASE_UP_TO;
  }

  private static double chance(Likeness like, Set<String> wishes) {
    return wishes.stream().mapToDouble(like::chance).sum();
  }

  private static boolean isWishedInPart(ReadSignal wish, Text text, double from) {
    if (wish.strength() < Judging.CUE_BELOW) {
      return false;
    }
    for (var span : wish.spans()) {
      var part = text.part(span.start());
      if (part == null || part.chance(wish.word()) >= from * (1 - graveChance(part))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a wish is what its own sentence is about, whatever politeness stands around it: who
   * thanks and then asks for something asks for it.
   */
  private static boolean isWishedInSentence(ReadSignal wish, Text text) {
    return !NO_CASE.contains(wish.word())
        && wish.strength() >= Judging.CUE_BELOW
        && wish.spans().stream().anyMatch(span -> leads(wish, text.sentence(span.start())));
  }

  /**
   * Whether a wish a strong phrase heard leads in a part of a sentence without the leading one, and
   * the customer says that there is more than one thing. Without that word a long tale of what went
   * wrong would be as many wishes.
   */
  private static boolean isWishedApart(ReadSignal wish, ReadSignal leading, Text text) {
    return wish.strength() >= STRONG
        && wish.spans().stream()
            .anyMatch(
                span ->
                    leading.spans().stream()
                            .allMatch(other -> text.goesOn(span.start(), other.start()))
                        && leads(wish, text.part(span.start())));
  }

  /**
   * Whether a wish leads in a part of a sentence in which the leading one does not stand: who
   * threatens says shortly what went wrong, then at length what is demanded.
   */
  private static boolean isWishedBefore(ReadSignal wish, ReadSignal leading, Text text) {
    return wish.strength() >= SURE_BESIDE_THREAT
        && wish.spans().stream()
            .anyMatch(
                span ->
                    leading.spans().stream()
                            .noneMatch(other -> text.together(span.start(), other.start()))
                        && leads(wish, text.part(span.start())));
  }

  /** Whether nothing is likelier than a wish where a phrase heard it. */
  private static boolean leads(ReadSignal wish, @Nullable Likeness there) {
    if (there == null) {
      return true;
    }
    double score = logarithm(there.chance(wish.word())) + surer(wish);
    return there.wishes().stream().allMatch(other -> logarithm(there.chance(other)) <= score);
  }

  /** A threat in the same breath does not make the wish any less likely. */
  private static double graveChance(Likeness like) {
    return chance(like, GRAVE.keySet());
  }

  /** What a phrase adds, as a logarithm. */
  private static double surer(ReadSignal wish) {
    return SUREST_PHRASE * (wish.strength() - Judging.SURE) / Judging.SURE;
  }

  private static double logarithm(double chance) {
    return StrictMath.log(Math.max(HARDLY, chance));
  }

  private static ReadSignal signal(String wish, Likeness like) {
    int strength = (int) Math.round(100 * like.chance(wish));
    return new ReadSignal(wish, Math.max(Judging.SURE, Math.min(strength, 99)), like.places(wish));
  }
}
