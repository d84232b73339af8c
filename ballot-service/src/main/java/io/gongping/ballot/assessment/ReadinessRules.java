package io.gongping.ballot.assessment;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Category;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.scheme.ConfirmedScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that would make the results of a complete definition impossible or weak. Whoever gives
 * notice reads it before the votes; nobody can mend it after them.
 */
public final class ReadinessRules {

  /** Scores and shares of a category with fewer raters than this are withheld. */
  public static final int SMALL = 5;

  private static final String CATEGORY = "category";

  private final Definition definition;
  private final Raters raters;
  private final ReadinessFindings findings = new ReadinessFindings();

  private ReadinessRules(Definition definition) {
    this.definition = definition;
    this.raters = new Raters(definition);
  }

  /**
   * What there is to say of a definition.
   *
   * @param scheme the version that it names; empty where none of that id and version is confirmed
   */
  public static Readiness of(Definition definition, Optional<ConfirmedScheme> scheme) {
    ReadinessRules rules = new ReadinessRules(definition);
    rules.scheme(scheme);
    rules.people();
    rules.categories();
    new FormReadiness(definition, rules.findings).check();
    return rules.findings.readiness();
  }

  private void scheme(Optional<ConfirmedScheme> found) {
    if (found.isEmpty()) {
      findings.block("/scheme", BallotProblem.SCHEME_NOT_KNOWN, Map.of());
      return;
    }
    ConfirmedScheme scheme = found.get();
    if (!scheme.isUsableIn(definition.region())) {
      findings.block("/scheme", BallotProblem.SCHEME_OF_ANOTHER_REGION, Map.of());
      return;
    }
    new SchemeFit(definition, scheme.requirements(), raters, findings).check();
  }

  private void people() {
    Map<UUID, String> seen = new HashMap<>();
    for (int i = 0; i < definition.subjects().size(); i++) {
      Subject subject = definition.subjects().get(i);
      String at = "/subjects/" + i;
      String before = seen.putIfAbsent(subject.directoryId(), subject.key());
      if (before != null) {
        findings.block(at + "/directoryId", BallotProblem.SUBJECT_TWICE, Map.of("subject", before));
      }
      if (raters.of(subject.key()).isEmpty()) {
        findings.block(at, BallotProblem.SUBJECT_UNRATED, Map.of());
      }
    }
  }

  private void categories() {
    for (int i = 0; i < definition.categories().size(); i++) {
      Category category = definition.categories().get(i);
      String at = "/categories/" + i;
      if (definition.papers().stream()
          .noneMatch(paper -> paper.category().equals(category.key()))) {
        findings.warn(at, BallotProblem.CATEGORY_WITHOUT_PAPER, Map.of());
      }
      List<String> ofOne = new ArrayList<>();
      List<String> small = new ArrayList<>();
      for (Subject subject : definition.subjects()) {
        long entitled = raters.of(subject.key()).getOrDefault(category.key(), 0L);
        if (entitled == 1) {
          ofOne.add(subject.key());
        } else if (entitled > 0 && entitled < SMALL) {
          small.add(subject.key());
        }
      }
      tell(at, BallotProblem.CATEGORY_OF_ONE, category, ofOne);
      tell(at, BallotProblem.CATEGORY_SMALL, category, small);
    }
  }

  private void tell(String at, BallotProblem code, Category category, List<String> subjects) {
    if (!subjects.isEmpty()) {
      findings.warn(at, code, Map.of(CATEGORY, category.key(), "subjects", subjects));
    }
  }
}
