package io.proofdesk.rules.reply.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class TextParserTest {
  private static final String PLACE = "replies.xlsx!en!C2";

  private final List<Finding> findings = new ArrayList<>();

  private ReplyText parse(String text) {
    return TextParser.parse(text, PLACE, findings);
  }

  @Test
  void a_text_is_words_placeholders_bold_and_optional_parts() {
    var text = parse("By **{{next update}}**. [[ Seen {{ Last  Scan }}. || Not seen. ]]");

    assertThat(findings).isEmpty();
    assertThat(text.parts())
        .containsExactly(
            new Part.Words("By "),
            new Part.Bold(),
            new Part.Slot(Placeholder.NEXT_UPDATE),
            new Part.Bold(),
            new Part.Words(". "),
            new Part.Choice(
                List.of(
                    new Part.Words("Seen "),
                    new Part.Slot(Placeholder.LAST_SCAN),
                    new Part.Words(".")),
                List.of(new Part.Words("Not seen."))));
  }

  @Test
  void only_placeholders_outside_optional_parts_are_required() {
    var text = parse("{{owner}} [[ {{last scan}} || {{next update}} ]]");

    assertThat(text.requiredPlaceholders()).containsExactly(Placeholder.OWNER);
    assertThat(text.placeholders())
        .containsExactlyInAnyOrder(
            Placeholder.OWNER, Placeholder.LAST_SCAN, Placeholder.NEXT_UPDATE);
  }

  @Test
  void an_unknown_placeholder_gets_the_nearest_one_suggested() {
    parse("by {{next updat}}");

    assertThat(findings)
        .containsExactly(
            Finding.error(
                "reply.unknown-placeholder",
                PLACE,
                "next updat",
                "no placeholder has this name",
                "did you mean `{{next update}}`?"));
  }

  @Test
  void every_fault_of_a_cell_is_reported_at_once() {
    parse(
        "{{nobody knows}} }} || [[ no reason ]] ]] [[ {{owner}} [[ {{carrier}} ]] ]] **x [[ {{owner}");

    assertThat(findings)
        .extracting(Finding::code)
        .contains(
            "reply.unknown-placeholder",
            "reply.stray-mark",
            "reply.part-without-placeholder",
            "reply.nested-part",
            "reply.unclosed");
  }

  @Test
  void unclosed_marks_are_told_with_what_follows_them() {
    parse("[[ {{owner}} and more");
    assertThat(findings).singleElement().extracting(Finding::code).isEqualTo("reply.unclosed");

    findings.clear();
    parse("hello {{owner and more");
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("reply.unclosed");
              assertThat(finding.read()).isEqualTo("{{owner and more");
            });
  }

  @Test
  void bold_must_be_closed_inside_its_part() {
    parse("**a [[ {{owner}}** || ]]");

    assertThat(findings).hasSize(2).allMatch(finding -> finding.code().equals("reply.unclosed"));
  }

  @Property
  void any_text_is_read_to_its_end(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = '[', to = ']')
          @CharRange(from = '{', to = '}')
          @CharRange(from = '*', to = '*')
          String text) {
    var parsed = TextParser.parse(text, PLACE, new ArrayList<>());

    assertThat(parsed.parts().size()).isLessThanOrEqualTo(text.length());
  }
}
