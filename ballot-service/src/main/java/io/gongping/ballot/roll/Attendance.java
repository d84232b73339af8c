package io.gongping.ballot.roll;

import io.gongping.support.people.Person;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who came and was given a slip, for one paper.
 *
 * @param paper the paper's key
 * @param present raters at the meeting (实到)
 * @param issued slips handed out (发出)
 * @param enteredBy who counted
 * @param confirmedBy who counted the same once more; null until somebody did
 */
public record Attendance(
    String paper, int present, int issued, Person enteredBy, @Nullable Person confirmedBy) {

  /** As it was entered; nobody has confirmed it. */
  public static Attendance entered(String paper, int present, int issued, Person by) {
    return new Attendance(paper, present, issued, by, null);
  }

  /** The same with a second person behind it. */
  public Attendance confirmed(Person by) {
    return new Attendance(paper, present, issued, enteredBy, by);
  }

  /** Whether somebody counted the same. */
  public boolean says(int presentToo, int issuedToo) {
    return present == presentToo && issued == issuedToo;
  }

  /** Who confirmed it. */
  public Optional<Person> confirmation() {
    return Optional.ofNullable(confirmedBy);
  }

  /**
   * Whether it stands: whoever made slips of the paper knows their codes, and could count what was
   * never handed out, so their numbers need a second person.
   *
   * @param slipMakers subjects of the tokens of all who made slips of the paper
   */
  public boolean stands(Collection<String> slipMakers) {
    return confirmedBy != null || !slipMakers.contains(enteredBy.id());
  }
}
