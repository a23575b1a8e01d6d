package io.proofdesk.api.check;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A check as JUnit XML, for build servers: a test for every workbook and one for every row of
 * invariants. One call, one thread.
 */
final class JunitReport {
  private final Checked checked;
  private final boolean strict;
  private final List<CheckFinding> left;

  private JunitReport(Checked checked, boolean strict) {
    this.checked = checked;
    this.strict = strict;
    this.left = new ArrayList<>(checked.report().findings());
  }

  /** What happened to one workbook or row; its findings, and which of them fail it. */
  private record Test(String suite, String name, List<CheckFinding> findings) {}

  static byte[] of(Checked checked, boolean strict) {
    try {
      return new JunitReport(checked, strict).write().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory does not fail", impossible);
    }
  }

  private String write() throws XMLStreamException {
    var invariants = invariants();
    var workbooks = workbooks();
    var rest = left.stream().map(it -> new Test("set", it.place(), List.of(it))).toList();
    var text = new StringWriter();
    var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    var all = Stream.of(workbooks, invariants, rest).flatMap(List::stream).toList();
    xml.writeStartElement("testsuites");
    counts(xml, all);
    suite(xml, "workbooks", workbooks);
    suite(xml, "invariants", invariants);
    if (!rest.isEmpty()) {
      suite(xml, "set", rest);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }

  private List<Test> invariants() {
    return checked.invariants().stream()
        .map(
            row ->
                new Test(
                    "invariants",
                    row.id() + " " + row.sentence(),
                    take(
                        checked.report().findings().stream()
                            .filter(it -> row.id().equals(it.rule()))
                            .toList())))
        .toList();
  }

  private List<Test> workbooks() {
    var names = new ArrayList<>(checked.workbooks());
    left.stream()
        .map(CheckFinding::file)
        .filter(Objects::nonNull)
        .filter(file -> !names.contains(file))
        .distinct()
        .forEach(names::add);
    return names.stream()
        .map(
            file ->
                new Test(
                    "workbooks",
                    file,
                    take(left.stream().filter(it -> file.equals(it.file())).toList())))
        .toList();
  }

  private List<CheckFinding> take(List<CheckFinding> findings) {
    left.removeAll(findings);
    return findings;
  }

  private void suite(XMLStreamWriter xml, String name, List<Test> tests) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    counts(xml, tests);
    for (var test : tests) {
      test(xml, test);
    }
    xml.writeEndElement();
  }

  private void counts(XMLStreamWriter xml, List<Test> tests) throws XMLStreamException {
    long failed = tests.stream().filter(this::fails).count();
    xml.writeAttribute("tests", String.valueOf(tests.size()));
    xml.writeAttribute("failures", String.valueOf(failed));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
  }

  private void test(XMLStreamWriter xml, Test test) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "proofdesk.check." + test.suite());
    xml.writeAttribute("name", sound(test.name()));
    var informing = new StringBuilder();
    for (var finding : test.findings()) {
      if (CheckReport.fails(finding, strict)) {
        xml.writeStartElement("failure");
        xml.writeAttribute("type", finding.code());
        xml.writeAttribute("message", sound(finding.message()));
        xml.writeCharacters(sound(finding.line()));
        xml.writeEndElement();
      } else {
        informing.append("warning ").append(finding.line()).append('\n');
      }
    }
    for (var accepted : checked.report().accepted()) {
      if (test.suite().equals("workbooks") && test.name().equals(accepted.finding().file())) {
        informing
            .append("accepted ")
            .append(accepted.finding().line())
            .append("; ")
            .append(accepted.reason())
            .append('\n');
      }
    }
    if (informing.length() > 0) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(sound(informing.toString()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private boolean fails(Test test) {
    return test.findings().stream().anyMatch(it -> CheckReport.fails(it, strict));
  }

  /** Cells may hold what XML 1.0 cannot. */
  private static String sound(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
