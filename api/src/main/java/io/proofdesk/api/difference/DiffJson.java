package io.proofdesk.api.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.rules.verify.AnswerChange;

/** A comparison for a program. Thread-safe. */
public final class DiffJson {
  private DiffJson() {}

  /** All of it. */
  public static String of(Comparison comparison) throws JsonProcessingException {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var root = mapper.createObjectNode();
    root.put("before", comparison.before());
    root.put("after", comparison.after());
    root.put("differs", comparison.differs());
    var answers = comparison.answers();
    if (answers != null) {
      var changes = root.putArray("answers");
      answers.changes().forEach(change -> write(change, changes.addObject()));
      var limits = root.putArray("limits");
      answers.limits().forEach(limits::add);
      var texts = root.putArray("texts");
      comparison.texts().forEach(text -> write(text, texts.addObject()));
    }
    var sheets = root.putArray("cells");
    for (var sheet : comparison.cells()) {
      var node = sheets.addObject();
      node.put("workbook", sheet.workbook());
      node.put("sheet", sheet.sheet());
      node.put("state", sheet.state().name());
      node.put("beyondTables", sheet.touchesMoreThanTables());
      var changes = node.putArray("changes");
      for (var change : sheet.changes()) {
        changes
            .addObject()
            .put("kind", change.kind().name())
            .put("line", change.line())
            .put("column", change.column())
            .put("before", change.before())
            .put("after", change.after())
            .put("place", change.place());
      }
    }
    var fixtures = comparison.fixtures();
    if (fixtures != null) {
      var node = root.putObject("fixtures");
      node.put("all", fixtures.all());
      var changed = node.putArray("changed");
      for (var one : fixtures.changed()) {
        var fixture = changed.addObject();
        fixture.put("file", one.file());
        fixture.put("title", one.title());
        var parts = fixture.putArray("parts");
        one.parts().forEach(parts::add);
      }
    }
    return mapper.writeValueAsString(root);
  }

  private static void write(TextChange change, ObjectNode node) {
    node.put("language", change.language());
    node.put("template", change.template());
    node.put("heading", change.heading());
    var gone = node.putArray("before");
    change.gone().forEach(gone::add);
    var come = node.putArray("after");
    change.come().forEach(come::add);
    var rules = node.putArray("rules");
    change.rules().forEach(rules::add);
    node.put("place", change.place());
  }

  private static void write(AnswerChange change, ObjectNode node) {
    node.put("part", change.part());
    var profiles = node.putArray("profiles");
    change.profiles().forEach(profiles::add);
    var gone = node.putArray("before");
    change.gone().forEach(gone::add);
    var come = node.putArray("after");
    change.come().forEach(come::add);
    node.put("order", change.order());
    node.put("sentence", change.example().sentence());
    var facts = node.putObject("facts");
    change.example().byHeading().forEach(facts::put);
    var rowsBefore = node.putArray("rulesBefore");
    change.rowsBefore().forEach(rowsBefore::add);
    var rowsAfter = node.putArray("rulesAfter");
    change.rowsAfter().forEach(rowsAfter::add);
    var causes = node.putArray("causes");
    for (var cause : change.causes()) {
      causes
          .addObject()
          .put("what", cause.what())
          .put("before", cause.before())
          .put("after", cause.after())
          .put("place", cause.place());
    }
  }
}
