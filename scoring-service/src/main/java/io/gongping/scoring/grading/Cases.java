package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectIndex;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out tally and material as the engine wants to see them. */
public final class Cases {

  private final AssessmentDefinition definition;
  private final SubjectIndex index;
  private final Tally tally;
  private final Material material;
  private final Map<String, SubjectCase> teams = new HashMap<>();
  private final Map<String, SubjectCase> leaders = new HashMap<>();

  public Cases(
      AssessmentDefinition definition, SubjectIndex index, Tally tally, Material material) {
    this.definition = definition;
    this.index = index;
    this.tally = tally;
    this.material = material;
  }

  /** The case of a subject; a team brings along the principals of its unit, a leader its team. */
  public SubjectCase of(Subject subject) {
    return subject.kind() == SubjectKind.LEADER
        ? leader(subject)
        : alone(
            subject, index.principals(subject.unit()).stream().map(this::leader).toList(), null);
  }

  private SubjectCase leader(Subject subject) {
    @Nullable SubjectCase team =
        index
            .team(subject.unit())
            .map(one -> teams.computeIfAbsent(one.key(), unseen -> alone(one, List.of(), null)))
            .orElse(null);
    return leaders.computeIfAbsent(subject.key(), unseen -> alone(subject, List.of(), team));
  }

  private SubjectCase alone(
      Subject subject, List<SubjectCase> principals, @Nullable SubjectCase team) {
    Map<String, List<CategoryVotes>> ballots = new HashMap<>();
    Map<String, Integer> mostPoints = new HashMap<>();
    Form form = definition.formOf(subject);
    Map<String, List<Paper>> papers =
        index.papersOf(subject).stream().collect(Collectors.groupingBy(Paper::category));
    for (Item item : form.items()) {
      ballots.put(item.key(), categories(papers, subject, item));
      @Nullable Integer most = definition.scaleOf(form, item).max();
      if (most != null) {
        mostPoints.put(item.key(), most);
      }
    }
    return new SubjectCase(
        subject.key(),
        subject.directoryId(),
        subject.name(),
        subject.kind(),
        subject.unit(),
        index.unitOf(subject).kind(),
        subject.post(),
        subject.group(),
        ballots,
        mostPoints,
        material.findings().getOrDefault(subject.key(), Map.of()),
        material.inputs().getOrDefault(subject.key(), Inputs.NONE),
        principals,
        team,
        material.prior().getOrDefault(subject.key(), Map.of()));
  }

  private List<CategoryVotes> categories(
      Map<String, List<Paper>> papers, Subject subject, Item item) {
    List<CategoryVotes> votes = new ArrayList<>();
    for (Category category : definition.categories()) {
      List<Paper> rating = papers.getOrDefault(category.key(), List.of());
      if (!rating.isEmpty()) {
        votes.add(together(category, rating, subject, item));
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
