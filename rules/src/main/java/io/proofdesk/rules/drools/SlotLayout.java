package io.proofdesk.rules.drools;

import io.proofdesk.rules.drools.SlotFact.Slots;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column of a table sits in which slot. A column no cell asks about has none. */
final class SlotLayout {

  /**
   * A column's place.
   *
   * @param input index among the table's condition columns
   * @param kind letter of the slot: s, l, d, b or w
   * @param index number of the slot
   * @param emptyIndex number of the b slot that says whether the set is empty; -1 when none asks
   */
  record Slot(int input, Column column, char kind, int index, int emptyIndex) {
    String field() {
      return kind + String.valueOf(index);
    }

    String emptyField() {
      return "b" + emptyIndex;
    }
  }

  private final List<@Nullable Slot> byInput = new ArrayList<>();
  private final List<Slot> used = new ArrayList<>();
  private final int[] taken = new int['z' + 1];

  /**
   * @throws TableRefusedException when the table asks about more columns than there are slots
   */
  SlotLayout(Table table) {
    var room = new Slots();
    for (int i = 0; i < table.inputs().size(); i++) {
      int input = i;
      var tests = table.rows().stream().map(row -> row.conditions().get(input).test()).toList();
      if (tests.stream().allMatch(CellTest.Any.class::isInstance)) {
        byInput.add(null);
        continue;
      }
      var column = table.inputs().get(input);
      char kind = kind(column.type());
      int empty = tests.stream().anyMatch(SlotLayout::asksEmpty) ? taken['b']++ : -1;
      var slot = new Slot(input, column, kind, taken[kind]++, empty);
      byInput.add(slot);
      used.add(slot);
    }
    var over = new ArrayList<Over>();
    over('s', room.s.length, "words or texts", over);
    over('l', room.l.length, "whole quantities", over);
    over('d', room.d.length, "decimals", over);
    over('b', room.b.length, "yes/no, a column asked for `empty` counted as one of these", over);
    over('w', room.w.length, "many words", over);
    if (!over.isEmpty()) {
      throw TableRefusedException.tooManyColumns(table, over);
    }
  }

  /**
   * A kind of column of which a table asks about too many.
   *
   * @param kind in the words of a workbook
   * @param room how many there may be
   * @param asked how many there are
   * @param input index among the table's condition columns of the first that is too many
   */
  record Over(String kind, int room, int asked, int input) {}

  private void over(char kind, int room, String words, List<Over> over) {
    for (var slot : used) {
      boolean outside = slot.kind() == kind && slot.index() >= room;
      if (outside || (kind == 'b' && slot.emptyIndex() >= room)) {
        over.add(new Over(words, room, taken[kind], slot.input()));
        return;
      }
    }
  }

  private static char kind(ColumnType type) {
    if (type instanceof ColumnType.Word || type instanceof ColumnType.Text) {
      return 's';
    }
    if (type instanceof ColumnType.YesNo) {
      return 'b';
    }
    if (type instanceof ColumnType.Decimal) {
      return 'd';
    }
    return type instanceof ColumnType.Words ? 'w' : 'l';
  }

  private static boolean asksEmpty(CellTest test) {
    List<Term> terms =
        test instanceof OneOf oneOf
            ? oneOf.terms()
            : test instanceof NoneOf noneOf ? noneOf.terms() : List.of();
    return terms.stream().anyMatch(Term.Empty.class::isInstance);
  }

  /** The slot of a condition column; null when no cell asks about it. */
  @Nullable Slot of(int input) {
    return byInput.get(input);
  }

  List<Slot> used() {
    return used;
  }

  /** Puts the facts into their slots. */
  void fill(Facts facts, Slots into) {
    for (var slot : used) {
      put(slot, facts.valueOf(slot.column()), into);
    }
  }

  private static void put(Slot slot, @Nullable Value value, Slots into) {
    int i = slot.index();
    switch (slot.kind()) {
      case 's' -> into.s[i] = value == null ? null : string(slot, value);
      case 'l' -> into.l[i] = value == null ? null : as(Value.Whole.class, slot, value).amount();
      case 'd' -> into.d[i] = value == null ? null : as(Value.Decimal.class, slot, value).amount();
      case 'b' -> into.b[i] = value == null ? null : as(Value.YesNo.class, slot, value).yes();
      default -> {
        var words = value == null ? null : as(Value.Words.class, slot, value);
        into.w[i] = words;
        if (slot.emptyIndex() >= 0) {
          into.b[slot.emptyIndex()] = words == null ? null : words.ids().isEmpty();
        }
      }
    }
  }

  private static String string(Slot slot, Value value) {
    return value instanceof Value.Text text ? text.text() : as(Value.Word.class, slot, value).id();
  }

  private static <V extends Value> V as(Class<V> kind, Slot slot, Value value) {
    if (kind.isInstance(value)) {
      return kind.cast(value);
    }
    throw new IllegalArgumentException(
        "column `%s` was given `%s`".formatted(slot.column().heading(), value));
  }
}
