package io.gongping.scoring.definition;

/** A definition that nothing can be counted by. */
public final class InvalidDefinition extends RuntimeException {

  public InvalidDefinition(String message) {
    super(message);
  }
}
