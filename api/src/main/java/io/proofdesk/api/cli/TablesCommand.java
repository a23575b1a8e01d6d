package io.proofdesk.api.cli;

import io.proofdesk.api.conversion.Conversion;
import io.proofdesk.api.conversion.Folder;
import io.proofdesk.api.conversion.Target;
import io.proofdesk.rules.revision.TextForm;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns tables from csv to xlsx and back. */
@Command(
    name = "tables",
    description = "Turns workbooks from csv to xlsx and back, and keeps them neat.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  ./proofdesk tables import decision-tables workbooks"})
final class TablesCommand {

  /** What the three have in common. */
  private abstract static class OnWorkbooks implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    final CommandSpec spec() {
      if (spec == null) {
        throw new IllegalStateException("commands are run by the command line");
      }
      return spec;
    }

    final int write(Conversion conversion, boolean force) throws IOException {
      var targets = conversion.targets();
      if (!force) {
        Target.refuseExisting(targets);
      }
      PrintWriter err = spec().commandLine().getErr();
      conversion.warnings().forEach(warning -> err.println("warning: " + warning.line()));
      err.flush();
      PrintWriter out = spec().commandLine().getOut();
      for (var target : targets) {
        boolean unchanged = target.unchanged();
        if (!unchanged) {
          target.write();
        }
        out.println((unchanged ? "unchanged " : "wrote ") + target.file());
      }
      out.flush();
      return 0;
    }

    final ParameterException misused(String why) {
      return new ParameterException(spec().commandLine(), why);
    }

    static Path folderOf(Path file) {
      var parent = file.toAbsolutePath().getParent();
      return parent == null ? file : parent;
    }
  }

  /** From csv to xlsx. */
  @Command(
      name = "import",
      description = "Makes xlsx workbooks of csv files.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Files named WORKBOOK.SHEET.csv become sheets of one workbook; WORKBOOK.csv is its sheet",
        "Rules. A folder becomes a folder.",
        "",
        "Examples:",
        "  ./proofdesk tables import route.csv route.xlsx",
        "  ./proofdesk tables import vocabulary.Words.csv vocabulary.Facts.csv \\",
        "      vocabulary.xlsx",
        "  ./proofdesk tables import decision-tables workbooks"
      })
  static final class Import extends OnWorkbooks {
    @Parameters(
        arity = "2..*",
        paramLabel = "SRC… DEST",
        hideParamSyntax = true,
        description = "csv files and the xlsx file to make, or two folders.")
    private List<Path> paths = List.of();

    @Option(names = "--force", description = "Write over files that are there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
      var sources = paths.subList(0, paths.size() - 1);
      var destination = paths.get(paths.size() - 1);
      if (Files.isDirectory(sources.get(0))) {
        if (sources.size() > 1) {
          throw misused("expected one folder and the folder to write to");
        }
        return folder(sources.get(0), destination);
      }
      if (!Folder.is(destination, ".xlsx")) {
        throw misused("expected an .xlsx file to write to, such as " + destination + ".xlsx");
      }
      for (var source : sources) {
        if (Folder.is(source, ".xlsx")) {
          throw misused("expected .csv files to read; " + source + " is a workbook already");
        }
      }
      var conversion = new Conversion(NearHeadings.of(folderOf(sources.get(0))));
      conversion.toXlsx(sources, destination);
      return write(conversion, force);
    }

    private int folder(Path source, Path destination) throws IOException {
      var conversion = new Conversion(NearHeadings.of(source));
      Folder.byWorkbook(source, Folder.files(source, ".csv"))
          .forEach(
              (stem, sheets) -> conversion.toXlsx(sheets, destination.resolve(stem + ".xlsx")));
      return write(conversion, force);
    }
  }

  /** From xlsx to csv. */
  @Command(
      name = "export",
      description = "Makes csv files of xlsx workbooks, one for every sheet.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  ./proofdesk tables export route.xlsx",
        "  ./proofdesk tables export workbooks decision-tables --force"
      })
  static final class Export extends OnWorkbooks {
    @Parameters(index = "0", paramLabel = "SRC", description = "An xlsx file, or a folder.")
    private Path source = Path.of("");

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "DEST_DIR",
        description = "The folder to write to; the workbook's own.")
    private @Nullable Path destination;

    @Option(names = "--force", description = "Write over files that are there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
      var conversion = new Conversion(Headings.none());
      if (Files.isDirectory(source)) {
        var into = destination == null ? source : destination;
        for (var file : Folder.files(source, ".xlsx")) {
          conversion.toCsv(file, folderOf(into.resolve(source.relativize(file))));
        }
      } else if (Folder.is(source, ".csv")) {
        throw misused("expected an .xlsx file or a folder; " + source + " is csv already");
      } else {
        // what is none is named with what to save it as
        conversion.toCsv(source, destination == null ? folderOf(source) : destination);
      }
      return write(conversion, force);
    }
  }

  /** Neat in place. */
  @Command(
      name = "format",
      description = "Writes workbooks anew, in place: same cells, our looks, aids and widths.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  ./proofdesk tables format decision-tables"})
  static final class Format extends OnWorkbooks {
    @Parameters(paramLabel = "FILE|DIR", description = "A workbook, xlsx or csv, or a folder.")
    private Path source = Path.of("");

    @Override
    public Integer call() throws IOException {
      boolean folder = Files.isDirectory(source);
      var conversion = new Conversion(NearHeadings.of(folder ? source : folderOf(source)));
      if (!folder) {
        conversion.format(source);
      } else {
        Folder.files(source, "").stream()
            .filter(file -> Folder.is(file, ".csv") || Folder.is(file, ".xlsx"))
            .forEach(conversion::format);
      }
      return write(conversion, true);
    }
  }

  /** As text that compares well. */
  @Command(
      name = "text",
      description = "Prints a workbook as text that compares well, one line for each cell.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "For `git diff` of workbooks, once:",
        "  git config diff.proofdesk.textconv \"./proofdesk tables text\"",
        "",
        "Example:",
        "  ./proofdesk tables text route.xlsx"
      })
  static final class Text extends OnWorkbooks {
    @Parameters(paramLabel = "FILE", description = "A workbook, xlsx or csv.")
    private Path source = Path.of("");

    @Override
    public Integer call() throws IOException {
      var out = spec().commandLine().getOut();
      var findings = new Findings();
      var name = source.toString().replace('\\', '/');
      var sheets = WorkbookFile.readable(name, source, findings);
      // a faulty workbook is compared, too: git gives up on a command that fails
      findings.all().forEach(finding -> out.println("! " + finding.line()));
      out.print(TextForm.of(sheets == null ? List.of() : sheets));
      out.flush();
      return 0;
    }
  }
}
