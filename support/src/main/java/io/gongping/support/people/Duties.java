package io.gongping.support.people;

import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemException;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Holds the caller against {@link TwoPeople} and against their own case. */
@ApplicationScoped
public class Duties {

  private final Caller caller;

  Duties(Caller caller) {
    this.caller = caller;
  }

  /**
   * Who calls.
   *
   * @throws ProblemException {@code forbidden} when the token does not say which person it stands
   *     for
   */
  public Person caller() {
    return new Person(caller.name(), caller.person());
  }

  /**
   * Refuses the caller's own case.
   *
   * @param act what the caller wants to do
   * @param concerned directory ids of those whose case it is, as {@link Act#reach} says
   * @return who calls
   * @throws ProblemException {@code own-case} with the act; {@code forbidden}
   */
  public Person requireUninvolved(Act act, Collection<UUID> concerned) {
    if (isInvolved(concerned)) {
      throw CommonProblem.OWN_CASE.problem().with("act", act.name());
    }
    return caller();
  }

  /**
   * Whether something is the caller's own case. An account that names no person is nobody's.
   *
   * @throws ProblemException {@code forbidden} for a token whose person is no id
   */
  public boolean isInvolved(Collection<UUID> concerned) {
    return caller.personId().filter(concerned::contains).isPresent();
  }

  /**
   * Refuses who did the first act of a policy.
   *
   * @param first subjects of the tokens of all who did it
   * @return who calls
   * @throws ProblemException the policy's own; {@code forbidden}
   */
  public Person requireAnother(TwoPeople policy, Collection<String> first) {
    Person second = caller();
    if (policy.forbids(first, second)) {
      throw policy.problem();
    }
    return second;
  }
}
