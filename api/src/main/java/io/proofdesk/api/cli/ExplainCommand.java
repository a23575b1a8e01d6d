package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.quality.ExplainReport;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.explain.Inquiry;
import io.proofdesk.rules.reply.writing.Language;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says why a case is decided as it is, and what would change it. */
@Command(
    name = "explain",
    description =
        "Says why a case is decided as it is, why a row does not answer, and what would change it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every table with the rows that fit, the winner and why, and the rows that came nearest with"
          + " the",
      "cells by which they missed. What would change the outcome is searched for among evidence,",
      "approvals and whatever else can still happen, over the next thirty days; each was decided.",
      "",
      "The file holds a case, a request with `case` and `asOf`, or a fixture, in YAML or JSON. Of"
          + " a",
      "fixture that gives a brief, evidence and approvals are tried, and no later moment.",
      "",
      "Example:",
      "  ./proofdesk explain case.yaml --row boundary-damage:BD-040"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String NO_ID = "00000000-0000-7000-8000-000000000000";

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--row",
      paramLabel = "TABLE:ID",
      description = "Why this row does not answer, and what would let it.")
  private @Nullable String row;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language of the sentences: en or zh (that of the store's team).")
  private @Nullable String language;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html (text).")
  private Format format = Format.text;

  @Mixin private ReportOption output = new ReportOption();

  @Spec private @Nullable CommandSpec spec;

  private final CaseOnFile cases;

  /** How an explanation is written; named as they are typed. */
  enum Format {
    text,
    json,
    html
  }

  ExplainCommand(RuleSource source, InstantSource clock) {
    this.cases = new CaseOnFile(source, clock);
  }

  @Override
  public Integer call() throws IOException {
    var tongue = language == null ? null : Language.of(language);
    if (language != null && tongue == null) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "explain.language",
                  "--language",
                  language,
                  "a language texts are written in: en or zh",
                  "leave it out for the language of the store's team")));
    }
    var report = options.during(cases, ready -> report(ready, tongue));
    var text =
        switch (format) {
          case text -> report.text();
          case json -> report.json();
          case html -> report.html();
        };
    output.write(text, Says.spec(spec).commandLine().getOut());
    return 0;
  }

  private ExplainReport report(CaseOnFile.Ready ready, @Nullable Language tongue) {
    var engine = ready.engine();
    var brief = ready.brief();
    var read = engine.explain(new Inquiry(brief, ready.at(), ready.later(), row, tongue));
    var explained = read.value();
    if (explained == null) {
      throw new Refusal(read.findings());
    }
    // nothing of it is kept or shown by its id
    return new ExplainReport(explained, ready.subject(), engine.decide(NO_ID, brief, ready.at()));
  }
}
