package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Form;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedRank;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.standing.Standing.Place;
import io.gongping.scoring.standing.Standings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Writes score cards. */
public final class ScoreCards {

  private final GradedAssessment assessment;
  private final BestStreaks streaks;
  private final Standings standings;

  public ScoreCards(GradedAssessment assessment, BestStreaks streaks) {
    this.assessment = assessment;
    this.streaks = streaks;
    this.standings = new Standings(assessment, Set.of());
  }

  /** The card of a subject that is decided now, as far as it can be written before publication. */
  public ScoreCard card(Subject subject, Decision decision, @Nullable Grade grade) {
    AssessmentDefinition definition = assessment.definition();
    Unit unit = assessment.index().unitOf(subject);
    return new ScoreCard(
        assessment.id(),
        definition.kind(),
        definition.year(),
        definition.region(),
        definition.title(),
        definition.scheme().ref(),
        new ScoreCard.Subject(
            subject.key(),
            subject.kind(),
            subject.directoryId(),
            subject.name(),
            subject.post(),
            subject.title(),
            new ScoreCard.Unit(unit.key(), unit.organisationId(), unit.name(), unit.kind())),
        decision.revision(),
        null,
        overall(subject),
        decision.proposal(),
        ScoreCard.Decided.of(decision, grade),
        scores(subject).stream().map(ScoreCards::score).toList(),
        rank(subject).map(ScoreCards::shown).orElse(null),
        streak(subject, grade),
        null,
        null);
  }

  /** The scores of a subject with their exact numbers. */
  public List<RecordedScore> scores(Subject subject) {
    return standings.scores(subject);
  }

  /** The streak that a grade goes on with or begins; null where it is not the best. */
  public ScoreCard.@Nullable Streak streak(Subject subject, @Nullable Grade grade) {
    return streaks
        .of(subject, grade)
        .map(streak -> new ScoreCard.Streak(streak.from(), streak.years()))
        .orElse(null);
  }

  private Optional<RecordedRank> rank(Subject subject) {
    return standings
        .place(subject)
        .filter(Place::isSettled)
        .map(place -> new RecordedRank(place.score(), place.best(), place.size(), place.bottom()));
  }

  private static ScoreCard.Rank shown(RecordedRank rank) {
    return new ScoreCard.Rank(rank.score(), rank.rank(), rank.size(), rank.bottom());
  }

  private static ScoreCard.Score score(RecordedScore score) {
    Optional<BigFraction> shown = score.shown();
    return new ScoreCard.Score(
        score.key(),
        score.label(),
        shown.map(number -> Exact.decimal(number, score.places())).orElse(null),
        shown.map(Exact::fraction).orElse(null));
  }

  private ScoreCard.@Nullable Overall overall(Subject subject) {
    Form form = assessment.definition().formOf(subject);
    @Nullable Item main =
        assessment
            .scheme()
            .flatMap(scheme -> MainItem.of(scheme, subject.kind()))
            .flatMap(
                key -> form.items().stream().filter(item -> item.key().equals(key)).findFirst())
            .orElse(null);
    return main == null ? null : overall(subject, form, main);
  }

  private ScoreCard.@Nullable Overall overall(Subject subject, Form form, Item item) {
    Totals totals =
        standings.shown().items(subject).stream()
            .filter(shown -> shown.item().equals(item))
            .findFirst()
            .orElseThrow()
            .totals();
    return totals == null
        ? null
        : overall(item, assessment.definition().scaleOf(form, item).options(), totals);
  }

  /** The votes on one item; a share only where somebody had an opinion. */
  static ScoreCard.Overall overall(Item item, List<Option> options, Totals totals) {
    return new ScoreCard.Overall(
        item.key(),
        item.label(),
        totals.opinions(),
        options.stream().map(option -> share(option, totals)).toList());
  }

  private static ScoreCard.Share share(Option option, Totals totals) {
    Optional<BigFraction> share = totals.share(option.code());
    return new ScoreCard.Share(
        option.code(),
        option.label(),
        share.map(Exact::decimal).orElse(null),
        share.map(known -> totals.votes(option.code()) + "/" + totals.opinions()).orElse(null));
  }
}
