package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Policies.Denominator;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.support.web.LocalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Schemes and subjects that nobody thought of, the same for the same seed. */
final class RandomSchemes {

  static final LocalizedText LABEL = new LocalizedText("甲", "a");

  private static final List<Named> OPTIONS =
      List.of(new Named("A", LABEL), new Named("B", LABEL), new Named("C", LABEL));

  private final Random random;

  RandomSchemes(long seed) {
    this.random = new Random(seed);
  }

  /** One score that is anything, and rules that compare it, a share, a figure and a finding. */
  Scheme scheme() {
    Score score = new Score("s", LABEL, null, value(3));
    List<Grade> grades =
        List.of(new Grade("G1", LABEL), new Grade("G2", LABEL), new Grade("G3", LABEL));
    Grading grading =
        new Grading(
            grades,
            IntStream.range(0, 3)
                .mapToObj(
                    i -> new GradeRule("G" + (random.nextInt(3) + 1), condition(2), Caption.NONE))
                .toList(),
            new Otherwise("G2", Caption.NONE),
            random.nextInt(3) == 0 ? new ConflictPolicy("G1", Set.of("G3")) : null,
            random.nextBoolean() ? List.of(new Bar("G1", condition(1), Caption.NONE)) : List.of(),
            random.nextBoolean()
                ? List.of(new Veto(condition(1), 1, "G3", Caption.NONE))
                : List.of(),
            random.nextInt(4) == 0 ? new Hold(condition(1), Caption.NONE) : null,
            null);
    RuleSet rules =
        new RuleSet(
            SubjectKind.LEADER,
            List.of(
                new RatedItem("o", LABEL, new Scale.Common()),
                new RatedItem("q", LABEL, new Scale.Points(5))),
            OPTIONS,
            List.of(new FindingType("f", LABEL, OPTIONS), new FindingType("g", LABEL, OPTIONS)),
            List.of(figure("x", -3, 7), figure("y", 0, 4)),
            List.of(
                new Indicator.Tree(
                    "tree", LABEL, null, List.of(leaf("i", Indicator.Measure.PROPORTIONAL)))),
            List.of(
                new AdjustmentType(
                    "plus",
                    LABEL,
                    null,
                    AdjustmentType.Direction.BONUS,
                    new AdjustmentType.Worth.Between(BigFraction.ZERO, BigFraction.of(3)),
                    BigFraction.of(5))),
            List.of(score),
            List.of(),
            null,
            grading);
    return new Scheme(new SchemeRef("R", 1), LABEL, LABEL, List.of(), policies(), List.of(rules));
  }

  private Policies policies() {
    return new Policies(
        pick(Denominator.OPINIONS, Denominator.BALLOTS),
        pick(EmptyCategory.values()),
        pick(ShareBasis.values()),
        random.nextBoolean() ? new Policies.Trim(1, 2 + random.nextInt(4)) : null,
        List.of(),
        2);
  }

  private static FigureType figure(String key, int min, int max) {
    return new FigureType(key, LABEL, null, BigFraction.of(min), BigFraction.of(max), false);
  }

  private static Indicator leaf(String key, Indicator.Measure measure) {
    return new Indicator.Leaf(
        key,
        LABEL,
        null,
        BigFraction.of(10),
        measure,
        Indicator.Nature.QUANTITATIVE,
        Indicator.Scope.COMMON,
        List.of());
  }

  private Value value(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leafValue();
    }
    return switch (random.nextInt(7)) {
      case 0 -> new Value.Sum(List.of(value(depth - 1), value(depth - 1)), Caption.NONE);
      case 1 -> new Value.Product(List.of(value(depth - 1), value(depth - 1)), Caption.NONE);
      case 2 ->
          new Value.Mean(
              List.of(value(depth - 1), value(depth - 1), value(depth - 1)), Caption.NONE);
      case 3 -> new Value.Difference(value(depth - 1), value(depth - 1), Caption.NONE);
      case 4 -> new Value.Quotient(value(depth - 1), value(depth - 1), Caption.NONE);
      case 5 ->
          new Value.Clamp(value(depth - 1), BigFraction.of(-1), BigFraction.of(2), Caption.NONE);
      default ->
          new Value.WeightedSum(
              List.of(
                  new Value.Term(BigFraction.of(1, 3), value(depth - 1), null),
                  new Value.Term(BigFraction.of(2, 3), value(depth - 1), null)),
              Caption.NONE);
    };
  }

  private Value leafValue() {
    return switch (random.nextInt(9)) {
      case 0 -> new Value.Stated(BigFraction.of(random.nextInt(9) - 4, 2), Caption.NONE);
      case 1 ->
          new Value.Share("o", pick(List.of("A"), List.of("A", "B")), List.of(), Caption.NONE);
      case 2 ->
          new Value.Coefficient(
              "o",
              Map.of("A", BigFraction.ONE, "B", BigFraction.of(1, 2), "C", BigFraction.of(-1)),
              List.of(),
              Caption.NONE);
      case 3 -> new Value.Points("q", List.of(), Caption.NONE);
      case 4 -> new Value.Figure("x", Caption.NONE);
      case 5 -> new Value.Figure("y", Caption.NONE);
      case 6 -> new Value.Indicators("tree", Caption.NONE);
      case 7 -> new Value.Recommendation(Caption.NONE);
      default -> new Value.Adjustments(List.of("plus"), Caption.NONE);
    };
  }

  private Condition condition(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      List<Condition> of =
          List.of(condition(depth - 1), condition(depth - 1), condition(depth - 1));
      return switch (random.nextInt(4)) {
        case 0 -> new Condition.All(of, Caption.NONE);
        case 1 -> new Condition.Any(of, Caption.NONE);
        case 2 -> new Condition.AtLeast(2, of, Caption.NONE);
        default -> new Condition.Not(of.getFirst(), Caption.NONE);
      };
    }
    return switch (random.nextInt(3)) {
      case 0 ->
          new Condition.FindingIs(
              pick("f", "g"), pick(Set.of("A"), Set.of("A", "C")), Caption.NONE);
      case 1 ->
          new Condition.UnitKindIn(
              pick(Set.of(UnitKind.COUNTY), Set.of(UnitKind.COURT)), Caption.NONE);
      default ->
          new Condition.Compare(
              pick(
                  new Value.OwnScore("s", Caption.NONE),
                  new Value.Figure("x", Caption.NONE),
                  new Value.Figure("y", Caption.NONE)),
              pick(Comparison.values()),
              pick(
                  new Value.Stated(BigFraction.of(random.nextInt(4)), Caption.NONE),
                  new Value.Stated(BigFraction.of(random.nextInt(4)), Caption.NONE),
                  new Value.Figure("y", Caption.NONE)),
              Caption.NONE);
    };
  }

  /** A subject with any votes; each input is there or not. */
  TestSubject subject() {
    TestSubject subject = TestSubject.leader();
    subject.votes("o", options("A", "0.5"), options("B", random.nextBoolean() ? "0.5" : "0"));
    subject.points("q", "A", "0.5", points());
    subject.points("q", "B", "0.5", points());
    subject.unitKind(pick(UnitKind.COUNTY, UnitKind.COURT, UnitKind.INSTITUTION));
    if (random.nextBoolean()) {
      fill(subject, List.of("x"));
    }
    if (random.nextBoolean()) {
      fill(subject, List.of("y"));
    }
    if (random.nextBoolean()) {
      fill(subject, List.of("i"));
    }
    if (random.nextBoolean()) {
      fill(subject, List.of("f"));
    }
    if (random.nextBoolean()) {
      fill(subject, List.of("g"));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int counted = random.nextInt(4);
      subject.recommended(random.nextInt(counted + 1), counted);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      subject.adjusted("plus", Integer.toString(random.nextInt(4)));
    }
    return subject;
  }

  /** Enters something for each of these inputs. */
  void fill(TestSubject subject, Iterable<String> keys) {
    for (String key : keys) {
      switch (key) {
        case "x" -> subject.figure("x", pick("-3", "0", "1", "2", "3", "6.5", "7"));
        case "y" -> subject.figure("y", pick("0", "1", "2", "3", "4"));
        case "i" -> subject.achieved("i", "4", pick("0", "1", "3", "4", "5"));
        default -> subject.found(key, pick("A", "B", "C"));
      }
    }
  }

  private CategoryVotes options(String category, String weight) {
    long[] counts = new long[5];
    boolean isEmpty = random.nextInt(4) == 0;
    for (int i = 0; i < 3 && !isEmpty; i++) {
      counts[i] = random.nextInt(5);
    }
    counts[4] = random.nextInt(3);
    return TestSubject.votes(category, weight, counts);
  }

  private Map<String, Long> points() {
    Map<String, Long> votes = new HashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      votes.merge(Integer.toString(random.nextInt(6)), 1L, Long::sum);
    }
    votes.put("-", (long) random.nextInt(2));
    return votes;
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
