package io.gongping.embedded;

import java.nio.file.Path;

/** Another running stack, in this process or in another, works on the same folder. */
public final class FolderInUseException extends StackException {

  FolderInUseException(String who, Path folder, String pid) {
    super(
        "%s cannot start on %s: another running stack (process %s) uses this folder; stop it first."
            .formatted(who, folder, pid));
  }
}
