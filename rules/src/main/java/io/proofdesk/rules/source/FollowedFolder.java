package io.proofdesk.rules.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that may be a link to one, such as to the release that counts. Whoever walks through a
 * link finds nothing in it. Thread-safe.
 */
public final class FollowedFolder {
  private FollowedFolder() {}

  /**
   * Where a folder is now: asked for each walk anew, because a link may lead elsewhere next time.
   *
   * @return the folder itself where it is no link, or one that leads nowhere
   */
  public static Path of(Path folder) {
    try {
      return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    } catch (IOException leadsNowhere) {
      return folder;
    }
  }
}
