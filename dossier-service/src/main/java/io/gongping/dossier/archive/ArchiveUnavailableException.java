package io.gongping.dossier.archive;

/** The archive's database is away or overloaded; the same request may succeed later. */
public final class ArchiveUnavailableException extends RuntimeException {

  public ArchiveUnavailableException(Throwable cause) {
    super("The archive's database is away", cause);
  }
}
