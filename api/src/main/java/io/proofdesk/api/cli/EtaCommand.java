package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.timing.EtaAnswer;
import io.proofdesk.model.Finding;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Eta;
import io.proofdesk.rules.clock.EtaCalculator;
import io.proofdesk.rules.clock.EtaWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates when a custom order is made, leaves and arrives, as ranges. */
@Command(
    name = "eta",
    description = "Estimates when a custom order is made, leaves and arrives, as ranges.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "One number of days is the quick end and is widened by a quarter; a range stays as it is.",
      "Without a calendar Monday to Friday count, and no holidays are known.",
      "",
      "Examples:",
      "  ./proofdesk eta --order-date 2026-03-01 --production-days 7",
      "  ./proofdesk eta --order-date 2026-03-01 --production-days 7-14 \\",
      "      --shipping-days 5 --rush"
    })
final class EtaCommand implements Callable<Integer> {
  private static final Pattern DAYS = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?");

  @Option(
      names = "--order-date",
      required = true,
      paramLabel = "DATE",
      description = "The day of the order, such as 2026-03-01; it does not count.")
  private @Nullable LocalDate orderDate;

  @Option(
      names = "--production-days",
      paramLabel = "DAYS",
      description = "How long making takes, such as 7 or 7-14 (7, or what the profile says).")
  private @Nullable String productionDays;

  @Option(
      names = "--shipping-days",
      paramLabel = "DAYS",
      description = "How long shipping takes, such as 5 or 3-5 (5, or what the profile says).")
  private @Nullable String shippingDays;

  @Option(
      names = "--rush",
      description = "Made ahead of others: 40 %% fewer days of making, at a surcharge.")
  private boolean rush;

  @Option(
      names = "--all-days",
      description = "All days count for making and shipping, not only business days.")
  private boolean allDays;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "A store profile: its calendar, and its days of making and delivery.")
  private @Nullable String profile;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "A calendar sheet, .csv or .xlsx, in place of the profile's.")
  private @Nullable Path calendar;

  @Option(
      names = "--holidays",
      paramLabel = "FILE",
      description = "Further holidays, an iCalendar file (.ics).")
  private @Nullable Path holidays;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables with the profiles (decision-tables).")
  private @Nullable Path tables;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language to answer in: en or zh (en).")
  private String language = "en";

  @Option(names = "--json", description = "The answer of POST /v1/eta in place of lines.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var words = EtaWords.of(language);
    if (words == null) {
      throw refusal("eta.unknown-language", "--language", language, "en or zh");
    }
    var counting = EtaCounting.of(profile, calendar, holidays, tables);
    var making = days("--production-days", productionDays, counting.production());
    var carrying = days("--shipping-days", shippingDays, counting.shipping());
    if (orderDate == null) {
      throw refusal("request.missing-field", "--order-date", null, "the day of the order");
    }
    var estimated =
        new EtaCalculator(counting.calendar()).estimate(orderDate, making, carrying, rush);
    var eta = estimated.eta();
    if (eta == null) {
      throw new Refusal(estimated.findings());
    }
    var noted = counting.assumed() ? eta.noting(Eta.Note.CALENDAR_ASSUMED) : eta;
    var answer = EtaAnswer.of(orderDate, noted, counting.calendar(), words);
    if (json) {
      var pretty = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      out().println(pretty.writeValueAsString(pretty.readTree(new JsonWriter().bytes(answer))));
    } else {
      print(answer, words);
    }
    out().flush();
    return 0;
  }

  private @Nullable LeadTime days(String option, @Nullable String text, @Nullable LeadTime usual) {
    if (text == null) {
      return usual == null && allDays ? usual(option) : usual;
    }
    var matcher = DAYS.matcher(text.strip());
    if (!matcher.matches()) {
      throw refusal("eta.bad-days", option, text, "a number such as 7, or a range such as 7-14");
    }
    var from = Integer.parseInt(matcher.group(1));
    var to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (to < from) {
      throw refusal(
          "eta.bad-days",
          option,
          text,
          "a range that begins with the quick end: " + to + "-" + from);
    }
    return new LeadTime(from, to, allDays ? Basis.CALENDAR : Basis.BUSINESS);
  }

  private static LeadTime usual(String option) {
    var days =
        option.equals("--production-days")
            ? EtaCalculator.DEFAULT_PRODUCTION_DAYS
            : EtaCalculator.DEFAULT_SHIPPING_DAYS;
    return EtaCalculator.days(days, Basis.CALENDAR);
  }

  private void print(EtaAnswer answer, EtaWords words) {
    for (var step : answer.milestones()) {
      out().println(padded(step.label()) + words.dates().range(step.window()));
    }
    out().println();
    out().println(answer.text());
    for (var note : answer.notes()) {
      out().println("* " + note.text());
    }
  }

  /** A Chinese character is as wide as two letters. */
  private static String padded(String label) {
    var width = label.codePoints().map(it -> it < 0x2E80 ? 1 : 2).sum();
    return label + " ".repeat(Math.max(1, 22 - width));
  }

  private static Refusal refusal(
      String code, String place, @Nullable String read, String expected) {
    return new Refusal(List.of(Finding.error(code, place, read, "expected " + expected, null)));
  }

  private PrintWriter out() {
    return spec == null
        ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
        : spec.commandLine().getOut();
  }
}
