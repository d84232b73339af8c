package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.Material.Turnout;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out tally and material as the engine wants to see them. */
public final class Cases {

  private final AssessmentDefinition definition;
  private final Tally tally;
  private final Material material;

  public Cases(AssessmentDefinition definition, Tally tally, Material material) {
    this.definition = definition;
    this.tally = tally;
    this.material = material;
  }

  /** The case of a subject; a team brings along the principals of its unit, a leader its team. */
  public SubjectCase of(Subject subject) {
    @Nullable SubjectCase team =
        definition.subjects().stream()
            .filter(other -> other.kind() == SubjectKind.TEAM)
            .filter(other -> other.unit().equals(subject.unit()))
            .findFirst()
            .map(other -> alone(other, List.of(), null))
            .orElse(null);
    if (subject.kind() == SubjectKind.LEADER) {
      return alone(subject, List.of(), team);
    }
    List<SubjectCase> principals =
        definition.subjects().stream()
            .filter(other -> other.unit().equals(subject.unit()))
            .filter(other -> other.post() == Post.PRINCIPAL)
            .map(principal -> alone(principal, List.of(), team))
            .toList();
    return alone(subject, principals, null);
  }

  private SubjectCase alone(
      Subject subject, List<SubjectCase> principals, @Nullable SubjectCase team) {
    Map<String, List<CategoryVotes>> ballots = new HashMap<>();
    for (Item item : definition.formOf(subject).items()) {
      ballots.put(item.key(), categories(subject, item));
    }
    return new SubjectCase(
        subject.key(),
        subject.directoryId(),
        subject.name(),
        subject.kind(),
        subject.unit(),
        definition.unitOf(subject).kind(),
        subject.post(),
        subject.group(),
        ballots,
        material.findings().getOrDefault(subject.key(), Map.of()),
        material.inputs().getOrDefault(subject.key(), Inputs.NONE),
        principals,
        team,
        material.prior().getOrDefault(subject.key(), Map.of()));
  }

  private List<CategoryVotes> categories(Subject subject, Item item) {
    List<CategoryVotes> votes = new ArrayList<>();
    for (Category category : definition.categories()) {
      List<Paper> papers =
          definition.papersOf(subject).stream()
              .filter(paper -> paper.category().equals(category.key()))
              .toList();
      if (!papers.isEmpty()) {
        votes.add(together(category, papers, subject, item));
      }
    }
    return votes;
  }

  private CategoryVotes together(
      Category category, List<Paper> papers, Subject subject, Item item) {
    Map<String, Long> votes = new HashMap<>();
    long issued = 0;
    long returned = 0;
    for (Paper paper : papers) {
      PaperTally counted = tally.paper(paper.key());
      counted
          .votes(subject.key(), item.key())
          .forEach((option, count) -> votes.merge(option, count, Long::sum));
      Turnout turnout =
          material
              .turnout()
              .getOrDefault(paper.key(), new Turnout(counted.ballots(), counted.ballots()));
      issued += turnout.issued();
      returned += turnout.returned();
    }
    return new CategoryVotes(category.key(), Exact.of(category.weight()), votes, issued, returned);
  }
}
