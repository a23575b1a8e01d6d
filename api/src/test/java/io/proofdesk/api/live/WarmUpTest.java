package io.proofdesk.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final long LONG = 600_000;

  private final SmallRulebook small = new SmallRulebook("1");
  private final int kinds = WarmUp.shipped("demo-store").size() * small.stores().size();
  private final AtomicInteger decided = new AtomicInteger();

  @Test
  void it_begins_with_each_kind_of_case_of_each_store_once() {
    assertThat(new WarmUp(1_000, LONG).once(counting())).isEmpty();
    assertThat(decided).hasValue(kinds);
  }

  @Test
  void it_goes_on_until_it_is_warm() {
    assertThat(new WarmUp(3 * kinds + 1, LONG).run(counting(), new RecentBriefs())).isEmpty();
    assertThat(decided).hasValue(3 * kinds + 1);
  }

  @Test
  void when_its_time_is_up_each_kind_was_decided_all_the_same() {
    assertThat(new WarmUp(1_000, 0).run(counting(), new RecentBriefs())).isEmpty();
    assertThat(decided).hasValue(kinds);
  }

  @Test
  void a_rulebook_that_breaks_is_found_out_by_beginning() {
    var breaking =
        rulebook(
            (engine, method, arguments) -> {
              if (method.getName().equals("decide")) {
                throw new StackOverflowError();
              }
              return method.invoke(small, arguments);
            });
    assertThat(new WarmUp(1_000, LONG).once(breaking))
        .extracting(Finding::code)
        .containsExactly("rulebook.cannot-decide");
  }

  private Rulebook counting() {
    return rulebook(
        (engine, method, arguments) -> {
          if (method.getName().equals("decide")) {
            decided.incrementAndGet();
          }
          return method.invoke(small, arguments);
        });
  }

  /** The small rulebook with an engine of another kind. */
  private Rulebook rulebook(InvocationHandler asked) {
    var engine = proxy(DecisionEngine.class, asked);
    return proxy(
        Rulebook.class,
        (rulebook, method, arguments) ->
            method.getName().equals("engineFor") ? engine : method.invoke(small, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    var loader = WarmUpTest.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }
}
