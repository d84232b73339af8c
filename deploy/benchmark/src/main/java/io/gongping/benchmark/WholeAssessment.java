package io.gongping.benchmark;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Meeting;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import io.gongping.scoring.definition.AssessmentDefinition.ScaleKind;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Timetable;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.scheme.CategoryVotes;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SubjectCase;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An assessment as the service reads it: definition, tally and findings of many subjects. */
final class WholeAssessment {

  private static final LocalDate CLOSED_ON = LocalDate.of(2026, 11, 30);

  private static final String OVERALL = "overall";
  private static final LocalizedText LABEL = new LocalizedText("项目", "Item");

  private final List<SubjectCase> cases;
  private final Scheme scheme;
  private final AssessmentDefinition definition;
  private final Tally tally;
  private final Material material;

  /**
   * @param cases the subjects, those of a unit one after the other
   * @param scheme the rules
   */
  WholeAssessment(List<SubjectCase> cases, Scheme scheme) {
    this.cases = cases;
    this.scheme = scheme;
    this.definition = definition();
    this.tally = tally();
    Map<String, Map<String, Entered<String>>> findings = new HashMap<>();
    cases.forEach(one -> findings.put(one.subject(), one.findings()));
    this.material = new Material(findings, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The assessment as one request sees it: nothing of it is worked out yet. */
  GradedAssessment opened() {
    return new GradedAssessment(
        new UUID(0, 1), definition, CLOSED_ON, tally, new PinnedRules.Found(scheme), material);
  }

  private AssessmentDefinition definition() {
    Map<String, Unit> units = new LinkedHashMap<>();
    Map<String, List<String>> members = new LinkedHashMap<>();
    List<Subject> subjects = new ArrayList<>();
    for (SubjectCase one : cases) {
      units.computeIfAbsent(one.unit(), key -> new Unit(key, new UUID(0, 2), key, one.unitKind()));
      List<String> known = members.computeIfAbsent(one.unit(), unseen -> new ArrayList<>());
      boolean leader = one.kind() == SubjectKind.LEADER;
      Post post = known.size() == 1 ? Post.PRINCIPAL : Post.DEPUTY;
      known.add(one.subject());
      subjects.add(
          new Subject(
              one.subject(),
              one.kind(),
              one.unit(),
              new UUID(0, subjects.size()),
              one.subject(),
              leader ? post : null,
              null,
              null,
              "form"));
    }
    List<Category> categories =
        categories()
            .map(one -> new Category(one.category(), LABEL, Exact.plain(one.weight())))
            .toList();
    List<Paper> papers = new ArrayList<>();
    members.forEach(
        (unit, rated) ->
            categories.forEach(
                category ->
                    papers.add(
                        new Paper(
                            paper(unit, category.key()),
                            new UUID(1, papers.size()),
                            "M1",
                            category.key(),
                            rated,
                            List.of(),
                            1))));
    List<Option> options =
        Stream.of("A", "B", "C", "D").map(code -> new Option(code, LABEL)).toList();
    return new AssessmentDefinition(
        "ANNUAL",
        2026,
        "990100",
        LABEL,
        new PinnedScheme("S11", 1, null, null),
        List.copyOf(units.values()),
        List.of(new Scale("scale", ScaleKind.OPTIONS, true, options, null)),
        List.of(
            new Form(
                "form",
                "scale",
                List.of(new Item(OVERALL, LABEL, null, List.of())),
                List.of(),
                List.of())),
        subjects,
        categories,
        List.of(new Meeting("M1", "M1", "M1", LocalDate.of(2026, 11, 21))),
        papers,
        List.of(),
        new Timetable(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 30)));
  }

  private Stream<CategoryVotes> categories() {
    return cases.getFirst().ballots().values().iterator().next().stream();
  }

  private Tally tally() {
    Map<String, Map<Cell, Long>> cells = new HashMap<>();
    for (SubjectCase one : cases) {
      for (CategoryVotes votes : one.ballots().getOrDefault(OVERALL, List.of())) {
        Map<Cell, Long> counted =
            cells.computeIfAbsent(paper(one.unit(), votes.category()), unseen -> new HashMap<>());
        votes
            .votes()
            .forEach(
                (option, count) -> counted.put(new Cell(one.subject(), OVERALL, option), count));
      }
    }
    Map<String, PaperTally> papers = new HashMap<>();
    cells.forEach((paper, counted) -> papers.put(paper, new PaperTally(1, counted)));
    return new Tally(papers);
  }

  private static String paper(String unit, String category) {
    return unit + "-" + category;
  }
}
