package io.proofdesk.api.check;

import io.proofdesk.api.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** The forms a check is told in; named as they are typed. */
public enum ReportFormat {
  /** One line per finding, for a terminal. */
  text("text/plain; charset=utf-8"),
  /** For programs of ours and yours. */
  json("application/json"),
  /** For whatever shows findings beside code: SARIF 2.1.0. */
  sarif("application/sarif+json"),
  /** For build servers. */
  junit("application/xml"),
  /** A page that needs nothing but itself. */
  html("text/html; charset=utf-8");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What HTTP calls it. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The report in UTF-8.
   *
   * @param strict whether warnings count like errors
   */
  public byte[] write(Checked checked, boolean strict) {
    return write(checked, strict, "");
  }

  /**
   * The report in UTF-8.
   *
   * @param strict whether warnings count like errors
   * @param below where the folder stands in its repository, such as {@code decision-tables/}; code
   *     hosts look for files from there. Empty when nobody knows, as of an upload
   */
  public byte[] write(Checked checked, boolean strict, String below) {
    return switch (this) {
      case text -> TextReport.of(checked.report()).getBytes(StandardCharsets.UTF_8);
      case json -> new JsonWriter().bytes(checked.report());
      case sarif -> SarifReport.of(checked, below);
      case junit -> JunitReport.of(checked, strict);
      case html -> HtmlReport.of(checked).getBytes(StandardCharsets.UTF_8);
    };
  }
}
