package io.proofdesk.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
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
