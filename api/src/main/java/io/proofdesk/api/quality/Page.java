package io.proofdesk.api.quality;

import io.proofdesk.api.replay.Mismatch;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that opens from disk: the tables themselves with coloured cells, and beside a cell what is
 * to be said of it. One call, one thread.
 */
public final class Page {
  private static final int FEW = 3;
  private static final int WHOLE_ROW = -1;
  private static final int LONG = 200;
  private static final int BEGIN = 110;
  private static final int MOST_LINKS = 24;

  private final StringBuilder html = new StringBuilder();
  private final Guide guide;
  private int sheets;

  /** What leads to the cells to look at. */
  private record Guide(String look, String row, String more, String others, String tally) {
    static Guide in(String language) {
      return language.equals("zh")
          ? new Guide("请看：", "整行", "另有 ", " 处", " 处请看")
          : new Guide("Look at: ", "the row itself", "and ", " others", " to look at");
    }

    /** Tells before a table is unfolded whether it is worth it. */
    String tally(int places) {
      return places + tally;
    }
  }

  /** A page with a title, in English. */
  public Page(String title) {
    this(title, "en");
  }

  /** A page with a title, in the language of a tag. */
  Page(String title, String language) {
    guide = Guide.in(language);
    html.append("<!doctype html><html lang=\"")
        .append(escaped(language))
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(PageStyle.CSS)
        .append("</style></head><body><main><h1>")
        .append(escaped(title))
        .append("</h1>");
  }

  /** How a place of a table looks and what stands beside it. */
  public record Mark(Colour colour, List<String> notes) {
    public Mark {
      notes = List.copyOf(notes);
    }

    static Mark plain() {
      return new Mark(Colour.NONE, List.of());
    }
  }

  /** What a colour says. */
  public enum Colour {
    NONE(""),
    GOOD("good"),
    PART("part"),
    BAD("bad"),
    TOLD("told"),
    DEAD("dead");

    private final String style;

    Colour(String style) {
      this.style = style;
    }
  }

  /** What is to be said of the places of a table. */
  interface Marks {
    /** Of a row as a whole; -1 for the default row. */
    Mark row(int row);

    /** Of a condition cell. */
    Mark condition(int row, int column);

    /** Of a result cell. */
    Mark result(int row, int column);
  }

  /** A heading. */
  public Page heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>");
    return this;
  }

  /** Numbers side by side. */
  Page figures(List<Figure> figures) {
    html.append("<div class=\"figures\">");
    for (var figure : figures) {
      html.append("<div class=\"figure\"><b>")
          .append(escaped(figure.number()))
          .append("</b><span>")
          .append(escaped(figure.words()))
          .append("</span></div>");
    }
    html.append("</div>");
    return this;
  }

  /** A number and what it counts. */
  record Figure(String number, String words) {}

  /** Something that failed: a title and lines. */
  public Page failed(String title, List<String> lines) {
    html.append("<div class=\"failed\"><b>").append(escaped(title)).append("</b>");
    lines.forEach(line -> html.append("<br>").append(escaped(line)));
    html.append("</div>");
    return this;
  }

  /** A fault: where it is first, and then what. */
  Page fault(Finding fault) {
    var what = fault.line().substring(fault.place().length() + 2);
    return failed(fault.place(), List.of(what));
  }

  /** A fixture that does not hold: each part with both sides, and the rules behind it. */
  Page failure(String file, String title, List<Mismatch> mismatches) {
    html.append("<section class=\"failed\"><h3>")
        .append(escaped(title))
        .append("<span>")
        .append(escaped(file))
        .append("</span></h3>");
    for (var mismatch : mismatches) {
      html.append("<div class=\"diff\"><h4>").append(escaped(mismatch.part())).append("</h4><dl>");
      side("expected", "want", mismatch.expected());
      side("got", "got", mismatch.got());
      if (!mismatch.because().isEmpty()) {
        html.append("<dt>because</dt><dd class=\"why\">");
        mismatch
            .because()
            .forEach(rule -> html.append("<div>").append(rule(rule)).append("</div>"));
        html.append("</dd>");
      }
      for (var near : mismatch.nearest()) {
        html.append("<dt>nearest</dt><dd class=\"why\">").append(rule(near.rule())).append("<ul>");
        near.failing().forEach(cell -> html.append("<li>").append(escaped(cell)).append("</li>"));
        html.append("</ul></dd>");
      }
      html.append("</dl></div>");
    }
    html.append("</section>");
    return this;
  }

  private void side(String name, String style, String text) {
    html.append("<dt>")
        .append(name)
        .append("</dt><dd class=\"")
        .append(style)
        .append("\"><mark>")
        .append(escaped(text))
        .append("</mark></dd>");
  }

  /** {@code BD-040 (boundary-damage.csv!Rules!A12:L12)}: the id first, its place after it. */
  private static String rule(String rule) {
    int place = rule.indexOf(" (");
    return place < 0
        ? escaped(rule)
        : "<b>"
            + escaped(rule.substring(0, place))
            + "</b> <span class=\"dim\">"
            + escaped(rule.substring(place + 2, rule.length() - 1))
            + "</span>";
  }

  /** A line of prose. */
  public Page line(String text) {
    html.append("<p class=\"dim\">").append(escaped(text)).append("</p>");
    return this;
  }

  /** One of several things to be said, with room around it. */
  Page point(String text) {
    html.append("<p class=\"point\">").append(escaped(text)).append("</p>");
    return this;
  }

  /** What the colours mean. */
  Page legend(List<Figure> colours) {
    html.append("<p class=\"legend\">");
    for (var colour : colours) {
      html.append("<span class=\"")
          .append(colour.number())
          .append("\">")
          .append(escaped(colour.words()))
          .append("</span>");
    }
    html.append("</p>");
    return this;
  }

  /** Whether all of them are shown open: who asks for few tables wants to see them. */
  static boolean few(List<?> tables) {
    return tables.size() <= FEW;
  }

  /** A table, folded up under a line of figures. */
  Page sheet(Sheet sheet, String figures, boolean open, Marks marks) {
    var table = sheet.table();
    sheets++;
    var links = worthALook(table, marks);
    html.append(open ? "<details open>" : "<details>")
        .append("<summary><b>")
        .append(escaped(sheet.workbook()))
        .append("</b>");
    if (!links.isEmpty()) {
      html.append("<span class=\"tally part\">")
          .append(guide.tally(links.size()))
          .append("</span>");
    }
    html.append("<span class=\"dim\">").append(escaped(figures)).append("</span></summary>");
    lookAt(links);
    html.append("<div class=\"scroll\"><table><thead><tr><th>Rule</th>");
    table.inputs().forEach(column -> header(column.heading(), ""));
    table.outputs().forEach(output -> header(output.column().heading(), " class=\"result\""));
    html.append("</tr></thead><tbody>");
    for (int row = 0; row < table.rows().size(); row++) {
      row(sheet, row, marks);
    }
    otherwise(sheet, marks);
    html.append("</tbody></table></div></details>");
    return this;
  }

  /** The whole page. */
  public String html() {
    return html + "</main></body></html>\n";
  }

  /** Links to the cells that have something said beside them: a far column is out of sight. */
  private List<String> worthALook(Table table, Marks marks) {
    var links = new ArrayList<String>();
    for (int row = 0; row < table.rows().size(); row++) {
      var id = table.rows().get(row).id();
      link(id, guide.row(), row, WHOLE_ROW, marks.row(row), links);
      for (int column = 0; column < table.inputs().size(); column++) {
        link(
            id,
            table.inputs().get(column).heading(),
            row,
            column,
            marks.condition(row, column),
            links);
      }
      for (int column = 0; column < table.outputs().size(); column++) {
        var heading = table.outputs().get(column).column().heading();
        int place = table.inputs().size() + column;
        link(id, heading, row, place, marks.result(row, column), links);
      }
    }
    return links;
  }

  private void lookAt(List<String> links) {
    if (!links.isEmpty()) {
      int shown = links.size() > MOST_LINKS + 1 ? MOST_LINKS : links.size();
      html.append("<div class=\"look\">")
          .append(guide.look())
          .append(String.join(" · ", links.subList(0, shown)));
      if (shown < links.size()) {
        html.append("<details class=\"more\"><summary> · ")
            .append(guide.more())
            .append(links.size() - shown)
            .append(guide.others())
            .append("</summary>")
            .append(String.join(" · ", links.subList(shown, links.size())))
            .append("</details>");
      }
      html.append("</div>");
    }
  }

  private void link(
      String row, String heading, int index, int column, Mark mark, List<String> links) {
    if (!mark.notes().isEmpty() && (mark.colour() == Colour.BAD || mark.colour() == Colour.PART)) {
      links.add(
          "<a href=\"#" + place(index, column) + "\">" + escaped(row + " " + heading) + "</a>");
    }
  }

  /** The name of a cell on the page. */
  private String place(int row, int column) {
    return "t" + sheets + "r" + row + (column == WHOLE_ROW ? "" : "c" + column);
  }

  private void header(String heading, String style) {
    html.append("<th").append(style).append('>').append(escaped(heading)).append("</th>");
  }

  private void row(Sheet sheet, int index, Marks marks) {
    var row = sheet.table().rows().get(index);
    html.append("<tr>");
    cell("th", place(index, WHOLE_ROW), "", row.id(), marks.row(index));
    for (int column = 0; column < row.conditions().size(); column++) {
      var text = row.conditions().get(column).text();
      cell("td", place(index, column), "", text, marks.condition(index, column));
    }
    for (int column = 0; column < row.results().size(); column++) {
      var text = ByProfile.result(sheet, index, column);
      var place = place(index, row.conditions().size() + column);
      cell("td", place, "result ", text, marks.result(index, column));
    }
    html.append("</tr>");
  }

  private void otherwise(Sheet sheet, Marks marks) {
    var table = sheet.table();
    var last = table.otherwise();
    if (last == null) {
      return;
    }
    html.append("<tr>");
    cell("th", "", "", "Otherwise", marks.row(-1));
    table.inputs().forEach(column -> html.append("<td></td>"));
    for (int column = 0; column < last.results().size(); column++) {
      cell("td", "", "result ", ByProfile.otherwise(sheet, column), Mark.plain());
    }
    html.append("</tr>");
  }

  private void cell(String tag, String place, String style, String text, Mark mark) {
    html.append('<')
        .append(tag)
        .append(place.isEmpty() ? "" : " id=\"" + place + "\"")
        .append(" class=\"")
        .append(style)
        .append(mark.colour().style)
        .append("\">")
        .append(folded(text));
    mark.notes().forEach(this::note);
    html.append("</").append(tag).append('>');
  }

  private void note(String text) {
    html.append("<div class=\"note\">").append(folded(text)).append("</div>");
  }

  /** One long list of words would make its whole row taller than a screen: its end is folded. */
  private static String folded(String text) {
    if (text.length() <= LONG) {
      return escaped(text);
    }
    int space = text.lastIndexOf(' ', BEGIN);
    int cut = space > BEGIN / 2 ? space + 1 : text.offsetByCodePoints(0, BEGIN / 2);
    return "<details class=\"more\"><summary>"
        + escaped(text.substring(0, cut))
        + "</summary>"
        + escaped(text.substring(cut))
        + "</details>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
