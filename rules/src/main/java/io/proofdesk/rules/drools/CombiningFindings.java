package io.proofdesk.rules.drools;

import io.proofdesk.model.brief.Contradiction;
import io.proofdesk.rules.briefing.CombinedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rules have found in one case; the rules' consequences call it and nothing else. One
 * call, one thread.
 */
public final class CombiningFindings {
  private final Map<Object, String> pointers = new IdentityHashMap<>();
  private final SortedSet<Contradiction> contradictions =
      new TreeSet<>(
          Comparator.comparing(Contradiction::first)
              .thenComparing(Contradiction::second)
              .thenComparing(Contradiction::sentence));
  private final List<CombinedFinding> others = new ArrayList<>();

  CombiningFindings() {}

  void stands(Object fact, String pointer) {
    pointers.put(fact, pointer);
  }

  /** The same issue came this often. */
  public void sameIssue(long count) {
    others.add(new CombinedFinding.SameIssue(count));
  }

  /** A promised update has passed without an answer. */
  public void promisedUpdateMissed() {
    others.add(new CombinedFinding.PromisedUpdateMissed());
  }

  /** Two facts cannot both be true; which of them is named first does not matter. */
  public void contradiction(
      Object one, String oneField, Object other, String otherField, String sentence) {
    var first = pointer(one, oneField);
    var second = pointer(other, otherField);
    // a rule over two facts of one kind matches both ways round and is still one contradiction
    boolean inOrder = first.compareTo(second) <= 0;
    contradictions.add(
        new Contradiction(inOrder ? first : second, inOrder ? second : first, sentence));
  }

  List<CombinedFinding> all() {
    var all = new ArrayList<>(others);
    contradictions.forEach(found -> all.add(new CombinedFinding.Contradicted(found)));
    return List.copyOf(all);
  }

  private String pointer(Object fact, String field) {
    return pointers.getOrDefault(fact, "") + field;
  }
}
