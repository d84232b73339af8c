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
import io.gongping.scoring.scheme.RatedItem;
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
        standings.scores(subject).stream().map(ScoreCards::score).toList(),
        rank(subject).map(ScoreCards::shown).orElse(null),
        streak(subject, grade),
        null,
        null);
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
    Item main = mainItem(subject);
    Totals totals =
        standings.shown().items(subject).stream()
            .filter(item -> item.item().equals(main))
            .findFirst()
            .orElseThrow()
            .totals();
    return totals == null ? null : overall(subject, main, totals);
  }

  private ScoreCard.Overall overall(Subject subject, Item main, Totals totals) {
    Form form = assessment.definition().formOf(subject);
    return new ScoreCard.Overall(
        totals.opinions(),
        assessment.definition().scaleOf(form, main).options().stream()
            .map(option -> share(option, totals))
            .toList());
  }

  /** The item that the rules look at, or the form's last where they look at none of it. */
  private Item mainItem(Subject subject) {
    List<Item> items = assessment.definition().formOf(subject).items();
    return assessment
        .rules(subject)
        .flatMap(
            rules ->
                rules.items().stream()
                    .map(RatedItem::key)
                    .flatMap(code -> items.stream().filter(item -> item.key().equals(code)))
                    .findFirst())
        .orElse(items.getLast());
  }

  private static ScoreCard.Share share(Option option, Totals totals) {
    return new ScoreCard.Share(
        option.code(),
        option.label(),
        Exact.decimal(totals.share(option.code()).orElse(BigFraction.ZERO)),
        totals.votes(option.code()) + "/" + totals.opinions());
  }
}
