package io.proofdesk.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns bytes into a tree and refuses what trees hide: names given twice, endless depth, YAML
 * aliases, text after the end. Thread-safe.
 */
public final class DocumentReader {
  /** No case is deeper than seven levels. */
  private static final int MAX_DEPTH = 32;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(200).maxNumberLength(100).build();

  private final JsonFactory json = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  private final JsonFactory yaml = YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  /** Reads a request body. */
  public Reading<Document> json(byte[] bytes) {
    return read(json, bytes, "");
  }

  /** Reads a file; JSON when its name ends so, YAML otherwise (which reads JSON, too). */
  public Reading<Document> file(String name, byte[] bytes) {
    return read(name.endsWith(".json") ? json : yaml, bytes, name);
  }

  private static Reading<Document> read(JsonFactory factory, byte[] bytes, String file) {
    var run = new Run(file);
    try (var parser = factory.createParser(bytes)) {
      if (parser.nextToken() == null) {
        var finding =
            Finding.error(
                "request.empty",
                file,
                null,
                "expected a document, found nothing",
                "write at least `{}`; what is missing is then told");
        return new Reading.Refused<>(List.of(finding));
      }
      var root = run.value(parser, "", 0);
      if (run.findings.isEmpty() && parser.nextToken() != null) {
        var line = parser.currentTokenLocation().getLineNr();
        return refused(
            "request.trailing-text", place(file, line), null, "expected nothing after the end");
      }
      return run.findings.isEmpty()
          ? new Reading.Read<>(new Document(root, file, Map.copyOf(run.lines)))
          : new Reading.Refused<>(run.findings);
    } catch (JsonProcessingException e) {
      // the parser gives up on endless depth where we have named the place already
      if (!run.tooDeep) {
        int line = lineOutsideUtf8(bytes);
        run.findings.add(line > 0 ? noUtf8(file, line) : notReadable(factory, file, e));
      }
      return new Reading.Refused<>(run.findings);
    } catch (IOException e) {
      return new Reading.Refused<>(List.of(noUtf8(file, Math.max(1, lineOutsideUtf8(bytes)))));
    }
  }

  private static Finding noUtf8(String file, int line) {
    return Finding.error(
        "request.not-readable",
        place(file, line),
        null,
        "expected text in UTF-8",
        "save it as UTF-8; a letter such as é or ü was written in another encoding");
  }

  /** The first line with a letter that is none in UTF-8; 0 when there is none such. */
  private static int lineOutsideUtf8(byte[] bytes) {
    var read = ByteBuffer.wrap(bytes);
    var letters = CharBuffer.allocate(bytes.length);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    if (!decoder.decode(read, letters, true).isError()) {
      return 0;
    }
    return 1 + (int) letters.flip().chars().filter(letter -> letter == '\n').count();
  }

  private static Finding notReadable(JsonFactory factory, String file, JsonProcessingException e) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return notYaml(file, marked);
    }
    var at = e.getLocation();
    var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    var kind = factory instanceof YAMLFactory ? "YAML" : "JSON";
    return Finding.error(
        "request.not-readable",
        at == null ? file : place(file, at.getLineNr()),
        null,
        "expected well-formed " + kind + where,
        null);
  }

  /** The parser stands before what it could not read, often on the line above. */
  private static Finding notYaml(String file, MarkedYAMLException e) {
    int line = e.getProblemMark().getLine() + 1;
    int column = e.getProblemMark().getColumn() + 1;
    return Finding.error(
        "request.not-readable",
        place(file, line),
        null,
        "expected well-formed YAML (line " + line + ", column " + column + ")",
        e.getProblem().contains("TAB") ? "indent with spaces, not with a tab" : null);
  }

  private static Reading<Document> refused(
      String code, String place, @org.jspecify.annotations.Nullable String read, String expected) {
    return new Reading.Refused<>(List.of(Finding.error(code, place, read, expected, null)));
  }

  private static String place(String file, int line) {
    return file.isEmpty() ? "" : file + ":" + line;
  }

  /** One call, one thread. */
  private static final class Run {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean tooDeep;

    Run(String file) {
      this.file = file;
    }

    JsonNode value(JsonParser parser, String at, int depth) throws IOException {
      var nodes = JsonNodeFactory.instance;
      var line = parser.currentTokenLocation().getLineNr();
      if (!file.isEmpty()) {
        lines.put(at, line);
      }
      if (parser instanceof YAMLParser yamlParser && yamlParser.isCurrentAlias()) {
        fault("request.alias", at, line, "expected the value itself, not a YAML alias");
        return nodes.nullNode();
      }
      if (depth > MAX_DEPTH) {
        tooDeep = true;
        fault("request.too-deep", at, line, "expected at most " + MAX_DEPTH + " levels");
        parser.skipChildren();
        return nodes.nullNode();
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(parser, at, depth);
        case START_ARRAY -> array(parser, at, depth);
        case VALUE_STRING -> nodes.textNode(parser.getText());
        case VALUE_TRUE -> nodes.booleanNode(true);
        case VALUE_FALSE -> nodes.booleanNode(false);
        case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
        default -> nodes.nullNode();
      };
    }

    private JsonNode object(JsonParser parser, String at, int depth) throws IOException {
      var object = JsonNodeFactory.instance.objectNode();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var pointer = at + "/" + escape(name);
        var line = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        var value = value(parser, pointer, depth + 1);
        if (object.has(name)) {
          fault("request.duplicate-field", pointer, line, "expected each field once");
        }
        object.set(name, value);
      }
      return object;
    }

    private JsonNode array(JsonParser parser, String at, int depth) throws IOException {
      var array = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser, at + "/" + array.size(), depth + 1));
      }
      return array;
    }

    private void fault(String code, String at, int line, String expected) {
      var place = file.isEmpty() ? at : file + ":" + line + " (" + at + ")";
      findings.add(Finding.error(code, place, null, expected, null));
    }
  }

  /** A name as one step of a JSON pointer (RFC 6901). */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
