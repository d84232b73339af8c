package io.gongping.scoring.recommendation.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.RecommendationResult;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.recommendation.WriteInMerges;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.WrittenText;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says for whom a written name stands. The votes themselves are never touched: every result is
 * computed from what was written and from these records.
 */
@ApplicationScoped
public class MergeWriteIn {

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final WriteInMerges merges;
  private final Caller caller;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  MergeWriteIn(
      VisibleAssessments assessments,
      Tallies tallies,
      WriteInMerges merges,
      Caller caller,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.merges = merges;
    this.caller = caller;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an organiser says.
   *
   * @param name as it was written
   * @param candidate the candidate that it stands for
   * @param canonicalName the name that it stands for; with {@code candidate} null too, itself
   */
  public record Entry(
      String name, @Nullable String candidate, @Nullable String canonicalName, String reason) {}

  /**
   * Adds a record, unless the same holds already.
   *
   * @param ifMatch the version of the recommendation's result that the organiser has seen
   * @return the record, and whether it is new
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code write-in-unknown}, {@code candidate-unknown}, {@code
   *     merge-target}, {@code merge-circular}, {@code merge-exceeds-ballots}, {@code
   *     recommendation-withheld}, {@code if-match-required}, {@code version-stale}
   */
  @Transactional
  public Merged merge(UUID id, String key, Entry entry, @Nullable String ifMatch) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    duties.requireUninvolved(Act.MERGE_WRITE_IN, definition.concerned());
    Recommendation recommendation = RecommendationResults.recommendation(definition, key);
    Tally tally = tallies.tally(id);
    merges.lock(id, key);
    List<WriteInMerge> history = merges.history(id, key);
    requireShown(definition, recommendation, tally, MergedNames.of(history));
    WriteInMerge merge = checked(definition, recommendation, tally, entry, history.size() + 1);
    MergedNames before = MergedNames.of(history);
    if (before.holds(merge)) {
      return new Merged(before.latest(merge.name()).orElseThrow(), false);
    }
    EntityVersion.requireMatch(ifMatch, history.size());
    List<WriteInMerge> after = new ArrayList<>(history);
    after.add(merge);
    requirePossible(definition, recommendation, tally, MergedNames.of(after), merge);
    merges.add(id, key, merge);
    audit.record(
        "write-in.merged",
        "assessments/%s/recommendations/%s/merges/%d".formatted(id, key, merge.version()),
        Map.of("reason", merge.reason()));
    return new Merged(merge, true);
  }

  /** A record, and whether it is new. */
  public record Merged(WriteInMerge merge, boolean isNew) {}

  /** Whoever may not see the names does not find them by trying either. */
  private static void requireShown(
      AssessmentDefinition definition,
      Recommendation recommendation,
      Tally tally,
      MergedNames merged) {
    if (RecommendationResult.of(definition, recommendation, tally, merged).isWithheld()) {
      throw ScoringProblem.RECOMMENDATION_WITHHELD.problem();
    }
  }

  private WriteInMerge checked(
      AssessmentDefinition definition,
      Recommendation recommendation,
      Tally tally,
      Entry entry,
      int version) {
    String name = WrittenText.name(entry.name()).orElse("");
    if (!RecommendationResult.writeIns(definition, recommendation, tally).containsKey(name)) {
      throw ScoringProblem.WRITE_IN_UNKNOWN.problem();
    }
    if (entry.candidate() != null && entry.canonicalName() != null) {
      throw ScoringProblem.MERGE_TARGET.problem();
    }
    if (entry.candidate() != null && recommendation.candidate(entry.candidate()).isEmpty()) {
      throw ScoringProblem.CANDIDATE_UNKNOWN.problem();
    }
    @Nullable String canonical = null;
    if (entry.canonicalName() != null) {
      canonical =
          WrittenText.name(entry.canonicalName()).orElseThrow(ScoringProblem.MERGE_TARGET::problem);
    }
    return new WriteInMerge(
        version,
        name,
        entry.candidate(),
        name.equals(canonical) ? null : canonical,
        entry.reason(),
        caller.name(),
        clock.instant());
  }

  /** More votes than ballots would mean that some ballots named the same person twice. */
  private static void requirePossible(
      AssessmentDefinition definition,
      Recommendation recommendation,
      Tally tally,
      MergedNames after,
      WriteInMerge merge) {
    if (after.person(merge.name()).isEmpty()) {
      throw ScoringProblem.MERGE_CIRCULAR.problem();
    }
    RecommendationResult result = RecommendationResult.of(definition, recommendation, tally, after);
    long naming = result.counted() - result.nobody();
    if (result.standings().stream().anyMatch(standing -> standing.votes() > naming)) {
      throw ScoringProblem.MERGE_EXCEEDS_BALLOTS.problem().with("ballots", naming);
    }
  }
}
