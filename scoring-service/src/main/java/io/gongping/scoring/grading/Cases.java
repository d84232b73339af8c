package io.gongping.scoring.grading;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.Material.Turnout;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.RecommendationResult;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Recommended;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  private final Map<UUID, List<Recommended>> recommended = new HashMap<>();

  public Cases(
      AssessmentDefinition definition, SubjectIndex index, Tally tally, Material material) {
    this.definition = definition;
    this.index = index;
    this.tally = tally;
    this.material = material;
    Set<String> asked =
        definition.papers().stream()
            .flatMap(paper -> paper.recommendations().stream())
            .collect(Collectors.toSet());
    definition.recommendations().stream()
        .filter(recommendation -> asked.contains(recommendation.key()))
        .forEach(this::count);
  }

  /** Candidates are found by their id in the directory: a name may be anybody's. */
  private void count(Recommendation recommendation) {
    RecommendationResult result =
        RecommendationResult.of(
            definition,
            recommendation,
            tally,
            material.names().getOrDefault(recommendation.key(), MergedNames.of(List.of())));
    long naming = result.counted() - result.nobody();
    for (RecommendationResult.Standing standing : result.standings()) {
      @Nullable UUID id = standing.directoryId();
      if (id != null) {
        recommended
            .computeIfAbsent(id, unseen -> new ArrayList<>())
            .add(
                new Recommended(
                    new Named(recommendation.key(), recommendation.title()),
                    new Recommended.Ballots(standing.votes(), naming, result.counted())));
      }
    }
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
        recommended.getOrDefault(subject.directoryId(), List.of()),
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
