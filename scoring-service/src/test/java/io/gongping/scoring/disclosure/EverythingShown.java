package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.KeptRecords;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.history.Trend;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.lowvote.LowVotes;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Recording;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.ScoreCards;
import io.gongping.scoring.result.Trial;
import io.gongping.scoring.result.Trials;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.standing.Comparison;
import io.gongping.scoring.standing.Standing;
import io.gongping.scoring.standing.Standings;
import io.gongping.support.people.Person;
import io.gongping.support.web.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that anybody, whatever the role, can read of an assessment after the close, side by
 * side: results and their traces, standings, comparisons, low votes, the score cards that are
 * published, the histories that they make with two earlier years, what other schemes would make of
 * everybody, and the turnout, which is the number of ballots of each paper. The examples that
 * raters write and the outcome of a recommendation are no votes on anybody here; tests of their own
 * are about them.
 */
final class EverythingShown {

  private static final LocalDate DECIDED_ON = LocalDate.of(2026, 12, 20);
  private static final Instant RECORDED_AT = Instant.parse("2026-12-20T01:00:00Z");
  private static final Person MEMBER = new Person("委员", "member");
  private static final Grade EXCELLENT =
      new Grade("EXCELLENT", new LocalizedText("优秀", "Excellent"));
  private static final int YEAR = 2026;

  private final GradedAssessment assessment;
  private final Standings standings;
  private final Disclosures shown;
  private final ScoreCards cards;
  private final StringBuilder view = new StringBuilder();

  private EverythingShown(GradedAssessment assessment, List<Subject> leaders) {
    this.assessment = assessment;
    this.standings = new Standings(assessment, Set.of());
    this.shown = standings.shown();
    List<RecordedResult> before = leaders.stream().flatMap(one -> earlier(one).stream()).toList();
    this.cards =
        new ScoreCards(assessment, BestStreaks.read(assessment, new KeptRecords(before), leaders));
  }

  /**
   * All of it in one text: two assessments with the same text can't be told apart.
   *
   * @param leaders those whose results are read
   * @param tried other schemes that are tried on them
   */
  static String of(GradedAssessment assessment, List<Subject> leaders, List<Scheme> tried) {
    EverythingShown all = new EverythingShown(assessment, leaders);
    for (Subject leader : leaders) {
      all.view.append('\n').append(leader.key());
      all.result(leader);
      all.comparison(leader);
      all.published(leader);
    }
    all.view.append(all.standings.quotas(SubjectKind.LEADER));
    all.whatIfs(tried);
    all.turnout();
    return all.view.toString();
  }

  private void result(Subject leader) {
    Standing standing = standings.of(leader);
    view.append(' ').append(shown.extent(leader));
    shown
        .items(leader)
        .forEach(
            item -> view.append(item.ballots()).append(item.totals()).append(item.categories()));
    standing.scores().forEach(score -> view.append(score.disclosure()).append(score.shown()));
    view.append(standing.flags()).append(standing.place()).append(standing.quota());
    view.append(shown.proposal(leader));
    shown
        .evaluation(leader)
        .ifPresent(one -> view.append(TraceText.of(one, Map.of(), Locale.ENGLISH)));
  }

  private void comparison(Subject leader) {
    view.append(LowVotes.of(assessment, leader).items());
    for (Comparison.OfScore one :
        Comparison.of(assessment, standings, leader, List.of()).scores()) {
      view.append(one.known()).append(one.mean()).append(one.highest()).append(one.lowest());
      view.append(one.above());
    }
  }

  /** The committee decides as proposed; where nothing is, a leader is competent. */
  private void published(Subject leader) {
    ProposalSummary proposal = ProposalSummary.of(assessment.proposal(leader));
    @Nullable Grade grade =
        proposal.grade() == null
            ? assessment.rules(leader).flatMap(rules -> rules.grade("GOOD")).orElse(null)
            : proposal.grade();
    Decision decision =
        new Decision(
            assessment.id(),
            leader.key(),
            1,
            grade == null ? Decision.Outcome.SCORES : Decision.Outcome.GRADE,
            grade == null ? null : grade.code(),
            null,
            grade != null && proposal.isDepartedFromBy(grade),
            "集体研究决定",
            null,
            proposal,
            DECIDED_ON,
            MEMBER,
            RECORDED_AT,
            null,
            null);
    ScoreCard card = cards.card(leader, decision, grade);
    view.append(card.published(null, Circle.PUBLIC, DECIDED_ON));
    history(Recording.of(assessment, leader, decision, grade, cards.scores(leader)), leader);
  }

  private void history(RecordedResult now, Subject leader) {
    List<RecordedResult> years = new ArrayList<>(earlier(leader));
    years.add(now);
    for (RecordedResult year : years) {
      view.append(year.year()).append(year.grade()).append(year.noGrade()).append(year.best());
      year.scores().forEach(score -> view.append(ScoreView.of(score)));
    }
    view.append(Streak.of(years)).append(Trend.of(years));
  }

  /** Two years with the best grade and a score of 85 and a half. */
  private List<RecordedResult> earlier(Subject leader) {
    return List.of(earlier(leader, YEAR - 2), earlier(leader, YEAR - 1));
  }

  private RecordedResult earlier(Subject leader, int year) {
    return new RecordedResult(
        new UUID(2, year),
        leader.key(),
        leader.directoryId(),
        leader.name(),
        leader.kind(),
        new UUID(0, 1),
        "青林县",
        Post.PRINCIPAL,
        "县长",
        assessment.definition().region(),
        RecordedResult.ANNUAL,
        year,
        LocalDate.of(year, 11, 30),
        new SchemeRef(assessment.definition().scheme().id(), 1),
        List.of(
            new RecordedScore(
                "votes", new LocalizedText("票", "Votes"), Exact.of("85.5"), 2, Disclosure.EXACT)),
        EXCELLENT,
        null,
        true,
        LocalDate.of(year, 12, 20),
        Instant.parse(year + "-12-20T01:00:00Z"));
  }

  private void whatIfs(List<Scheme> tried) {
    Trials trials = new Trials(assessment);
    view.append(trials.subjectsLeftOut());
    for (Scheme scheme : tried) {
      GradedAssessment other = assessment.under(scheme, Map.of(), trials.unitsLeftOut());
      for (Trial trial : trials.of(other, Map.of())) {
        view.append(trial.subject().key()).append(trial.recorded()).append(trial.tried());
        view.append(trial.recordedBy()).append(trial.triedBy()).append(trial.firstDifference());
        for (Trial.ScorePair pair : trial.scores()) {
          append(pair.recorded());
          append(pair.tried());
        }
      }
    }
  }

  private void append(@Nullable RecordedScore score) {
    if (score != null) {
      view.append(ScoreView.of(score));
    }
  }

  private void turnout() {
    assessment
        .definition()
        .papers()
        .forEach(
            paper -> {
              var counted = assessment.tally().paper(paper.key());
              view.append(paper.key()).append(' ').append(counted.ballots());
              view.append(' ').append(counted.invalid()).append(' ');
            });
  }
}
