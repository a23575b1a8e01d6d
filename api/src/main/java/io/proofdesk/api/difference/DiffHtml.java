package io.proofdesk.api.difference;

import io.proofdesk.rules.revision.SheetChange;
import io.proofdesk.rules.verify.AnswerChange;
import java.util.List;
import java.util.Locale;

/** A comparison as one page that needs nothing beside it. Thread-safe. */
public final class DiffHtml {
  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #cfd6df; }
      article { border: 1px solid #dde3ea; border-radius: 6px; padding: .6rem 1rem; margin: .8rem 0; }
      .was { background: #fdecea; } .is { background: #e8f5e9; } .was, .is { padding: 0 .3rem; border-radius: 3px; }
      dl { display: grid; grid-template-columns: 6rem 1fr; gap: .1rem 1rem; margin: .5rem 0 0; } dt { color: #66707c; } dd { margin: 0; }
      li { margin: .15rem 0; } code { font-size: .92em; } .limit { color: #8a5a00; }
      @media (prefers-color-scheme: dark) { body { background: #14181e; color: #dde3ea; } article { border-color: #323b47; }
      .was { background: #4a2020; } .is { background: #1d3b22; } }
      """;

  private final StringBuilder html = new StringBuilder();

  private DiffHtml() {}

  /** The page. */
  public static String of(Comparison comparison) {
    var page = new DiffHtml();
    page.html
        .append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(comparison.before() + " and " + comparison.after()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n");
    page.element("h1", "From " + comparison.before() + " to " + comparison.after());
    page.answers(comparison);
    comparison.texts().forEach(page::text);
    comparison.cells().forEach(page::sheet);
    page.fixtures(comparison);
    return page.html.append("</html>").toString();
  }

  private void answers(Comparison comparison) {
    var answers = comparison.answers();
    if (answers == null) {
      return;
    }
    if (answers.changes().isEmpty()) {
      element("p", "Every input gets the same answer from the tables.");
    }
    var part = "";
    for (var change : answers.changes()) {
      if (!change.part().equals(part)) {
        part = change.part();
        element("h2", "Another " + part);
      }
      change(change);
    }
    answers
        .limits()
        .forEach(
            limit ->
                html.append("<p class=\"limit\">Not all is told: ")
                    .append(escaped(limit))
                    .append("</p>\n"));
  }

  private void change(AnswerChange change) {
    html.append("<article>\n");
    if (change.order()) {
      element("p", "The same in another order");
    } else {
      marked("was", change.gone());
      marked("is", change.come());
    }
    html.append("<dl>");
    entry("profiles", String.join(", ", change.profiles()));
    entry("example", change.example().sentence());
    entry("rules", String.join("; ", change.rowsBefore()));
    entry("now", String.join("; ", change.rowsAfter()));
    change.causes().forEach(cause -> entry("because", cause.sentence()));
    html.append("</dl>\n</article>\n");
  }

  private void text(TextChange change) {
    element("h2", change.title());
    html.append("<article>\n");
    if (!change.gone().isEmpty()) {
      marked("was", change.gone());
    }
    if (!change.come().isEmpty()) {
      marked("is", change.come());
    }
    html.append("<dl>");
    entry("rules", change.reach());
    entry("place", change.place());
    html.append("</dl>\n</article>\n");
  }

  private void marked(String style, List<String> results) {
    for (var result : results.isEmpty() ? List.of("nothing") : results) {
      html.append("<div><span class=\"")
          .append(style)
          .append("\">")
          .append(style.equals("was") ? "− " : "+ ")
          .append(escaped(result))
          .append("</span></div>\n");
    }
  }

  private void entry(String name, String text) {
    if (!text.isEmpty()) {
      html.append("<dt>").append(name).append("</dt><dd>").append(escaped(text)).append("</dd>");
    }
  }

  private void sheet(SheetChange sheet) {
    var state =
        sheet.state() == SheetChange.State.CHANGED
            ? ""
            : " " + sheet.state().name().toLowerCase(Locale.ROOT);
    element("h2", "Cells of " + sheet.workbook() + ", sheet " + sheet.sheet() + state);
    html.append("<ul>\n");
    sheet.changes().forEach(change -> element("li", DiffText.sentence(change)));
    html.append("</ul>\n");
  }

  private void fixtures(Comparison comparison) {
    var fixtures = comparison.fixtures();
    if (fixtures == null) {
      return;
    }
    element(
        "h2", "Fixtures decided otherwise: " + fixtures.changed().size() + " of " + fixtures.all());
    for (var one : fixtures.changed()) {
      html.append("<article>");
      element("strong", one.title());
      element("div", one.file());
      html.append("<ul>");
      one.parts().forEach(part -> element("li", part));
      html.append("</ul></article>\n");
    }
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(escaped(text));
    html.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
