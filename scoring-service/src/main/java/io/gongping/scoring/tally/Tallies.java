package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps assessments and their counts. */
public interface Tallies {

  /**
   * Locks assessments against every other count until the transaction ends, in an order that can't
   * deadlock, and tells their states. Unknown ones are left out.
   */
  Map<UUID, AssessmentState> lock(Collection<UUID> ids);

  /** Every assessment that is closed and not final, not locked. */
  List<UUID> discrepant();

  /** Adds an assessment; false when there is one with this id already. */
  boolean open(AssessmentEvent.Opened opened);

  /** Whether the assessment was opened by this very document. */
  boolean isOpenedBy(AssessmentEvent.Opened opened);

  /** Keeps the box's own count. */
  void close(AssessmentEvent.Closed closed);

  /** Whether the assessment was closed by this very document. */
  boolean isClosedBy(AssessmentEvent.Closed closed);

  /** Puts down the outcome of a reconciliation. */
  void settle(UUID id, AssessmentState state, List<ReconciliationFailure> failures);

  /**
   * Remembers ballots as counted.
   *
   * @param papers by ballot id
   * @return the ballots that were not remembered before
   */
  Set<UUID> remember(UUID id, Map<UUID, String> papers);

  /** Which of these ballots have been counted. */
  Set<UUID> remembered(UUID id, Collection<UUID> ballots);

  /** Adds what was counted in a batch. */
  void add(UUID id, BatchCount count);

  /** The definition; empty for an unknown assessment. */
  Optional<AssessmentDefinition> definition(UUID id);

  /** The box's own count; empty while the assessment is open. For the reconciliation. */
  Optional<Closing> closing(UUID id);

  /** As {@link #closing}, but without the votes: what became of the ballots of each paper. */
  Optional<Closing> turnout(UUID id);

  /** Everything counted so far. For the reconciliation and, once final, for results. */
  Tally tally(UUID id);

  /** How many ballots were counted, by paper. */
  Map<String, Long> ballots(UUID id);

  /** How many examples valid ballots give on some items of some subjects; none is left out. */
  Map<Written.On, Long> exampleNumbers(UUID id, Collection<Written.On> places);

  /** The examples on some items of some subjects, in the order of their letters. */
  List<Written.Example> examples(UUID id, Collection<Written.On> places);

  /** One assessment; empty for an unknown one. */
  Optional<CountedAssessment> find(UUID id);

  /** The region of one assessment; empty for an unknown one. */
  Optional<String> region(UUID id);

  /**
   * Assessments of a scope that a filter lets through, in the order of their ids.
   *
   * @param after the id before the page, null for the first
   */
  List<ListedAssessment> list(
      RegionScope scope, AssessmentFilter filter, @Nullable UUID after, int limit);

  /** How many assessments of a scope a filter lets through. */
  long count(RegionScope scope, AssessmentFilter filter);
}
