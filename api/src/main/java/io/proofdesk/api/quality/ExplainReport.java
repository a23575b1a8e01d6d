package io.proofdesk.api.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.quality.Page.Colour;
import io.proofdesk.api.quality.Page.Figure;
import io.proofdesk.api.quality.Page.Mark;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.explain.Explained;
import io.proofdesk.rules.explain.ExplainedRow;
import io.proofdesk.rules.explain.ExplainedTable;
import io.proofdesk.rules.explain.Explanation;
import io.proofdesk.rules.explain.MissedCell;
import io.proofdesk.rules.explain.Opened;
import io.proofdesk.rules.explain.WayOut;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a case is decided as it is: for a person, for a program, and as a page. Thread-safe.
 *
 * @param explained the explanation and the questions behind it
 * @param subject what the case is called, in the words of who gave it
 * @param decision how it is decided
 */
public record ExplainReport(Explained explained, String subject, Decision decision) {
  private static final String NEXT = "\n    ";
  private static final int LONGEST_RESULT = 40;

  /** What would change, and then every table. */
  public String text() {
    var it = explained.explanation();
    var titles = Titles.of(it.language());
    var text = new StringBuilder();
    decided(titles)
        .forEach(one -> text.append(one.words()).append(": ").append(one.number()).append('\n'));
    text.append('\n');
    var row = it.row();
    if (row != null) {
      text.append(row.table()).append("  ").append(row.place()).append('\n');
      text.append("  ").append(row.sentence()).append('\n');
      row.opened().stream()
          .skip(1) // the sentence tells the first
          .forEach(one -> text.append("  ").append(one.sentence()).append('\n'));
      lines(text, row.ways(), titles.noWay());
      text.append('\n');
    }
    text.append(titles.ways()).append('\n');
    lines(text, it.ways(), titles.noChange());
    for (var table : it.tables()) {
      text.append('\n');
      table(text, table, titles);
    }
    return text.toString().stripTrailing();
  }

  private static void lines(StringBuilder text, List<WayOut> ways, String none) {
    if (ways.isEmpty()) {
      text.append("  ").append(none).append('\n');
    }
    ways.forEach(way -> text.append("  - ").append(way.sentence()).append('\n'));
  }

  private static void table(StringBuilder text, ExplainedTable table, Titles titles) {
    text.append(table.table()).append(": ").append(table.sentence()).append('\n');
    text.append("  ").append(table.title()).append("; ").append(table.policy()).append('\n');
    // of several winners the line above says why all of them are
    boolean one = table.won().size() == 1;
    for (var row : table.won()) {
      fitted(text, titles.won(), row, one ? "; " + row.why() : "");
    }
    for (var row : table.beaten()) {
      fitted(text, titles.beaten(), row, "; " + row.why());
    }
    for (var row : table.missed()) {
      text.append("  ").append(titles.missed()).append(' ').append(row.rule());
      text.append(results(withoutProse(row.results())));
      var before = row.failing().size() == 1 ? "; " : NEXT;
      row.failing().forEach(cell -> text.append(before).append(line(cell)));
      text.append('\n');
    }
  }

  private static void fitted(StringBuilder text, String title, ExplainedRow row, String why) {
    text.append("  ").append(title).append(' ').append(row.rule());
    text.append(results(row.results())).append(why);
    text.append("  ").append(row.place()).append('\n');
  }

  private static String line(MissedCell cell) {
    var sheet = cell.address().lastIndexOf('!');
    return cell.address().substring(sheet + 1) + " " + cell.sentence();
  }

  /** What a row that missed would have said is in its cells. */
  private static Map<String, String> withoutProse(Map<String, String> results) {
    var words = new TreeMap<>(results);
    words.values().removeIf(value -> value.startsWith("\""));
    return words;
  }

  private static String results(Map<String, String> results) {
    if (results.isEmpty()) {
      return "";
    }
    return results.entrySet().stream()
        .map(entry -> entry.getKey() + " " + shortened(entry.getValue()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Prose of a result as far as it is recognised by it; its row is named. */
  private static String shortened(String result) {
    return result.length() <= LONGEST_RESULT
        ? result
        : result.substring(0, result.offsetByCodePoints(0, LONGEST_RESULT - 2))
            + "…"
            + (result.endsWith("\"") ? "\"" : "");
  }

  /** The same for a program. */
  public String json() {
    try {
      var mapper = new ObjectMapper();
      return mapper.readTree(new JsonWriter().bytes(explained.explanation())).toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException("what was written can be read", e);
    }
  }

  /** The tables themselves: who answered, who came near, and beside each cell why not. */
  public String html() {
    var it = explained.explanation();
    var titles = Titles.of(it.language());
    var page = new Page(titles.title(), it.language());
    page.line(subject + " · " + titles.at() + " " + decision.asOf());
    page.figures(decided(titles));
    var row = it.row();
    if (row != null) {
      var lines = new ArrayList<String>(List.of(row.place(), row.sentence()));
      row.opened().stream().skip(1).map(Opened::sentence).forEach(lines::add);
      if (row.ways().isEmpty()) {
        lines.add(titles.noWay());
      }
      row.ways().forEach(way -> lines.add("→ " + way.sentence()));
      page.failed(row.table() + ":" + row.rule(), lines);
    }
    page.heading(titles.ways());
    if (it.ways().isEmpty()) {
      page.line(titles.noChange());
    }
    it.ways().forEach(way -> page.point(way.sentence()));
    page.legend(
        List.of(
            new Figure("good", titles.wonRow()),
            new Figure("part", titles.beatenRow()),
            new Figure("bad", titles.missedCell())));
    for (int i = 0; i < it.tables().size(); i++) {
      var asked = explained.asked().get(i);
      if (!asked.table().rows().isEmpty()) {
        sheet(page, it, i, asked);
      }
    }
    return page.html();
  }

  /** What was decided, before it is said why. */
  private List<Figure> decided(Titles titles) {
    var boundary = decision.boundary();
    var approver = boundary.approver();
    var situation = decision.situation().id();
    return List.of(
        new Figure(decision.route().primary(), titles.route()),
        new Figure(situation == null ? "-" : situation, titles.situation()),
        new Figure(boundary.kind() + (approver == null ? "" : " · " + approver), titles.boundary()),
        new Figure(
            decision.priority().priority() + " · " + decision.priority().owner(),
            titles.priority()));
  }

  private static void sheet(Page page, Explanation it, int index, Asked asked) {
    var table = it.tables().get(index);
    var tables = new TreeMap<>(Map.of("", asked.table()));
    page.sheet(
        new Sheet(asked.table().rows().get(0).place().workbook(), tables),
        table.sentence() + " · " + table.policy(),
        !table.beaten().isEmpty(),
        new Cells(table, asked));
  }

  /** What is to be seen of one table: the rows that fitted and those that came near. */
  private record Cells(ExplainedTable table, Asked asked) implements Page.Marks {
    @Override
    public Mark row(int row) {
      if (row < 0) {
        return Mark.plain();
      }
      var id = asked.table().rows().get(row).id();
      for (var one : table.won()) {
        if (one.rule().equals(id)) {
          return new Mark(Colour.GOOD, List.of(one.why()));
        }
      }
      for (var one : table.beaten()) {
        if (one.rule().equals(id)) {
          return new Mark(Colour.PART, List.of(one.why()));
        }
      }
      return Mark.plain();
    }

    @Override
    public Mark condition(int row, int column) {
      var it = asked.table().rows().get(row);
      for (var one : table.missed()) {
        if (one.rule().equals(it.id())) {
          for (var cell : one.failing()) {
            if (cell.address().endsWith("!" + it.conditions().get(column).address())) {
              return new Mark(Colour.BAD, List.of(cell.had() + " ≠ " + cell.wanted()));
            }
          }
        }
      }
      return Mark.plain();
    }

    @Override
    public Mark result(int row, int column) {
      return Mark.plain();
    }
  }

  /** What stands above and before the sentences. */
  private record Titles(
      String title,
      String ways,
      String noChange,
      String noWay,
      String won,
      String beaten,
      String missed,
      String wonRow,
      String beatenRow,
      String missedCell,
      String at,
      String route,
      String situation,
      String boundary,
      String priority) {
    static Titles of(String language) {
      return language.equals("zh")
          ? new Titles(
              "为何如此决定",
              "什么会改变这一决定",
              "没有找到任何能改变它的事情",
              "没有找到任何能使它作答的事情",
              "作答",
              "被超过",
              "未匹配",
              "作答的行",
              "适用但未作答的行",
              "最接近的行中未匹配的单元格",
              "决定时间",
              "路由",
              "情形",
              "款项与货物",
              "优先级与负责人")
          : new Titles(
              "Why it is decided so",
              "What would change it",
              "nothing was found that would change it",
              "nothing was found that would let it answer",
              "won   ",
              "beaten",
              "missed",
              "rows that answer",
              "rows that fitted and do not answer",
              "cells by which the nearest rows missed",
              "decided at",
              "route",
              "situation",
              "money and goods",
              "priority and owner");
    }
  }
}
