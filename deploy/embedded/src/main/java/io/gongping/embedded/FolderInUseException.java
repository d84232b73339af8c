package io.gongping.embedded;

import java.nio.file.Path;

/** Another running stack, in this process or in another, works on the same folder. */
public final class FolderInUseException extends StackException {

  FolderInUseException(String who, Path folder, String holder) {
    super(
        "%s cannot start on %s: another running stack (%s) uses this folder; stop it first."
            .formatted(who, folder, holder));
  }
}
