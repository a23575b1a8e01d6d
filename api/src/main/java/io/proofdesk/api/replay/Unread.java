package io.proofdesk.api.replay;

import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What cannot be tried, for whoever counts and whoever lists it. Thread-safe. */
public final class Unread {
  private Unread() {}

  /** The faults by file, and of a sheet by row: each counts once, however many faults it has. */
  public static SortedMap<String, List<Finding>> byFixture(List<Finding> faults) {
    var files = new TreeMap<String, List<Finding>>();
    for (var fault : faults) {
      var place =
          fault.place().replaceFirst(" \\(.*", "").replaceFirst("(!.*)![A-Z]+(\\d+)$", "$1:$2");
      var file = place.replaceFirst(":\\d+$", "");
      files
          .computeIfAbsent(file.endsWith(".yaml") ? file : place, it -> new ArrayList<>())
          .add(fault);
    }
    return files;
  }
}
