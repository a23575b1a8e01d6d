package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Trait;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Derivation;
import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds a formula of the vocabulary to columns. One call, one thread. */
public final class FormulaParser {
  private static final Pattern OF = Pattern.compile("(?i)(count|any|all|traits) of (.+)");
  private static final Pattern WHERE = Pattern.compile("(?i)(.+?) where (.+?) is (.+)");
  private static final Pattern WITH = Pattern.compile("(?i)(.+?) with (.+)");
  private static final List<String> SIGNS = List.of(" minus ", " and ", " or ");

  private final Catalogue catalogue;
  private final Findings findings;

  /** A parser for the columns of a catalogue. */
  public FormulaParser(Catalogue catalogue, Findings findings) {
    this.catalogue = catalogue;
    this.findings = findings;
  }

  /** The derived column, or null after an error was noted. */
  public @Nullable DerivedColumn parse(Formula formula) {
    var text = CellText.plain(formula.text());
    var how = derivation(text, formula);
    if (how == null) {
      return null;
    }
    var column =
        new Column(
            CellText.slug(formula.heading()), formula.heading(), type(how), Column.Origin.DERIVED);
    return new DerivedColumn(column, how);
  }

  private @Nullable Derivation derivation(String text, Formula formula) {
    var where = WHERE.matcher(text);
    if (where.matches()) {
      return where(where.group(1), where.group(2), where.group(3), formula);
    }
    var of = OF.matcher(text);
    if (of.matches()) {
      var a = set(of.group(2), formula);
      if (a == null) {
        return null;
      }
      return switch (CellText.key(of.group(1))) {
        case "count" -> new Derivation.CountOf(a);
        case "all" -> allOf(a, formula);
        case "traits" -> traitsOf(a);
        default -> new Derivation.AnyOf(a);
      };
    }
    var with = WITH.matcher(text);
    if (with.matches()) {
      return with(with.group(1), with.group(2), formula);
    }
    return combination(text, formula);
  }

  private @Nullable Derivation allOf(Column a, Formula formula) {
    if (a.origin() != Column.Origin.RESULT) {
      return reject("derived.all", formula, "a result of a table behind `all of`", null);
    }
    return new Derivation.AllOf(a);
  }

  private Derivation traitsOf(Column a) {
    var list = TypeNames.list(a.type());
    var traits = new TreeMap<String, SortedSet<String>>();
    for (var word : TypeNames.words(a.type())) {
      var meant = new TreeSet<String>();
      catalogue.traits(list, word).forEach(trait -> meant.add(trait.name()));
      traits.put(word, meant);
    }
    return new Derivation.TraitsOf(a, traits);
  }

  private @Nullable Derivation with(String of, String carried, Formula formula) {
    var a = set(of, formula);
    if (a == null) {
      return null;
    }
    var known = Stream.of(Trait.values()).map(Trait::name).toList();
    var trait = CellText.word(carried);
    if (!known.contains(trait)) {
      return reject(
          "derived.with",
          formula,
          "a trait behind `with` (" + Spelling.list(known) + ")",
          Spelling.suggestion(trait, known));
    }
    var list = TypeNames.list(a.type());
    var words = new TreeSet<>(TypeNames.words(a.type()));
    words.removeIf(word -> !catalogue.traits(list, word).contains(Trait.valueOf(trait)));
    return new Derivation.With(a, trait, words);
  }

  /** A heading may hold an operator's word itself: the cut between two known headings counts. */
  private @Nullable Derivation combination(String text, Formula formula) {
    var cuts = new ArrayList<Cut>();
    String unknown = null;
    var lower = CellText.key(text);
    for (var sign : SIGNS) {
      for (int at = lower.indexOf(sign); at > 0; at = lower.indexOf(sign, at + 1)) {
        var left = text.substring(0, at);
        var right = text.substring(at + sign.length());
        var a = catalogue.condition(left);
        var b = catalogue.condition(right);
        if (a != null && b != null) {
          cuts.add(new Cut(sign, a.column(), b.column()));
        } else {
          unknown = a == null ? left : right;
        }
      }
    }
    if (cuts.size() == 1) {
      return combined(cuts.get(0), formula);
    }
    if (cuts.size() > 1) {
      return reject(
          "derived.ambiguous",
          formula,
          "a formula that can be read one way",
          "rename a column so that no heading holds the words minus, and, or");
    }
    return unknown == null
        ? reject(
            "derived.form",
            formula,
            "`A minus B`, `A and B`, `A or B`, `count of A`, `any of A`, `all of A`, `traits of A`, `A with TRAIT` or `A where B is w`",
            null)
        : reject(
            "derived.unknown-heading",
            formula,
            "the headings of columns that are known",
            Spelling.suggestion(unknown, catalogue.conditionHeadings()));
  }

  private record Cut(String sign, Column a, Column b) {}

  private @Nullable Derivation combined(Cut cut, Formula formula) {
    var a = cut.a();
    var b = cut.b();
    if (!isSet(a) || !isSet(b)) {
      return notSet(isSet(a) ? b : a, formula);
    }
    return switch (cut.sign()) {
      case " minus " -> new Derivation.Minus(a, b);
      case " and " -> new Derivation.And(a, b);
      default -> new Derivation.Or(a, b);
    };
  }

  private @Nullable Derivation where(String of, String by, String is, Formula formula) {
    var a = set(of, formula);
    var b = set(by, formula);
    if (a == null || b == null) {
      return null;
    }
    if (a.origin() != Column.Origin.RESULT || b.origin() != Column.Origin.RESULT) {
      return reject(
          "derived.where",
          formula,
          "two results of the same collecting table around `where`",
          null);
    }
    var words = new TreeSet<String>();
    var known = TypeNames.words(b.type());
    for (var part : is.split("(?i) or ", -1)) {
      var word = CellText.word(part);
      if (!known.contains(word)) {
        return reject(
            "cell.unknown-word",
            formula,
            "words of the column " + b.heading() + " (" + Spelling.list(known) + ")",
            Spelling.suggestion(word, known));
      }
      words.add(word);
    }
    return new Derivation.Where(a, b, words);
  }

  private @Nullable Column set(String heading, Formula formula) {
    var known = catalogue.condition(heading);
    if (known == null) {
      return reject(
          "derived.unknown-heading",
          formula,
          "the headings of columns that are known",
          Spelling.suggestion(heading, catalogue.conditionHeadings()));
    }
    return isSet(known.column()) ? known.column() : notSet(known.column(), formula);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  private <T> @Nullable T notSet(Column column, Formula formula) {
    return reject(
        "derived.not-a-set",
        formula,
        "columns of words; " + column.heading() + " is of type " + TypeNames.of(column.type()),
        null);
  }

  private static boolean isSet(Column column) {
    return column.type() instanceof ColumnType.Words || column.type() instanceof ColumnType.Word;
  }

  private static ColumnType type(Derivation how) {
    if (how instanceof Derivation.CountOf) {
      return new ColumnType.Whole("");
    }
    if (how instanceof Derivation.AnyOf) {
      return new ColumnType.YesNo();
    }
    if (how instanceof Derivation.TraitsOf) {
      return new ColumnType.Words("Trait", Stream.of(Trait.values()).map(Trait::name).toList());
    }
    if (how instanceof Derivation.AllOf all) {
      return union(all.a().type(), all.a().type());
    }
    if (how instanceof Derivation.Or or) {
      return union(or.a().type(), or.b().type());
    }
    if (how instanceof Derivation.Minus minus) {
      return union(minus.a().type(), minus.a().type());
    }
    if (how instanceof Derivation.With with) {
      return union(with.a().type(), with.a().type());
    }
    return how instanceof Derivation.And and
        ? union(and.a().type(), and.a().type())
        : union(((Derivation.Where) how).a().type(), ((Derivation.Where) how).a().type());
  }

  private static ColumnType union(ColumnType a, ColumnType b) {
    var words = new LinkedHashSet<>(TypeNames.words(a));
    words.addAll(TypeNames.words(b));
    var list = TypeNames.list(a).equals(TypeNames.list(b)) ? TypeNames.list(a) : "";
    return new ColumnType.Words(list, List.copyOf(words));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  private <T> @Nullable T reject(
      String code, Formula formula, String expected, @Nullable String suggestion) {
    findings.error(code, formula.place().address(), formula.text(), expected, suggestion);
    return null;
  }
}
