package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While one table is broken, promises of money are held against the others as they are written. */
class PromisesAsWrittenTest {
  private static final String REPLY =
      """
      Decision,Which text answers
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,,THEN
      ,Boundary,Situation,Reply
      RP-010,AUTO_ALLOWED,,PAID
      RP-020,EVIDENCE_FIRST,,ASKED
      RP-030,"AUTO_ALLOWED, APPROVAL_REQUIRED",,EITHER
      RP-040,not(EVIDENCE_FIRST),,UNSURE
      RP-050,,LATE,ANYWHERE
      RP-060,EVIDENCE_FIRST,,BOTH
      RP-070,AUTO_ALLOWED,,BOTH
      Otherwise,,,ELSE
      """;

  private static final String REPLIES =
      """
      Template,Channel,Text,Public text,Must say,Must not say,Source
      PAID,,{{owner}} {{next update}} We will refund you.,,,,
      ASKED,,{{owner}} {{next update}} We will refund you.,,,,
      """;

  private static final String PHRASES =
      """
      Language,Kind,Phrase,Why,Suggestion
      en,money promise,we will refund,nothing is decided,say what you look at
      """;

  @Test
  void a_reply_promises_money_only_where_every_row_that_names_it_lets_it_move() {
    var written = PromisesAsWritten.of(csv("reply.csv", REPLY), List.of("PAID", "ASKED"));
    assertThat(written.mayPromise()).containsExactlyInAnyOrder("PAID", "EITHER", "UNSURE");
    assertThat(written.findings()).isEmpty();
  }

  @Test
  void a_promise_is_found_although_another_table_is_broken() {
    var grids = new ArrayList<>(csv("reply.csv", REPLY));
    grids.addAll(csv("replies.en.csv", REPLIES));
    grids.addAll(csv("reply-lint.csv", PHRASES));
    grids.addAll(csv("route.csv", "Decision,no table at all\n"));
    assertThat(ReplyChecks.words(grids, new LastLoad()))
        .filteredOn(found -> found.code().equals("reply.money-promise"))
        .extracting(Finding::place)
        .singleElement()
        .asString()
        .contains("C3");
  }

  @Test
  void a_table_of_replies_that_cannot_be_read_is_said_to_be_unchecked() {
    var broken = csv("reply.csv", REPLY.replace("Rule,IF,,THEN", "Rule,IF,,"));
    var written = PromisesAsWritten.of(broken, List.of("PAID", "ASKED"));
    assertThat(written.mayPromise()).containsExactlyInAnyOrder("PAID", "ASKED");
    assertThat(written.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("reply.not-checked", "reply.csv!Rules"));
  }

  private static List<Grid> csv(String name, String text) {
    return WorkbookFile.read(name, text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
