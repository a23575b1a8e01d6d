package io.proofdesk.rules.drools;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.drools.base.base.ClassFieldInspector;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.WriteAccessor;
import org.drools.core.base.ClassFieldAccessorCache.CacheEntry;
import org.drools.core.base.FieldAccessorFactory;
import org.drools.mvel.asm.ClassFieldAccessorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the slots of {@link SlotFact} for all tables alike. Drools writes a class for every field
 * of every table, and once more for every rule base; of some seventy tables these were more than
 * half of all classes that loading a rulebook defined. A reader has no state, so one per slot does.
 * Other facts are read as ever. Drools finds it as a service; thread-safe.
 */
public final class SharedSlotReaders implements FieldAccessorFactory {
  private static final int BEFORE_THE_USUAL_ONE = 1;

  private final ClassFieldAccessorFactory usual = new ClassFieldAccessorFactory();
  private final ConcurrentMap<String, ReadAccessor> slots = new ConcurrentHashMap<>();
  // what the class looks like, read from its bytes once
  private final AtomicReference<@Nullable ClassFieldInspector> inspector = new AtomicReference<>();

  @Override
  public int servicePriority() {
    return BEFORE_THE_USUAL_ONE;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools declares it
  public @Nullable ReadAccessor getClassFieldReader(Class type, String field, CacheEntry cache) {
    if (type != SlotFact.class) {
      return usual.getClassFieldReader(type, field, cache);
    }
    var known = inspector.get();
    if (known != null) {
      cache.getInspectors().putIfAbsent(type, known);
    }
    var reader = slots.computeIfAbsent(field, slot -> usual.getClassFieldReader(type, slot, cache));
    inspector.compareAndSet(null, cache.getInspectors().get(type));
    return reader;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools declares it
  public @Nullable WriteAccessor getClassFieldWriter(Class type, String field, CacheEntry cache) {
    return usual.getClassFieldWriter(type, field, cache);
  }
}
