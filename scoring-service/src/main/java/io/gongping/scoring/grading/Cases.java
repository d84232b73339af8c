package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out tally and findings as the engine wants to see them. */
public final class Cases {

  private final AssessmentDefinition definition;
  private final Tally tally;
  private final Map<String, Map<String, String>> findings;

  /**
   * @param findings levels by subject and finding
   */
  public Cases(
      AssessmentDefinition definition, Tally tally, Map<String, Map<String, String>> findings) {
    this.definition = definition;
    this.tally = tally;
    this.findings = findings;
  }

  /** The case of a subject; a team brings along the principals of its unit. */
  public SubjectCase of(Subject subject) {
    List<SubjectCase> principals =
        subject.kind() == SubjectKind.TEAM
            ? definition.subjects().stream()
                .filter(other -> other.unit().equals(subject.unit()))
                .filter(other -> other.post() == Post.PRINCIPAL)
                .map(principal -> alone(principal, List.of()))
                .toList()
            : List.of();
    return alone(subject, principals);
  }

  private SubjectCase alone(Subject subject, List<SubjectCase> principals) {
    Map<String, List<CategoryVotes>> ballots = new HashMap<>();
    for (Item item : definition.formOf(subject).items()) {
      ballots.put(item.key(), categories(subject, item));
    }
    return new SubjectCase(
        subject.key(),
        subject.name(),
        subject.kind(),
        definition.unitOf(subject).kind(),
        ballots,
        findings.getOrDefault(subject.key(), Map.of()),
        principals);
  }

  private List<CategoryVotes> categories(Subject subject, Item item) {
    List<CategoryVotes> votes = new ArrayList<>();
    for (Category category : definition.categories()) {
      List<Paper> papers =
          definition.papersOf(subject).stream()
              .filter(paper -> paper.category().equals(category.key()))
              .toList();
      if (!papers.isEmpty()) {
        votes.add(
            new CategoryVotes(
                category.key(), Exact.of(category.weight()), together(papers, subject, item)));
      }
    }
    return votes;
  }

  private Map<String, Long> together(List<Paper> papers, Subject subject, Item item) {
    Map<String, Long> votes = new HashMap<>();
    for (Paper paper : papers) {
      tally
          .paper(paper.key())
          .votes(subject.key(), item.key())
          .forEach((option, count) -> votes.merge(option, count, Long::sum));
    }
    return votes;
  }
}
