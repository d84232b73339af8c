package io.gongping.scoring.result;

import io.gongping.scoring.verification.Verification;
import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps opinions, decisions, corrections and publications; none of them is ever changed. */
public interface Results {

  /** The latest opinion on each of these subjects that has one. */
  List<Opinion> opinions(UUID assessmentId, Collection<String> subjects);

  /** The latest opinion on one subject. */
  Optional<Opinion> opinion(UUID assessmentId, String subject);

  /** Subjects of the tokens of all who ever gave an opinion on a subject. */
  Set<String> opinionGivers(UUID assessmentId, String subject);

  void add(Opinion opinion);

  /** The decision in force on every decided subject. */
  List<Decision> decisions(UUID assessmentId);

  /** The decision in force on each of these subjects that is decided. */
  List<Decision> decisions(UUID assessmentId, Collection<String> subjects);

  /** The grades of the decisions in force, by subject; nothing for a decision without one. */
  Map<String, String> grades(UUID assessmentId);

  /** The decision in force on one subject. */
  Optional<Decision> decision(UUID assessmentId, String subject);

  /** All revisions of the decision on one subject, the first one first. */
  List<Decision> revisions(UUID assessmentId, String subject);

  /**
   * Revisions of the decision on one subject, the first one first.
   *
   * @param after the last revision of the page before; 0 for the first page
   */
  List<Decision> revisions(UUID assessmentId, String subject, int after, int limit);

  /** What a decision was made on. */
  FrozenEvaluation evaluation(Decision decision);

  /**
   * What decisions of one assessment were made on, without the parts that only a single result
   * shows: the trace and its texts.
   *
   * @param withVotes with the votes on every item too
   * @return by subject
   */
  Map<String, FrozenEvaluation> summaries(Collection<Decision> decisions, boolean withVotes);

  /** Adds a decision; false when the subject has this revision already. */
  boolean add(Decision decision, FrozenEvaluation evaluation);

  /** All corrections of one subject, the oldest first. */
  List<Correction> corrections(UUID assessmentId, String subject);

  /**
   * Corrections of one subject, the oldest first.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Correction> corrections(UUID assessmentId, String subject, @Nullable UUID after, int limit);

  /** Adds a correction that was proposed. */
  void propose(Correction correction, FrozenEvaluation evaluation);

  /** What a correction was proposed on. */
  FrozenEvaluation evaluation(Correction correction);

  /** Adds what a second person made of a correction; false when somebody did before. */
  boolean verify(Correction correction, Verification verification);

  /** What was published last of each subject of an assessment, by subject. */
  Map<String, Published> published(UUID assessmentId);

  /**
   * The last position of the change feed. Whoever asks holds it until the transaction ends, so that
   * positions appear in their own order.
   */
  long holdLastPosition();

  /** The last position of the change feed that anybody can have read. */
  long lastPosition();

  /** Adds publications and moves the last position. */
  void publish(List<Publication> publications);

  /** Publications of a scope after a position, in order. */
  List<Publication> feed(RegionScope scope, long after, int limit);
}
