package io.proofdesk.api;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rules from a folder of decision tables. */
final class TablesFolder implements RuleSource {

  @Override
  public Reading<Rules> load(Path tables) {
    var missing = !Files.isDirectory(tables);
    return new Reading.Refused<>(
        List.of(
            Finding.error(
                missing ? "tables.no-folder" : "tables.not-compiled",
                tables.toString(),
                null,
                missing
                    ? "expected a folder of decision tables"
                    : "this build cannot turn the folder into a rulebook yet",
                missing ? "name it with `--tables`" : "use a later build")));
  }
}
