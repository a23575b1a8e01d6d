package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.drools.TableRefusedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the rules a table becomes. */
@Command(
    name = "drl",
    description = "Prints the rules a table becomes, as the rule engine reads them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  ./proofdesk drl decision-tables/boundary-damage.csv"})
final class DrlCommand implements Callable<Integer> {
  @Mixin private TableOptions table = new TableOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    var out = spec.commandLine().getOut();
    try {
      out.print(TableCompiler.drl(table.table(spec.commandLine().getErr())));
    } catch (TableRefusedException refused) {
      throw new Refusal(refused.findings());
    }
    out.flush();
    return 0;
  }
}
