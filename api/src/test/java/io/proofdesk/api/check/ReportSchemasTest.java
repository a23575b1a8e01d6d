package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Whether others can read the reports: against the schemas they read by. */
class ReportSchemasTest {

  @Test
  void sarif_is_what_the_schema_of_sarif_2_1_0_says() throws IOException {
    var sarif = text(ReportFormat.sarif.write(ReportsTest.CHECKED, true));
    assertThat(broken(sarif)).isEmpty();
    // the schema has teeth: a level it does not know, and a run without a tool
    assertThat(broken(sarif.replace("\"level\" : \"error\"", "\"level\" : \"fatal\"")))
        .isNotEmpty();
    assertThat(broken(sarif.replace("\"driver\"", "\"engine\""))).isNotEmpty();
  }

  @Test
  void junit_is_what_build_servers_read() throws IOException, SAXException {
    var junit = text(ReportFormat.junit.write(ReportsTest.CHECKED, true));
    validate(junit);
    assertThatThrownBy(() -> validate(junit.replace(" failures=", " failed=")))
        .isInstanceOf(SAXException.class);
    assertThat(junit).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a name with blanks.csv",
        "profiles/中文店.Settings.csv",
        "a:b.csv",
        "1:b.csv",
        "50%.csv",
        "what?#not.csv",
        "<script>alert(1)</script>.csv",
        "]]>&\"'.csv",
        "a\\b.csv"
      })
  void whatever_a_file_or_a_cell_holds_every_report_can_be_read(String file)
      throws IOException, SAXException {
    var checked = hostile(file);
    var sarif = text(ReportFormat.sarif.write(checked, true));
    assertThat(broken(sarif)).isEmpty();
    var location =
        new JsonObject(sarif)
            .getJsonArray("runs")
            .getJsonObject(0)
            .getJsonArray("results")
            .getJsonObject(0)
            .getJsonArray("locations")
            .getJsonObject(0)
            .getJsonObject("physicalLocation");
    var uri = URI.create(location.getJsonObject("artifactLocation").getString("uri"));
    assertThat(uri.getScheme()).isNull();
    assertThat(uri.getPath()).isEqualTo(file);
    assertThat(uri.toString()).matches("[A-Za-z0-9._~%/-]+");
    assertThat(location.getJsonObject("region").getInteger("startLine")).isEqualTo(2);

    var junit = text(ReportFormat.junit.write(checked, true));
    validate(junit);
    assertThat(junit).doesNotContain("<script", "\u0001", "\u0000");

    var html = text(ReportFormat.html.write(checked, true));
    assertThat(html).doesNotContain("<script", "<img", "\u0001", "\u0000", " onload=\"");
    assertThat(ReportFormat.json.write(checked, true)).isNotEmpty();
  }

  /** Signs that end what stands around them, or that XML cannot hold, wherever a text may stand. */
  private static Checked hostile(String file) {
    var text =
        "<script>alert(1)</script>]]>\u0001\u0000\uD800 \" onload=\"x' <img src=x> \uFFFF 中文";
    var grid = new Grid(file, "Rules", List.of(List.of("Decision", text), List.of("RO-010", text)));
    var error =
        CheckFinding.of(
            Finding.error("cell.unknown-word", file + "!Rules!B2", text, text, text),
            List.of(grid));
    var accepted =
        CheckFinding.of(
            Finding.warning("verify.gap", file + "!Rules", text, text, text), List.of(grid));
    return new Checked(
        CheckReport.of(
            List.of(error),
            List.of(new AcceptedFinding(accepted, text, "OPS", null)),
            List.of(
                new BrokenInvariant(
                    text, "IV-010", file + "!Rules!A2", Map.of(text, text), List.of(text))),
            1),
        List.of(grid),
        List.of(new Checked.Invariant("IV-010", file, text)),
        List.of());
  }

  private static List<String> broken(String sarif) throws IOException {
    try (var schema = resource("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text(schema.readAllBytes()), InputFormat.JSON)
          .validate(sarif, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  private static void validate(String junit) throws IOException, SAXException {
    try (var schema = resource("junit.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(
              new StreamSource(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8))));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ReportSchemasTest.class.getResourceAsStream(name), name);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
