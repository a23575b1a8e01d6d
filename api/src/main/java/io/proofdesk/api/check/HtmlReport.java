package io.proofdesk.api.check;

import io.proofdesk.model.vocabulary.Severity;
import java.util.Locale;

/** A check as one page that needs nothing but itself. Thread-safe. */
final class HtmlReport {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8884; --soft: #8881; --bad: #c62828; --warn: #b26a00; --good: #2e7d32; }
      * { box-sizing: border-box; }
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem; }
      h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
      .sum { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
      .sum li { border: 1px solid var(--line); border-radius: .5rem; padding: .35rem .8rem; }
      .sum b { font-size: 1.25rem; }
      .found { list-style: none; padding: 0; }
      .found li { border-left: .3rem solid var(--warn); background: var(--soft); margin: .6rem 0; padding: .6rem .8rem; overflow-wrap: anywhere; }
      .found li.error { border-color: var(--bad); } .found li.accepted { border-color: var(--good); }
      .found .at { font-family: ui-monospace, monospace; font-size: .85rem; }
      .found p { margin: .2rem 0; } .found .fix { font-weight: 600; }
      .tag { font-size: .75rem; text-transform: uppercase; letter-spacing: .04em; opacity: .8; }
      .sheet { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
      table { border-collapse: collapse; font-size: .85rem; }
      th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; min-width: 3rem; max-width: 22rem; overflow-wrap: break-word; }
      th { position: sticky; left: 0; background: Canvas; font-weight: 400; opacity: .9; min-width: 2.5rem; }
      td.row { background: color-mix(in srgb, var(--warn) 14%, transparent); }
      td.warning { background: color-mix(in srgb, var(--warn) 32%, transparent); }
      td.error { background: color-mix(in srgb, var(--bad) 32%, transparent); }
      td.gap { text-align: center; opacity: .6; }
      dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem .8rem; margin: .4rem 0; overflow-wrap: anywhere; }
      dt { opacity: .8; } dd { margin: 0; }
      code { font-family: ui-monospace, monospace; }
      """;

  private HtmlReport() {}

  static String of(Checked checked) {
    var report = checked.report();
    var page = new StringBuilder(16_384);
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Check of the decision tables</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>Check of the decision tables</h1>\n");
    summary(page, report);
    findings(page, report);
    examples(page, report);
    accepted(page, report);
    new HtmlSheets(checked).appendTo(page);
    return page.append("</body>\n</html>\n").toString();
  }

  private static void summary(StringBuilder page, CheckReport report) {
    page.append("<ul class=\"sum\">")
        .append(number(report.errors(), "errors"))
        .append(number(report.warnings(), "warnings"))
        .append(number(report.accepted().size(), "accepted"))
        .append(number(report.proved(), "invariants proved"))
        .append("</ul>\n");
  }

  private static String number(int count, String what) {
    return "<li><b>" + count + "</b> " + what + "</li>";
  }

  private static void findings(StringBuilder page, CheckReport report) {
    page.append("<h2>Findings</h2>\n");
    if (report.findings().isEmpty()) {
      page.append("<p>Nothing was found.</p>\n");
      return;
    }
    page.append("<ol class=\"found\">\n");
    for (var finding : report.findings()) {
      page.append("<li class=\"").append(kind(finding)).append("\">");
      finding(page, finding);
      page.append("</li>\n");
    }
    page.append("</ol>\n");
  }

  private static void finding(StringBuilder page, CheckFinding finding) {
    page.append("<span class=\"tag\">")
        .append(kind(finding))
        .append(" · ")
        .append(costs(finding.cost()))
        .append(" · ")
        .append(escape(finding.code()))
        .append("</span><p class=\"at\">");
    if (finding.sheet() != null && finding.cell() != null) {
      page.append("<a href=\"#")
          .append(escape(HtmlSheets.anchor(finding)))
          .append("\">")
          .append(escape(finding.place()))
          .append("</a>");
    } else {
      page.append(escape(finding.place()));
    }
    if (finding.rule() != null && !finding.place().endsWith(finding.rule())) {
      page.append(' ').append(escape(finding.rule()));
    }
    page.append("</p>");
    if (finding.read() != null) {
      page.append("<p>read <code>").append(escape(finding.read())).append("</code></p>");
    }
    page.append("<p>expected ").append(escape(finding.expected())).append("</p>");
    if (finding.suggestion() != null) {
      page.append("<p class=\"fix\">").append(escape(finding.suggestion())).append("</p>");
    }
  }

  private static void examples(StringBuilder page, CheckReport report) {
    if (report.counterexamples().isEmpty()) {
      return;
    }
    page.append("<h2>Cases that break an invariant</h2>\n");
    for (var example : report.counterexamples()) {
      page.append("<h3>")
          .append(escape(example.invariant() + " in profile " + example.profile()))
          .append("</h3>\n<dl>");
      example
          .facts()
          .forEach(
              (heading, value) ->
                  page.append("<dt>")
                      .append(escape(heading))
                      .append("</dt><dd>")
                      .append(escape(value))
                      .append("</dd>"));
      page.append("</dl>\n<p>led through ")
          .append(escape(String.join("; ", example.led())))
          .append("</p>\n");
    }
  }

  private static void accepted(StringBuilder page, CheckReport report) {
    if (report.accepted().isEmpty()) {
      return;
    }
    page.append("<h2>Accepted</h2>\n<ol class=\"found\">\n");
    for (var accepted : report.accepted()) {
      page.append("<li class=\"accepted\">");
      finding(page, accepted.finding());
      page.append("<p>")
          .append(escape(accepted.by() + ": " + accepted.reason()))
          .append(accepted.until() == null ? "" : " (until " + accepted.until() + ")")
          .append("</p></li>\n");
    }
    page.append("</ol>\n");
  }

  static String kind(CheckFinding finding) {
    return finding.severity() == Severity.ERROR ? "error" : "warning";
  }

  private static String costs(Cost cost) {
    return cost.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Text as a page may hold it, between tags or in quotes; signs it may not hold are shown so. */
  static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
