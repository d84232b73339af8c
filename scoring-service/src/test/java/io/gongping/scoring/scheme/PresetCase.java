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
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Writes subjects of any scheme for tests: nothing is rated or entered unless a test says so. */
final class PresetCase {

  /** The items 德能勤绩廉. */
  static final List<String> FIVE_QUALITIES =
      List.of("morality", "ability", "diligence", "achievement", "integrity");

  private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E", "F");

  private final String key;
  private final SubjectKind kind;
  private final Map<String, List<CategoryVotes>> ballots = new HashMap<>();
  private final Map<String, Integer> mostPoints = new HashMap<>();
  private final Map<String, Entered<String>> findings = new HashMap<>();
  private final Map<String, Entered<BigFraction>> figures = new HashMap<>();
  private final Map<String, Entered<Measurement>> indicators = new HashMap<>();
  private final Map<String, List<Target>> targets = new HashMap<>();
  private final Map<String, List<Adjustment>> adjustments = new HashMap<>();
  private final List<Recommended> recommended = new ArrayList<>();
  private final Map<Integer, PriorResult> prior = new HashMap<>();
  private final List<PresetCase> principals = new ArrayList<>();
  private UnitKind unitKind = UnitKind.CITY_DEPARTMENT;
  private @Nullable Post post;
  private @Nullable SubjectCase team;

  private PresetCase(String key, SubjectKind kind, @Nullable Post post) {
    this.key = key;
    this.kind = kind;
    this.post = post;
  }

  static PresetCase team() {
    return team("T1");
  }

  static PresetCase team(String key) {
    return new PresetCase(key, SubjectKind.TEAM, null);
  }

  static PresetCase leader() {
    return leader("L01");
  }

  static PresetCase leader(String key) {
    return new PresetCase(key, SubjectKind.LEADER, Post.DEPUTY);
  }

  SubjectKind kind() {
    return kind;
  }

  @Nullable Post post() {
    return post;
  }

  PresetCase of(UnitKind kind) {
    this.unitKind = kind;
    return this;
  }

  PresetCase as(Post post) {
    this.post = post;
    return this;
  }

  PresetCase in(SubjectCase team) {
    this.team = team;
    return this;
  }

  PresetCase principal(PresetCase principal) {
    principals.add(principal);
    return this;
  }

  /** Votes of the only category for the options, best first. */
  PresetCase votes(String item, long... votes) {
    return votesOf("ALL", "1", item, votes);
  }

  PresetCase votesOf(String category, String weight, String item, long... votes) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < votes.length; i++) {
      counts.put(OPTIONS.get(i), votes[i]);
    }
    return rated(item, new CategoryVotes(category, Exact.of(weight), counts));
  }

  /** Votes of the only category by option, and how many ballots were issued and returned. */
  PresetCase ballotsOf(String item, long issued, long returned, Map<String, Long> votes) {
    return rated(item, new CategoryVotes("ALL", BigFraction.ONE, votes, issued, returned));
  }

  /** So many more raters of the only category have no opinion. */
  PresetCase abstained(String item, long raters) {
    CategoryVotes rated = ballots.getOrDefault(item, List.of()).getFirst();
    Map<String, Long> counts = new HashMap<>(rated.votes());
    counts.put(CategoryVotes.NO_OPINION, raters);
    return rated(item, new CategoryVotes(rated.category(), rated.weight(), counts));
  }

  /** The marks of single raters on an item with points. */
  PresetCase pointsOf(String category, String weight, String item, int... marks) {
    Map<String, Long> counts = new HashMap<>();
    for (int mark : marks) {
      counts.merge(Integer.toString(mark), 1L, Long::sum);
    }
    return rated(item, new CategoryVotes(category, Exact.of(weight), counts));
  }

  /** What a rater could give at most on an item with points. */
  PresetCase mostPoints(String item, int most) {
    mostPoints.put(item, most);
    return this;
  }

  private PresetCase rated(String item, CategoryVotes votes) {
    List<CategoryVotes> all = new ArrayList<>(ballots.getOrDefault(item, List.of()));
    all.removeIf(one -> one.category().equals(votes.category()));
    all.add(votes);
    ballots.put(item, all);
    return this;
  }

  /**
   * A recommendation that the subject is a candidate of; every ballot that counts names somebody.
   */
  PresetCase recommended(long votes, long counted) {
    Named recommendation =
        new Named("R" + (recommended.size() + 1), new LocalizedText("推荐人选", "Candidates"));
    recommended.add(
        new Recommended(recommendation, new Recommended.Ballots(votes, counted, counted)));
    return this;
  }

  PresetCase found(String finding, String level) {
    findings.put(finding, Entered.confirmed(level));
    return this;
  }

  PresetCase unverified(String finding) {
    findings.put(finding, Entered.pending());
    return this;
  }

  PresetCase figure(String figure, String number) {
    figures.put(figure, Entered.confirmed(Exact.of(number)));
    return this;
  }

  PresetCase unverifiedFigure(String figure) {
    figures.put(figure, Entered.pending());
    return this;
  }

  PresetCase without(String key) {
    ballots.remove(key);
    findings.remove(key);
    figures.remove(key);
    indicators.remove(key);
    targets.remove(key);
    adjustments.remove(key);
    return this;
  }

  PresetCase indicator(String leaf, String actual, String target) {
    indicators.put(leaf, Entered.confirmed(completion(actual, target)));
    return this;
  }

  PresetCase indicatorPoints(String leaf, String points) {
    indicators.put(leaf, Entered.confirmed(new Measurement.Points(Exact.of(points))));
    return this;
  }

  PresetCase unverifiedIndicator(String leaf) {
    indicators.put(leaf, Entered.pending());
    return this;
  }

  PresetCase unverifiedTarget(String leaf) {
    targets
        .computeIfAbsent(leaf, ignored -> new ArrayList<>())
        .add(new Target(leaf, leaf, Entered.pending()));
    return this;
  }

  PresetCase target(String leaf, String weight, String actual, String target) {
    List<Target> book = targets.computeIfAbsent(leaf, ignored -> new ArrayList<>());
    Weighed weighed = new Weighed(Exact.of(weight), completion(actual, target));
    String entry = leaf + book.size();
    book.add(new Target(entry, entry, Entered.confirmed(weighed)));
    return this;
  }

  PresetCase adjustment(String type, String amount) {
    return adjustment(type, Entered.confirmed(Exact.of(amount)));
  }

  PresetCase unverifiedAdjustment(String type) {
    return adjustment(type, Entered.pending());
  }

  private PresetCase adjustment(String type, Entered<BigFraction> amount) {
    List<Adjustment> entries = adjustments.computeIfAbsent(type, ignored -> new ArrayList<>());
    String entry = type + entries.size();
    entries.add(new Adjustment(entry, entry, amount));
    return this;
  }

  PresetCase prior(int years, String score, String number) {
    prior.put(
        years,
        new PriorResult(2026 - years, Map.of(score, PriorScore.exact(Exact.of(number))), null));
    return this;
  }

  PresetCase priorGrade(int years, String grade) {
    prior.put(years, new PriorResult(2026 - years, Map.of(), grade));
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
        null,
        ballots,
        mostPoints,
        recommended,
        findings,
        new Inputs(figures, indicators, targets, adjustments),
        principals.stream().map(PresetCase::subject).toList(),
        team,
        prior);
  }

  private static Measurement completion(String actual, String target) {
    return new Measurement.Completion(Exact.of(target), Exact.of(actual));
  }
}
