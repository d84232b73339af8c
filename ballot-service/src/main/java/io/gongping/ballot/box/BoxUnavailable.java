package io.gongping.ballot.box;

/** The box cannot be reached now. Whether what was asked of it has been done is not known. */
public final class BoxUnavailable extends RuntimeException {

  public BoxUnavailable(Throwable cause) {
    super(cause);
  }
}
