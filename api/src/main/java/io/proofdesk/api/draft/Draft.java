package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A fixture that is not written yet.
 *
 * @param title the situation as a sentence
 * @param remarks what a reader should know, a line each
 * @param root the fixture
 */
public record Draft(String title, List<String> remarks, ObjectNode root) {
  private static final int LONGEST_NAME = 100;

  public Draft {
    remarks = List.copyOf(remarks);
  }

  /** The name of its file: the sentence with hyphens, the same for the same sentence. */
  public String fileName() {
    var plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var name = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var kept = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    return kept.replaceAll("-$", "") + ".yaml";
  }
}
