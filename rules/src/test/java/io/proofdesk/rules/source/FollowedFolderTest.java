package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFolderTest {
  @TempDir private Path home = Path.of("");

  private Path release(String name) throws IOException {
    var tables = Files.createDirectory(home.resolve(name));
    Files.createDirectory(tables.resolve("profiles"));
    Files.writeString(tables.resolve("profiles/" + name + ".csv"), "Decision,x\n");
    return tables;
  }

  @Test
  void workbooks_are_read_where_a_link_leads_now() throws IOException {
    var link = Files.createSymbolicLink(home.resolve("tables"), release("one"));
    assertThat(WorkbookBytes.of(link).files()).containsOnlyKeys("profiles/one.csv");
    assertThat(WorkbookFiles.sound(link)).hasSize(1);
    Files.delete(link);
    Files.createSymbolicLink(link, release("two"));
    assertThat(WorkbookBytes.of(link).files()).containsOnlyKeys("profiles/two.csv");
  }

  @Test
  void what_is_no_link_or_leads_nowhere_stays_what_it_is() throws IOException {
    var plain = release("one");
    assertThat(FollowedFolder.of(plain)).isEqualTo(plain);
    var broken = Files.createSymbolicLink(home.resolve("gone"), home.resolve("nobody"));
    assertThat(FollowedFolder.of(broken)).isEqualTo(broken);
  }
}
