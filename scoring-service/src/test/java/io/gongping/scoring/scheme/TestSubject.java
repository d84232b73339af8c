package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Inputs.Adjustment;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.Inputs.Target;
import io.gongping.scoring.scheme.Inputs.Weighed;
import io.gongping.support.web.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Writes subjects for tests. */
final class TestSubject {

  private final String key;
  private final SubjectKind kind;
  private final Map<String, List<CategoryVotes>> ballots = new HashMap<>();
  private final Map<String, Entered<String>> findings = new HashMap<>();
  private final Map<String, Entered<BigFraction>> figures = new HashMap<>();
  private final Map<String, Entered<Measurement>> indicators = new HashMap<>();
  private final Map<String, List<Target>> targets = new HashMap<>();
  private final Map<String, List<Adjustment>> adjustments = new HashMap<>();
  private final List<SubjectCase> principals = new ArrayList<>();
  private final List<Recommended> recommended = new ArrayList<>();
  private final Map<Integer, PriorResult> prior = new HashMap<>();
  private @Nullable SubjectCase team;
  private @Nullable String group;
  private @Nullable Post post;
  private UnitKind unitKind = UnitKind.COUNTY;

  private TestSubject(String key, SubjectKind kind) {
    this.key = key;
    this.kind = kind;
  }

  static TestSubject leader(String key) {
    return new TestSubject(key, SubjectKind.LEADER);
  }

  static TestSubject leader() {
    return leader("L1");
  }

  static TestSubject team() {
    return new TestSubject("T1", SubjectKind.TEAM);
  }

  /** Votes of one category, counts in the order of the options. */
  static CategoryVotes votes(String category, String weight, long... counts) {
    Map<String, Long> votes = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      votes.put(i < 4 ? String.valueOf((char) ('A' + i)) : "-", counts[i]);
    }
    return new CategoryVotes(category, Exact.of(weight), votes);
  }

  TestSubject votes(String item, CategoryVotes... categories) {
    ballots.put(item, List.of(categories));
    return this;
  }

  /** All raters in one category. */
  TestSubject votes(String item, long... counts) {
    return votes(item, votes("A", "1", counts));
  }

  TestSubject points(String item, String category, String weight, Map<String, Long> votes) {
    List<CategoryVotes> all = new ArrayList<>(ballots.getOrDefault(item, List.of()));
    all.add(new CategoryVotes(category, Exact.of(weight), votes));
    ballots.put(item, all);
    return this;
  }

  /** A recommendation that the subject is a candidate of. */
  TestSubject recommended(long votes, long counted) {
    LocalizedText title = new LocalizedText("推荐人选", "Candidates");
    recommended.add(
        new Recommended(new Named("R1", title), new Recommended.Ballots(votes, counted, counted)));
    return this;
  }

  TestSubject found(String finding, String level) {
    findings.put(finding, Entered.confirmed(level));
    return this;
  }

  /** Nobody has judged these yet. */
  TestSubject without(List<FindingType> unjudged) {
    unjudged.forEach(finding -> findings.remove(finding.key()));
    return this;
  }

  TestSubject pendingFinding(String finding) {
    findings.put(finding, Entered.pending());
    return this;
  }

  TestSubject figure(String figure, String number) {
    figures.put(figure, Entered.confirmed(Exact.of(number)));
    return this;
  }

  TestSubject pendingFigure(String figure) {
    figures.put(figure, Entered.pending());
    return this;
  }

  TestSubject achieved(String leaf, String target, String actual) {
    indicators.put(leaf, Entered.confirmed(completion(target, actual)));
    return this;
  }

  TestSubject indicator(String leaf, Entered<Measurement> entered) {
    indicators.put(leaf, entered);
    return this;
  }

  TestSubject target(String leaf, String weight, Measurement measurement) {
    return target(leaf, Entered.confirmed(new Weighed(Exact.of(weight), measurement)));
  }

  TestSubject target(String leaf, Entered<Weighed> weighed) {
    List<Target> all = targets.computeIfAbsent(leaf, unseen -> new ArrayList<>());
    all.add(new Target("k" + all.size(), "target " + (all.size() + 1), weighed));
    return this;
  }

  static Measurement completion(String target, String actual) {
    return new Measurement.Completion(Exact.of(target), Exact.of(actual));
  }

  static Measurement given(String points) {
    return new Measurement.Points(Exact.of(points));
  }

  TestSubject adjusted(String type, String amount) {
    return adjusted(type, Entered.confirmed(Exact.of(amount)));
  }

  TestSubject adjusted(String type, Entered<BigFraction> amount) {
    List<Adjustment> all = adjustments.computeIfAbsent(type, unseen -> new ArrayList<>());
    all.add(new Adjustment("k" + all.size(), "entry " + (all.size() + 1), amount));
    return this;
  }

  TestSubject before(int years, @Nullable String grade, Map<String, BigFraction> scores) {
    Map<String, PriorScore> recorded = new HashMap<>();
    scores.forEach((key, number) -> recorded.put(key, PriorScore.exact(number)));
    prior.put(years, new PriorResult(2026 - years, recorded, grade));
    return this;
  }

  TestSubject team(TestSubject of) {
    this.team = of.subject();
    return this;
  }

  TestSubject principal(TestSubject principal) {
    principals.add(principal.subject());
    return this;
  }

  TestSubject group(String of) {
    this.group = of;
    return this;
  }

  TestSubject post(Post of) {
    this.post = of;
    return this;
  }

  TestSubject unitKind(UnitKind of) {
    this.unitKind = of;
    return this;
  }

  SubjectCase subject() {
    return new SubjectCase(
        key,
        null,
        key,
        kind,
        "U1",
        unitKind,
        post,
        group,
        ballots,
        Map.of(),
        recommended,
        findings,
        new Inputs(figures, indicators, targets, adjustments),
        principals,
        team,
        prior);
  }

  Evaluation under(Scheme scheme) {
    return new Evaluator(scheme).evaluate(subject()).orElseThrow();
  }

  /** One score. */
  ValueTrace score(Scheme scheme, String score) {
    return under(scheme).scores().stream()
        .filter(one -> one.score().key().equals(score))
        .map(Evaluation.ScoreTrace::trace)
        .findFirst()
        .orElseThrow();
  }

  /** The number of one score, which has to be known. */
  BigFraction number(Scheme scheme, String score) {
    Amount amount = score(scheme, score).amount();
    return Objects.requireNonNull(amount.number(), () -> "lacks " + amount.lacks());
  }

  String outcome(Scheme scheme) {
    return S11Cases.outcome(under(scheme).proposal());
  }
}
