package io.proofdesk.api.quality;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tests and what came of them, as build servers read it. Thread-safe. */
final class Junit {
  private Junit() {}

  /** What came of a test. */
  enum Outcome {
    PASSED(""),
    SKIPPED("skipped"),
    FAILED("failure"),
    UNREADABLE("error");

    private final String element;

    Outcome(String element) {
      this.element = element;
    }
  }

  /**
   * One test.
   *
   * @param group what it belongs to, such as a file
   * @param name what it holds
   * @param text why it did not pass; its first line is the summary; empty when it did
   */
  record Test(String group, String name, Outcome outcome, String text) {}

  /**
   * A suite of tests as a document.
   *
   * @param name what the suite is called
   */
  static String of(String name, List<Test> tests) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", name);
      xml.writeAttribute("tests", String.valueOf(tests.size()));
      xml.writeAttribute("failures", count(tests, Outcome.FAILED));
      xml.writeAttribute("errors", count(tests, Outcome.UNREADABLE));
      xml.writeAttribute("skipped", count(tests, Outcome.SKIPPED));
      for (var test : tests) {
        write(xml, test);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static String count(List<Test> tests, Outcome outcome) {
    return String.valueOf(tests.stream().filter(it -> it.outcome() == outcome).count());
  }

  private static void write(XMLStreamWriter xml, Test test) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", plain(test.group()));
    xml.writeAttribute("name", plain(test.name()));
    if (test.outcome() != Outcome.PASSED) {
      xml.writeStartElement(test.outcome().element);
      xml.writeAttribute("message", plain(test.text().lines().findFirst().orElse("")));
      xml.writeCharacters(plain(test.text()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** XML 1.0 knows no control characters, escaped or not. */
  private static String plain(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
