package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.vocabulary.Vocabulary;
import io.proofdesk.rules.workbook.TypeNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The finitely many values of a column that cells can tell apart: its words, and of numbers each
 * limit a cell names and each stretch between two. Thread-safe.
 */
final class Domains {
  private Domains() {}

  /** The regions of a column that holds one value; absence is not among them. */
  static List<Region> regions(Column column, Mentions mentions) {
    var type = column.type();
    if (type instanceof ColumnType.YesNo) {
      return List.of(Region.of(new Value.YesNo(true)), Region.of(new Value.YesNo(false)));
    }
    if (type.ordered()) {
      return stretches(mentions.of(column));
    }
    if (type instanceof ColumnType.Text) {
      return texts(mentions.of(column));
    }
    return words(column, mentions).stream().map(word -> Region.of(new Value.Word(word))).toList();
  }

  /** The words of a word column: its list, and what cells mention beyond it. */
  static List<String> words(Column column, Mentions mentions) {
    var words = new LinkedHashSet<>(TypeNames.words(column.type()));
    boolean listed = !words.isEmpty();
    words.addAll(mentions.wordsOf(column));
    if (!listed) {
      words.add(Vocabulary.OTHER);
    }
    return List.copyOf(words);
  }

  private static List<Region> texts(Set<Value> mentioned) {
    var regions = new ArrayList<>(mentioned.stream().map(Region::of).toList());
    var other = new StringBuilder("any other text");
    while (mentioned.contains(new Value.Text(other.toString()))) {
      other.append('.');
    }
    regions.add(new Region(new Value.Text(other.toString()), null, null, false));
    return regions;
  }

  private static List<Region> stretches(Set<Value> mentioned) {
    var limits = new TreeSet<>(Domains::compare);
    mentioned.stream().filter(Domains::numeric).forEach(limits::add);
    if (limits.isEmpty()) {
      return List.of(new Region(new Value.Whole(0), null, null, false));
    }
    var regions = new ArrayList<Region>();
    Value before = null;
    for (var limit : limits) {
      var stretch = stretch(before, limit);
      if (stretch != null) {
        regions.add(stretch);
      }
      regions.add(Region.of(limit));
      before = limit;
    }
    var rest = stretch(before, null);
    if (rest != null) {
      regions.add(rest);
    }
    return regions;
  }

  /** The values strictly between two limits; null when there are none. */
  private static @Nullable Region stretch(@Nullable Value above, @Nullable Value below) {
    var sample = between(above, below);
    return sample == null ? null : new Region(sample, above, below, false);
  }

  private static @Nullable Value between(@Nullable Value above, @Nullable Value below) {
    if (above instanceof Value.Decimal || below instanceof Value.Decimal) {
      return decimal(above, below);
    }
    var from = above instanceof Value.Whole low ? BigInteger.valueOf(low.amount()) : null;
    var to = below instanceof Value.Whole high ? BigInteger.valueOf(high.amount()) : null;
    var sample =
        from != null
            ? from.add(BigInteger.ONE)
            : to == null ? BigInteger.ZERO : to.subtract(BigInteger.ONE);
    boolean fits = sample.bitLength() < Long.SIZE && (to == null || sample.compareTo(to) < 0);
    return fits ? new Value.Whole(sample.longValueExact()) : null;
  }

  private static Value decimal(@Nullable Value above, @Nullable Value below) {
    var from = above instanceof Value.Decimal low ? low.amount() : null;
    var to = below instanceof Value.Decimal high ? high.amount() : null;
    if (from == null || to == null) {
      return new Value.Decimal(
          from != null
              ? from.add(BigDecimal.ONE)
              : to == null ? BigDecimal.ZERO : to.subtract(BigDecimal.ONE));
    }
    return new Value.Decimal(from.add(to).multiply(new BigDecimal("0.5")));
  }

  private static boolean numeric(Value value) {
    return value instanceof Value.Whole || value instanceof Value.Decimal;
  }

  private static int compare(Value left, Value right) {
    return amount(left).compareTo(amount(right));
  }

  private static BigDecimal amount(Value value) {
    return value instanceof Value.Whole whole
        ? BigDecimal.valueOf(whole.amount())
        : ((Value.Decimal) value).amount();
  }
}
