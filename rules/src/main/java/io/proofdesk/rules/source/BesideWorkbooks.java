package io.proofdesk.rules.source;

import java.util.regex.Pattern;

/**
 * What may stand in a folder of workbooks without being one: hidden files and folders, what systems
 * and office programs leave behind, and texts for people. Anything else is refused by name, because
 * somebody may believe that it counts. Thread-safe.
 */
public final class BesideWorkbooks {
  private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(csv|xls[a-z]?)");
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("(?i)~\\$.*|.*~|thumbs\\.db|desktop\\.ini|__macosx");
  private static final Pattern FOR_PEOPLE =
      Pattern.compile("(?i).*\\.md|(readme|licen[cs]e|notice)(\\.txt)?");

  private BesideWorkbooks() {}

  /**
   * Whether nobody is meant to look at a file.
   *
   * @param path relative to the folder, its parts divided by {@code /}
   */
  public static boolean isHidden(String path) {
    for (var part : path.split("/", -1)) {
      if (part.startsWith(".") || LEFT_BEHIND.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file may stand beside workbooks; hidden ones may, too. */
  public static boolean isFine(String path) {
    return isHidden(path) || FOR_PEOPLE.matcher(file(path)).matches();
  }

  /** Whether a name ends as a workbook's does, readable or not. */
  public static boolean isWorkbook(String path) {
    return WORKBOOK.matcher(file(path)).matches() && !isHidden(path);
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
