package io.proofdesk.rules.workbook;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of words that columns may hold, by name. */
public interface WordLists {

  /** The words of a named list, or null when there is no such list. */
  @Nullable List<String> words(String list);

  /** Every name there is, for somebody who misspelt one. */
  Collection<String> listNames();
}
