package io.proofdesk.rules.signal.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.signal.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExampleLearningTest {
  private static final List<Example> FEW =
      List.of(
          new Example("EE-1", "DAMAGE", "the vase came in two pieces"),
          new Example("EE-2", "DAMAGE", "my cup has a crack all along the side"),
          new Example("EE-3", "DAMAGE", "瓶子碎了一地"),
          new Example("EE-4", "ORDER_STATUS", "when will my cup be here"),
          new Example("EE-5", "ORDER_STATUS", "has the vase left yet"),
          new Example("EE-6", "ORDER_STATUS", "瓶子什么时候到"),
          new Example("EE-7", "NEEDS_INFO", "hello there"),
          new Example("EE-8", "NEEDS_INFO", "你好"));

  private static final class InMemory implements KeptBytes {
    final Map<String, byte[]> byKey = new HashMap<>();
    int found;

    @Override
    public byte @Nullable [] find(String key) {
      var bytes = byKey.get(key);
      found += bytes == null ? 0 : 1;
      return bytes;
    }

    @Override
    public void keep(String key, byte[] made) {
      byKey.put(key, made);
    }
  }

  private static WordWeights learned(List<Example> examples, KeptBytes kept) {
    return Objects.requireNonNull(new ExampleLearning(kept).learn(examples));
  }

  private static Likeness like(WordWeights weights, String text) {
    return Objects.requireNonNull(weights.of(Tokenizer.message(text)));
  }

  private static String best(Likeness like) {
    return like.wishes().stream()
        .max((one, other) -> Double.compare(like.chance(one), like.chance(other)))
        .orElseThrow();
  }

  @Test
  void a_text_is_most_like_the_examples_it_shares_words_with() {
    var weights = learned(FEW, KeptBytes.NONE);
    assertThat(best(like(weights, "there is a crack in the vase"))).isEqualTo("DAMAGE");
    assertThat(best(like(weights, "when does the vase get here"))).isEqualTo("ORDER_STATUS");
    assertThat(best(like(weights, "杯子碎了"))).isEqualTo("DAMAGE");
    assertThat(best(like(weights, "杯子什么时候能到"))).isEqualTo("ORDER_STATUS");
  }

  @Test
  void where_a_row_stands_in_its_sheet_says_nothing() {
    var turned = new ArrayList<>(FEW);
    Collections.reverse(turned);
    var one = like(learned(FEW, KeptBytes.NONE), "has the cup left, or is there a crack in it");
    var other =
        like(learned(turned, KeptBytes.NONE), "has the cup left, or is there a crack in it");
    assertThat(one.wishes())
        .allSatisfy(wish -> assertThat(other.chance(wish)).isEqualTo(one.chance(wish)));
  }

  @Test
  void a_new_example_moves_little_that_is_not_like_it() {
    var many = new ArrayList<>(doubtful(400));
    var before = learned(many, KeptBytes.NONE);
    many.add(new Example("EE-9999", "NEEDS_INFO", "zebra quilt"));
    var after = learned(many, KeptBytes.NONE);
    for (var text : List.of("word1 word2 word3", "word4 word9", "word7 word8 word5 word3")) {
      var then = like(before, text);
      var now = like(after, text);
      assertThat(then.wishes())
          .allSatisfy(
              wish -> assertThat(now.chance(wish)).isCloseTo(then.chance(wish), within(0.03)));
    }
  }

  /** Examples of few words that each stand under several wishes: everything is on the edge. */
  private static List<Example> doubtful(int rows) {
    var wishes = List.of("DAMAGE", "ORDER_STATUS", "NEEDS_INFO");
    return IntStream.range(0, rows)
        .mapToObj(
            row -> {
              var text = "word%d word%d word%d".formatted(row % 7, row % 11, (row * row) % 5);
              return new Example("EE-" + row, wishes.get((row * 7 + row / 3) % 3), text);
            })
        .toList();
  }

  @Test
  void chances_of_all_wishes_add_up_to_one() {
    var like = like(learned(FEW, KeptBytes.NONE), "a crack in my cup");
    assertThat(like.wishes().stream().mapToDouble(like::chance).sum()).isCloseTo(1, within(1e-9));
    assertThat(like.chance("SUBSCRIPTION")).isZero();
  }

  @Test
  void a_text_without_a_word_of_any_example_is_like_nothing() {
    assertThat(learned(FEW, KeptBytes.NONE).of(Tokenizer.message("xyzzy"))).isNull();
    assertThat(learned(FEW, KeptBytes.NONE).of(Tokenizer.message(""))).isNull();
  }

  @Test
  void what_speaks_for_a_wish_stands_at_its_place_under_the_nearest_example() {
    var text = "Look at that: a crack all along the side";
    var places = like(learned(FEW, KeptBytes.NONE), text).places("DAMAGE");
    assertThat(places).isNotEmpty().allMatch(it -> it.phrase().equals("EE-2"));
    assertThat(places)
        .allMatch(it -> "a crack all along the side".contains(cut(text, it.start(), it.end())));
  }

  private static String cut(String text, int start, int end) {
    return text.substring(start, end);
  }

  @Test
  void a_part_of_a_sentence_is_compared_by_its_own_words() {
    var weights = learned(FEW, KeptBytes.NONE);
    var text = "my cup has a crack and when will the vase be here";
    var tokens = Tokenizer.message(text);
    int and =
        IntStream.range(0, tokens.size())
            .filter(at -> tokens.word(at).equals("and"))
            .findFirst()
            .orElseThrow();
    assertThat(best(Objects.requireNonNull(weights.of(tokens, 0, and)))).isEqualTo("DAMAGE");
    assertThat(best(Objects.requireNonNull(weights.of(tokens, and, tokens.size()))))
        .isEqualTo("ORDER_STATUS");
  }

  @Test
  void the_same_examples_always_say_the_same() {
    var one = like(learned(FEW, KeptBytes.NONE), "the cup came in pieces when");
    var other = like(learned(FEW, KeptBytes.NONE), "the cup came in pieces when");
    for (var wish : one.wishes()) {
      assertThat(one.chance(wish)).isEqualTo(other.chance(wish));
    }
  }

  @Test
  void what_was_kept_says_the_same_bit_for_bit() {
    var kept = new InMemory();
    var fresh = like(learned(FEW, kept), "the cup came in pieces when");
    var again = like(learned(FEW, kept), "the cup came in pieces when");
    assertThat(kept.found).isEqualTo(1);
    for (var wish : fresh.wishes()) {
      assertThat(again.chance(wish)).isEqualTo(fresh.chance(wish));
    }
    assertThat(again.places("DAMAGE")).isEqualTo(fresh.places("DAMAGE"));
  }

  @Test
  void what_was_cut_or_changed_is_learned_anew() {
    var kept = new InMemory();
    var fresh = like(learned(FEW, kept), "the cup came in pieces");
    var key = kept.byKey.keySet().iterator().next();
    var whole = Objects.requireNonNull(kept.byKey.get(key));
    var changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    for (var broken : List.of(new byte[0], new byte[20], changed)) {
      kept.byKey.put(key, broken);
      assertThat(like(learned(FEW, kept), "the cup came in pieces").chance("DAMAGE"))
          .isEqualTo(fresh.chance("DAMAGE"));
      assertThat(kept.byKey.get(key)).isEqualTo(whole);
    }
  }

  @Test
  void another_wish_or_text_is_learned_anew() {
    var kept = new InMemory();
    learned(FEW, kept);
    var changed = new ArrayList<>(FEW);
    changed.set(0, new Example("EE-1", "ORDER_STATUS", FEW.get(0).text()));
    learned(changed, kept);
    changed.set(0, new Example("EE-1", "ORDER_STATUS", "the vase came"));
    learned(changed, kept);
    assertThat(kept.found).isZero();
    assertThat(kept.byKey).hasSize(3);
  }

  @Test
  void without_examples_nothing_is_learned() {
    assertThat(new ExampleLearning(KeptBytes.NONE).learn(List.of())).isNull();
  }
}
