package io.proofdesk.api.published;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.api.Storage;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.rules.source.WorkbookBytes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Published versions that a command names, from the database of a running server or one's own. The
 * database is joined when the first is asked for, and left when this is closed. Blocks. One call,
 * one thread.
 */
public final class KeptVersions implements AutoCloseable {
  private static final int TOLD = 5;

  private final Settings settings;
  private final InstantSource clock;
  private @Nullable Vertx vertx;
  private @Nullable Storage storage;

  /**
   * @param settings which database: the one of {@code DATABASE_URL}, else that of the data folder
   */
  public KeptVersions(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A version with its workbooks.
   *
   * @param published what is known of it
   * @param workbooks its files, as they were
   */
  public record Kept(PublishedRulebook published, WorkbookBytes workbooks) {}

  /**
   * The version whose hash begins as it was named.
   *
   * @return null when there is none, or no database to ask
   * @throws Refusal when more than one begins so, or its workbooks cannot be unpacked
   */
  public @Nullable Kept find(VersionName name) {
    var rulebooks = rulebooks();
    if (rulebooks == null) {
      return null;
    }
    var found = await(rulebooks.beginningWith(name.prefix(), TOLD));
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      throw Refusal.ofName(name.ambiguous(found));
    }
    var published = found.get(0);
    var content = await(rulebooks.content(published.hash())).orElseThrow();
    try {
      return new Kept(published, Packing.unpack(content));
    } catch (IOException broken) {
      throw new Refusal(List.of(VersionName.damaged(published)));
    }
  }

  /** Where was looked, and what is there, to help somebody who misspelt a name. */
  public String told() {
    var rulebooks = rulebooks();
    if (rulebooks == null) {
      return "there is no database in " + settings.data() + " to look into";
    }
    var newest = await(rulebooks.newestFirst(null, TOLD));
    return newest.isEmpty()
        ? "the database keeps none yet"
        : "the database keeps "
            + newest.stream().map(VersionName::shortly).collect(Collectors.joining(", "));
  }

  /** No database is made just to find nothing in it. */
  private @Nullable PublishedRulebooks rulebooks() {
    var open = storage;
    if (open == null) {
      if (settings.databaseUrl() == null
          && !Files.isDirectory(settings.data().resolve("postgres"))) {
        return null;
      }
      vertx = Vertx.vertx();
      open = Storage.join(settings, vertx, clock);
      storage = open;
    }
    return open.database().rulebooks();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  @Override
  public void close() {
    try {
      if (storage != null) {
        storage.close();
      }
    } finally {
      if (vertx != null) {
        await(vertx.close());
      }
    }
  }
}
