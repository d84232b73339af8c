package io.gongping.support.people;

/**
 * Who did something.
 *
 * @param name the account's name, for people to read; it may change and decides nothing
 * @param id the subject of the token: the same whatever role the person acts in
 */
public record Person(String name, String id) {

  /** Whether both are the same human being. */
  public boolean is(Person other) {
    return id.equals(other.id);
  }
}
