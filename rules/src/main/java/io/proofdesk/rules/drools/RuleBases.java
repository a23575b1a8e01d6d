package io.proofdesk.rules.drools;

import io.proofdesk.rules.kept.KeptBytes;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Makes rule bases from DRL. All of them share one class loader: compiling a rule asks for each of
 * its fields whether it is a class of some imported package, and a loader remembers which classes
 * there are not. With a loader for each table those questions were most of the exceptions, and a
 * good part of the time, of loading a rulebook. Thread-safe.
 */
class RuleBases {

  // a dry run asks every rule of a table; only what live cases ask for is worth a class of its own
  private static final int ASKED_BEFORE_WORTH_A_CLASS = 200;

  private final KnowledgeBuilderConfiguration building;
  private final KieBaseConfiguration running;
  private final KieSessionConfiguration oneThread;
  private final KeptPackages kept;

  RuleBases(KeptBytes kept) {
    this(kept, ASKED_BEFORE_WORTH_A_CLASS);
  }

  /**
   * @param worthAClass how often a condition is asked before it becomes a class of its own
   */
  RuleBases(KeptBytes kept, int worthAClass) {
    var classes = RuleBases.class.getClassLoader();
    this.building = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, classes);
    this.running = KieServices.get().newKieBaseConfiguration(null, classes);
    running.setOption(KieBaseMutabilityOption.DISABLED);
    running.setOption(ConstraintJittingThresholdOption.get(worthAClass));
    // to make one reads a good dozen of files, so all tables share it
    this.oneThread = KieServices.get().newKieSessionConfiguration();
    oneThread.setOption(ThreadSafeOption.NO);
    this.kept = new KeptPackages(kept, building.getClassLoader());
  }

  /** For sessions that serve one thread at a time. */
  KieSessionConfiguration oneThread() {
    return oneThread;
  }

  /** Rules that do not compile; the message says why, in the words of the compiler. */
  static final class NotCompiledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCompiledException(String message) {
      super(message);
    }
  }

  /** A rule base as an earlier run kept it, still to be read; null when none was. */
  byte @Nullable [] kept(List<String> drl) {
    return kept.find(drl);
  }

  /** A rule base out of what was kept; null when it cannot be used. */
  @Nullable KieBase read(byte[] kept) {
    var packages = this.kept.packages(kept);
    try {
      return packages == null ? null : base(packages);
    } catch (RuntimeException | LinkageError unusable) {
      // as good as not kept: whoever asks compiles, which keeps it anew
      return null;
    }
  }

  /**
   * A rule base compiled now.
   *
   * @param base read back from what would be kept, so that what is tried is what a later run finds
   * @param keep keeps it for the next run; for whoever has tried it
   */
  record Compiled(KieBase base, Runnable keep) {}

  /**
   * Compiles rules.
   *
   * @throws NotCompiledException when the rules do not compile
   */
  Compiled compiled(List<String> drl) {
    var builder = KnowledgeBuilderFactory.newKnowledgeBuilder(building);
    for (var text : drl) {
      builder.add(ResourceFactory.newReaderResource(new StringReader(text)), ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      throw new NotCompiledException(builder.getErrors().toString());
    }
    var packages = builder.getKnowledgePackages();
    // before a rule base takes them over and ties them to itself
    var bytes = kept.bytes(packages);
    var readBack = bytes == null ? null : kept.packages(bytes);
    return bytes == null || readBack == null
        ? new Compiled(base(packages), () -> {})
        : new Compiled(base(readBack), () -> kept.keep(drl, bytes));
  }

  private KieBase base(Collection<KiePackage> packages) {
    var base = KnowledgeBaseFactory.newKnowledgeBase(running);
    base.addPackages(packages);
    return base;
  }
}
