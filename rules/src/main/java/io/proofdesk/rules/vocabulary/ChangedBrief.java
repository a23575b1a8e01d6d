package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.rules.table.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same brief with other facts: what a case would be once something has happened. Thread-safe.
 */
public final class ChangedBrief {
  private final BriefRecords records;

  public ChangedBrief(FactCatalogue facts) {
    this.records = new BriefRecords(facts);
  }

  /**
   * A brief with some facts changed; what no table sees stays as it is.
   *
   * @param changes new values by the id of their column, such as {@code proof.accepted}
   * @throws IllegalArgumentException when an id is no fact of the brief
   */
  public Brief of(Brief brief, Map<String, Value> changes) {
    var left = new ArrayList<>(changes.keySet());
    List<@Nullable Object> groups = new ArrayList<>();
    for (var group : Brief.class.getRecordComponents()) {
      var now = read(group, brief);
      var prefix = group.getName() + ".";
      boolean touched = changes.keySet().stream().anyMatch(id -> id.startsWith(prefix));
      groups.add(
          touched && now instanceof Record facts ? changed(facts, prefix, changes, left) : now);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no facts of a brief: " + String.join(", ", left));
    }
    return (Brief) BriefRecords.made(Brief.class, groups);
  }

  private Object changed(
      Record group, String prefix, Map<String, Value> changes, List<String> left) {
    List<@Nullable Object> values = new ArrayList<>();
    for (var component : group.getClass().getRecordComponents()) {
      var id = prefix + component.getName();
      var value = changes.get(id);
      left.remove(id);
      values.add(value == null ? read(component, group) : records.java(value, component));
    }
    return BriefRecords.made(group.getClass(), values);
  }

  private static @Nullable Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalStateException(component.getName() + " is public", notPublic);
    }
  }
}
