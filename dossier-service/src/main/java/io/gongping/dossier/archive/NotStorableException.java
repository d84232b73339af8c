package io.gongping.dossier.archive;

/**
 * The database refuses values for what they are. Trying again would not help, unlike after every
 * other failure of the database.
 */
public final class NotStorableException extends RuntimeException {

  public NotStorableException(Throwable cause) {
    super("The database refuses the values", cause);
  }
}
