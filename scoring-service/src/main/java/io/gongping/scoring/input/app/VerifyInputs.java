package io.gongping.scoring.input.app;

import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.InputRules;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.SecondPerson;
import io.gongping.support.people.Act;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemCode;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms or rejects entries: an assessor looks at what an organiser entered. */
@ApplicationScoped
public class VerifyInputs {

  private final InputDesk desk;
  private final Entries entries;
  private final SecondPerson people;

  VerifyInputs(InputDesk desk, Entries entries, SecondPerson people) {
    this.desk = desk;
    this.entries = entries;
    this.people = people;
  }

  /** The version of an entry that was looked at. */
  public record Version(UUID id, int version) {}

  /**
   * Verifies the current version of one entry.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code version-stale}, {@code if-match-required}, {@code own-entry}, {@code
   *     already-verified}, {@code rejection-reason-missing}
   */
  @Transactional
  public Entry verify(
      UUID assessment,
      UUID id,
      @Nullable String ifMatch,
      Verdict verdict,
      @Nullable String reason) {
    InputRules rules = desk.rules(assessment);
    Verification verification = people.verification(verdict, reason);
    List<Statement> statements = List.of(find(assessment, id).statement());
    desk.requireUninvolved(Act.VERIFY, rules, statements);
    desk.lock(assessment, rules, statements);
    Entry current = find(assessment, id);
    EntityVersion.requireMatch(ifMatch, current.version());
    obstacle(current, verification)
        .ifPresent(
            obstacle -> {
              throw obstacle.problem();
            });
    return record(current, verification);
  }

  /**
   * Verifies many entries, all of them or none.
   *
   * @return in the order asked for
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code rejection-reason-missing}, {@code verification-refused} with every obstacle
   */
  @Transactional
  public List<Entry> verifyAll(
      UUID assessment, List<Version> versions, Verdict verdict, @Nullable String reason) {
    InputRules rules = desk.rules(assessment);
    Verification verification = people.verification(verdict, reason);
    List<Statement> statements =
        versions.stream()
            .flatMap(version -> entries.find(assessment, version.id()).stream())
            .map(Entry::statement)
            .toList();
    desk.requireUninvolved(Act.VERIFY, rules, statements);
    desk.lock(assessment, rules, statements);
    List<Entry> found = new ArrayList<>();
    List<ProblemError> obstacles = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      Optional<Entry> current = entries.find(assessment, versions.get(i).id());
      Optional<ProblemCode> obstacle =
          seen.add(versions.get(i).id())
              ? obstacle(current, versions.get(i).version(), verification)
              : Optional.of(ScoringProblem.ALREADY_VERIFIED);
      if (obstacle.isPresent()) {
        obstacles.add(new ProblemError("/inputs/" + i, obstacle.get()));
      }
      current.ifPresent(found::add);
    }
    if (!obstacles.isEmpty()) {
      throw ScoringProblem.VERIFICATION_REFUSED.problem().withErrors(obstacles);
    }
    return found.stream().map(entry -> record(entry, verification)).toList();
  }

  private Optional<ProblemCode> obstacle(
      Optional<Entry> current, int version, Verification verification) {
    if (current.isEmpty()) {
      return Optional.of(CommonProblem.NOT_FOUND);
    }
    return current.get().version() == version
        ? obstacle(current.get(), verification)
        : Optional.of(CommonProblem.VERSION_STALE);
  }

  private Optional<ProblemCode> obstacle(Entry current, Verification verification) {
    return SecondPerson.obstacle(
        verification, current.current().enteredBy(), current.current().verification());
  }

  private Entry record(Entry entry, Verification verification) {
    if (!entries.verify(entry, verification)) {
      throw ScoringProblem.ALREADY_VERIFIED.problem();
    }
    desk.record("input.verified", entry, Map.of("verdict", verification.verdict().name()));
    return entry.verified(verification);
  }

  private Entry find(UUID assessment, UUID id) {
    return entries.find(assessment, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
