package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a profile, by name; upper and lower case are alike. A setting that is not there,
 * or holds something else than asked for, is null. Immutable. Thread-safe.
 */
public final class Settings implements Limits {
  private final List<Setting> all;
  private final Map<String, Setting> byName = new LinkedHashMap<>();

  /** Settings with names of their own. */
  public Settings(List<Setting> all) {
    this.all = List.copyOf(all);
    all.forEach(setting -> byName.put(CellText.key(setting.name()), setting));
  }

  /** Every setting, in the order of the workbook. */
  public List<Setting> all() {
    return all;
  }

  /** A setting, or null. */
  public @Nullable Setting named(String name) {
    return byName.get(CellText.key(name));
  }

  /** A text or word. */
  public @Nullable String text(String name) {
    var value = value(name);
    if (value instanceof Value.Word word) {
      return word.id();
    }
    return value instanceof Value.Text text ? text.text() : null;
  }

  /** A whole number, in the setting's unit. */
  public @Nullable Long whole(String name) {
    var setting = named(name);
    return setting != null
            && setting.type() instanceof ColumnType.Whole
            && setting.value() instanceof Value.Whole whole
        ? Long.valueOf(whole.amount())
        : null;
  }

  /** A length of time. */
  public @Nullable Duration duration(String name) {
    var setting = named(name);
    return setting != null
            && setting.type() instanceof ColumnType.Duration
            && setting.value() instanceof Value.Whole seconds
        ? Duration.ofSeconds(seconds.amount())
        : null;
  }

  /** An amount of money. */
  public @Nullable Money money(String name) {
    var setting = named(name);
    return setting != null
            && setting.type() instanceof ColumnType.Money money
            && setting.value() instanceof Value.Whole minor
        ? new Money(minor.amount(), money.currency())
        : null;
  }

  /** Yes or no. */
  public @Nullable Boolean yesNo(String name) {
    return value(name) instanceof Value.YesNo answer ? Boolean.valueOf(answer.yes()) : null;
  }

  private @Nullable Value value(String name) {
    var setting = named(name);
    return setting == null ? null : setting.value();
  }

  @Override
  public @Nullable Limit limit(String name) {
    var setting = named(name);
    return setting == null || setting.type() instanceof ColumnType.Text
        ? null
        : new Limit(setting.name(), setting.type(), setting.value());
  }

  @Override
  public List<String> limitNames() {
    return all.stream()
        .filter(setting -> !(setting.type() instanceof ColumnType.Text))
        .map(Setting::name)
        .toList();
  }
}
