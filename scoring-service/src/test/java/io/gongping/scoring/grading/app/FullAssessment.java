package io.gongping.scoring.grading.app;

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
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Inputs.Target;
import io.gongping.scoring.scheme.Inputs.Weighed;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An assessment that fits a scheme and knows everything that the scheme asks for: every item is
 * rated by every category, every finding made, every figure and indicator entered. It has {@value
 * #UNITS} units with a team and {@value #LEADERS} leaders each.
 */
final class FullAssessment {

  private static final int UNITS = 200;
  private static final int LEADERS = 9;
  private static final LocalDate CLOSED_ON = LocalDate.of(2026, 11, 30);
  private static final LocalizedText LABEL = new LocalizedText("项目", "Item");
  private static final Measurement NEARLY =
      new Measurement.Completion(Exact.of("100"), Exact.of("95"));

  private final Scheme scheme;
  private final AssessmentDefinition definition;
  private final Tally tally;
  private final Material material;

  FullAssessment(Scheme scheme, int categories) {
    this.scheme = scheme;
    this.definition = definition(categories(scheme, categories));
    this.tally = tally();
    this.material =
        new Material(
            definition.subjects().stream().collect(Collectors.toMap(Subject::key, this::findings)),
            definition.subjects().stream().collect(Collectors.toMap(Subject::key, this::inputs)),
            Map.of(),
            Map.of(),
            Map.of());
  }

  AssessmentDefinition definition() {
    return definition;
  }

  /** As one request sees it: nothing of it is worked out yet. */
  GradedAssessment opened() {
    return new GradedAssessment(
        new UUID(0, 1), definition, CLOSED_ON, tally, new PinnedRules.Found(scheme), material);
  }

  /** Those that the scheme names, and others up to the number. */
  private static List<Category> categories(Scheme scheme, int number) {
    List<Category> categories = new ArrayList<>();
    scheme.categories().forEach(named -> categories.add(new Category(named.code(), LABEL, "0.1")));
    while (categories.size() < number) {
      categories.add(new Category("C" + categories.size(), LABEL, "0.1"));
    }
    return categories;
  }

  private AssessmentDefinition definition(List<Category> categories) {
    List<Scale> scales = new ArrayList<>();
    List<Form> forms = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      forms.add(form(kind, scales));
    }
    List<Unit> units = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    List<Paper> papers = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      String key = "U" + unit;
      units.add(new Unit(key, new UUID(3, unit), key, UnitKind.COUNTY));
      List<String> rated = new ArrayList<>();
      for (int who = 0; who <= LEADERS; who++) {
        Subject subject = subject(key, who, subjects.size());
        subjects.add(subject);
        rated.add(subject.key());
      }
      for (Category category : categories) {
        papers.add(
            new Paper(
                key + category.key(),
                new UUID(4, papers.size()),
                "M1",
                category.key(),
                rated,
                List.of(),
                30));
      }
    }
    return new AssessmentDefinition(
        "ANNUAL",
        2026,
        "990100",
        LABEL,
        new PinnedScheme(scheme.ref().id(), scheme.ref().version(), null, null),
        units,
        scales,
        forms,
        subjects,
        categories,
        List.of(new Meeting("M1", "M1", "M1", LocalDate.of(2026, 11, 21))),
        papers,
        List.of(),
        new Timetable(LocalDate.of(2026, 11, 21), CLOSED_ON));
  }

  private static Subject subject(String unit, int who, int number) {
    boolean team = who == 0;
    return new Subject(
        unit + "-" + who,
        team ? SubjectKind.TEAM : SubjectKind.LEADER,
        unit,
        new UUID(5, number),
        unit + "-" + who,
        team ? null : who == 1 ? Post.PRINCIPAL : Post.DEPUTY,
        team ? null : "县领导",
        null,
        team ? SubjectKind.TEAM.name() : SubjectKind.LEADER.name());
  }

  private Form form(SubjectKind kind, List<Scale> scales) {
    List<Item> items = new ArrayList<>();
    Optional<RuleSet> rules = scheme.ruleSet(kind);
    for (RatedItem item : rules.map(RuleSet::items).orElse(List.of())) {
      String scale = kind + item.key();
      items.add(new Item(item.key(), LABEL, scale, List.of()));
      List<Option> options =
          rules.orElseThrow().options(item).stream()
              .map(one -> new Option(one.code(), LABEL))
              .toList();
      scales.add(
          item.scale() instanceof io.gongping.scoring.scheme.Scale.Points points
              ? new Scale(scale, ScaleKind.POINTS, true, List.of(), points.most())
              : new Scale(scale, ScaleKind.OPTIONS, true, options, null));
    }
    scales.add(new Scale(kind.name(), ScaleKind.OPTIONS, true, List.of(), null));
    return new Form(kind.name(), kind.name(), items, List.of(), List.of());
  }

  /** Two votes for every option; on an item with points thirty different marks. */
  private Tally tally() {
    Map<String, PaperTally> papers = new HashMap<>();
    Map<String, Subject> subjects =
        definition.subjects().stream().collect(Collectors.toMap(Subject::key, one -> one));
    for (Paper paper : definition.papers()) {
      Map<Cell, Long> cells = new HashMap<>();
      for (String key : paper.subjects()) {
        Form form = definition.formOf(Objects.requireNonNull(subjects.get(key)));
        for (Item item : form.items()) {
          definition.scaleOf(form, item).answers().stream()
              .skip(Math.max(0, definition.scaleOf(form, item).answers().size() - 30))
              .forEach(answer -> cells.put(new Cell(key, item.key(), answer), 2L));
        }
      }
      papers.put(paper.key(), new PaperTally(60, cells));
    }
    return new Tally(papers);
  }

  private Map<String, Entered<String>> findings(Subject subject) {
    return scheme.ruleSet(subject.kind()).map(RuleSet::findings).orElse(List.of()).stream()
        .collect(Collectors.toMap(FindingType::key, type -> Entered.confirmed(best(type).code())));
  }

  private static Named best(FindingType type) {
    return type.levels().getFirst();
  }

  private Inputs inputs(Subject subject) {
    Optional<RuleSet> rules = scheme.ruleSet(subject.kind());
    Map<String, Entered<Measurement>> indicators = new HashMap<>();
    Map<String, List<Target>> targets = new HashMap<>();
    rules.stream()
        .flatMap(RuleSet::leaves)
        .forEach(
            leaf -> {
              Measurement measured =
                  leaf.measure() == Indicator.Measure.POINTS
                      ? new Measurement.Points(leaf.weight())
                      : NEARLY;
              switch (leaf.scope()) {
                case COMMON -> indicators.put(leaf.key(), Entered.confirmed(measured));
                case OWN ->
                    targets.put(
                        leaf.key(),
                        List.of(
                            new Target(
                                "t",
                                "目标",
                                Entered.confirmed(new Weighed(leaf.weight(), measured)))));
              }
            });
    return new Inputs(
        rules.map(RuleSet::figures).orElse(List.of()).stream()
            .collect(Collectors.toMap(FigureType::key, type -> Entered.confirmed(type.min()))),
        indicators,
        targets,
        Map.of());
  }
}
