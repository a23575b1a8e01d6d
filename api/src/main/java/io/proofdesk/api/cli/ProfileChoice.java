package io.proofdesk.api.cli;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One profile out of those that the tables have. */
final class ProfileChoice {
  private ProfileChoice() {}

  /** Refuses a name that none has; where none could be read at all, that is told elsewhere. */
  static void refuseUnknown(
      @Nullable String profile, Collection<String> names, CommandSpec command) {
    if (profile != null && !names.isEmpty() && !names.contains(profile)) {
      throw new ParameterException(
          command.commandLine(),
          "unknown profile `" + profile + "`; there are: " + String.join(", ", names));
    }
  }
}
