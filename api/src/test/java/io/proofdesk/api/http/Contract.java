package io.proofdesk.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published {@code openapi.yaml}, and what it says about a text. */
final class Contract {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final JsonNode contract;

  private Contract(JsonNode contract) {
    this.contract = contract;
  }

  static Contract read() {
    try (var in = Contract.class.getResourceAsStream("/openapi.yaml")) {
      return new Contract(YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part a JSON pointer leads to. */
  JsonNode at(String pointer) {
    return contract.at(pointer);
  }

  JsonNode schema(String name) {
    return at("/components/schemas/" + name);
  }

  /**
   * What a JSON text breaks of the schema with this name; a name with {@code []} is a list of it.
   */
  List<String> faults(String name, String json) {
    var root = YAML.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    if (name.endsWith("[]")) {
      root.put("type", "array").putObject("items").put("$ref", ref(name.replace("[]", "")));
    } else {
      root.put("$ref", ref(name));
    }
    root.set("components", contract.get("components"));
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return registry.getSchema(root).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static String ref(String name) {
    return "#/components/schemas/" + name;
  }
}
