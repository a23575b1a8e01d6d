package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.kept.KnownClean;
import io.proofdesk.rules.reply.lint.Usage;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.signal.SignalWords;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the last load made of sheets that seldom change and take long to read: more than half of a
 * load in which one cell of a table changed. Thread-safe.
 */
final class LastLoad {
  private final LastMade<Heard, Reading<SignalReader>> readers = new LastMade<>();
  private final LastMade<Said, List<Finding>> lints = new LastMade<>();
  private final KnownClean known;

  LastLoad() {
    this(KnownClean.NOTHING);
  }

  /** One that need not look at what was found clean another time. */
  LastLoad(KnownClean known) {
    this.known = known;
  }

  /** The reader of messages. */
  LastMade<Heard, Reading<SignalReader>> readers() {
    return readers;
  }

  /** What stands against the texts of replies. */
  LastMade<Said, List<Finding>> lints() {
    return lints;
  }

  /** What stands against something, by a look that is spared where nothing did before. */
  List<Finding> unlessClean(Named what, Supplier<List<Finding>> look) {
    var name = what.name();
    if (known.isClean(name)) {
      return List.of();
    }
    var found = look.get();
    if (found.isEmpty()) {
      known.clean(name);
    }
    return found;
  }

  /** Whether nothing was found in it before. */
  boolean isClean(Named what) {
    return known.isClean(what.name());
  }

  /** What a look depends on. */
  interface Named {
    /** A name that only the same content has. */
    String name();
  }

  /** What a reader of messages is made of. */
  record Heard(List<Grid> signals, List<Grid> examples, SignalWords words) implements Named {
    @Override
    public String name() {
      var lists =
          Stream.of(words.routes(), words.resolutions(), words.evidence(), words.topics())
              .map(TreeSet::new)
              .toList();
      return "signals " + hash(List.of(signals, examples), lists.toString());
    }
  }

  /** What is said, which wordings may not be, and where the tables say it. */
  record Said(List<Grid> replies, List<Grid> lists, Usage usage) implements Named {
    @Override
    public String name() {
      var sets = List.of(new TreeSet<>(usage.promisingMoney()), new TreeSet<>(usage.answering()));
      return "replies " + hash(List.of(replies, lists), sets.toString());
    }
  }

  private static String hash(List<List<Grid>> workbooks, String more) {
    var text = new StringBuilder(more);
    for (var grids : workbooks) {
      text.append('\n').append(grids.size());
      for (var grid : grids) {
        text.append('\n').append(grid.workbook()).append('!').append(grid.sheet());
        text.append(new TreeSet<>(grid.numbers())).append(new TreeSet<>(grid.strayNumbers()));
        text.append(new TreeSet<>(grid.refused()));
        for (var row : grid.rows()) {
          text.append('\n').append(row.size());
          // its length keeps a cell apart from the next
          row.forEach(cell -> text.append(' ').append(cell.length()).append(':').append(cell));
        }
      }
    }
    return Hash.of(text.toString());
  }
}
