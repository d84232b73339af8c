package io.gongping.scoring.recommendation;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.definition.Recommendation.Candidate;
import io.gongping.scoring.recommendation.Person.Named;
import io.gongping.scoring.recommendation.Person.Proposed;
import io.gongping.scoring.tally.Crowd;
import io.gongping.scoring.tally.RecommendationCells;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a recommendation. All votes are equal, whatever the rater's category (S9: one
 * person, one vote).
 *
 * @param ballots returned on papers that ask for it
 * @param invalid those that a rule voids
 * @param nobody valid ballots that name nobody
 * @param overSelected valid ballots whose choice here counts for nobody because it names too many
 * @param standings everybody with a vote and every candidate, most votes first
 */
public record RecommendationResult(
    Recommendation recommendation,
    long ballots,
    long invalid,
    long nobody,
    long overSelected,
    List<Standing> standings) {

  public RecommendationResult {
    standings = List.copyOf(standings);
  }

  /**
   * How one person stands.
   *
   * @param candidate the key; null for somebody written in
   * @param rank from 1; equal votes share it
   * @param names the written names that stand for this person, with their votes
   */
  public record Standing(
      @Nullable String candidate,
      String name,
      @Nullable UUID directoryId,
      long votes,
      int rank,
      Map<String, Long> names) {

    private Standing ranked(int place) {
      return new Standing(candidate, name, directoryId, votes, place, names);
    }
  }

  /** Valid ballots whose choice counts here: what shares are of. */
  public long counted() {
    return ballots - invalid - overSelected;
  }

  /** Whether so few named anybody that the votes would tell whom: then nobody is shown. */
  public boolean isWithheld() {
    return !Crowd.hides(counted(), counted() - nobody);
  }

  /** Two people for every post, ties at the edge left open. */
  public Shortlist shortlist() {
    return Shortlist.of(recommendation.seats(), standings);
  }

  /** How often each name was written in, before any merge. */
  public static Map<String, Long> writeIns(
      AssessmentDefinition definition, Recommendation recommendation, Tally tally) {
    Map<String, Long> names = new TreeMap<>();
    for (PaperTally counted : papers(definition, recommendation, tally)) {
      counted
          .writeIns()
          .forEach(
              (writeIn, votes) -> {
                if (writeIn.recommendation().equals(recommendation.key())) {
                  names.merge(writeIn.name(), votes, Long::sum);
                }
              });
    }
    return names;
  }

  /** The outcome under these merges. */
  public static RecommendationResult of(
      AssessmentDefinition definition,
      Recommendation recommendation,
      Tally tally,
      MergedNames merged) {
    List<PaperTally> papers = papers(definition, recommendation, tally);
    Map<String, Long> votes = new HashMap<>();
    papers.forEach(
        paper ->
            paper
                .votes(recommendation.key(), RecommendationCells.CHOICE)
                .forEach((option, count) -> votes.merge(option, count, Long::sum)));
    return new RecommendationResult(
        recommendation,
        papers.stream().mapToLong(PaperTally::ballots).sum(),
        papers.stream().mapToLong(PaperTally::invalid).sum(),
        votes.getOrDefault(RecommendationCells.NOBODY, 0L),
        votes.getOrDefault(RecommendationCells.OVER_SELECTED, 0L),
        ranked(
            standings(recommendation, votes, writeIns(definition, recommendation, tally), merged)));
  }

  private static List<PaperTally> papers(
      AssessmentDefinition definition, Recommendation recommendation, Tally tally) {
    return definition.papers().stream()
        .filter(paper -> paper.recommendations().contains(recommendation.key()))
        .map(Paper::key)
        .map(tally::paper)
        .toList();
  }

  private static List<Standing> standings(
      Recommendation recommendation,
      Map<String, Long> votes,
      Map<String, Long> writeIns,
      MergedNames merged) {
    Map<Person, Map<String, Long>> names = new LinkedHashMap<>();
    recommendation
        .candidates()
        .forEach(candidate -> names.put(new Proposed(candidate.key()), new TreeMap<>()));
    writeIns.forEach(
        (name, count) ->
            names
                .computeIfAbsent(
                    merged.person(name).orElse(new Named(name)), unseen -> new TreeMap<>())
                .put(name, count));
    List<Standing> standings = new ArrayList<>();
    names.forEach(
        (person, written) -> {
          long others = written.values().stream().mapToLong(Long::longValue).sum();
          standings.add(
              switch (person) {
                case Proposed(String key) -> {
                  Candidate candidate = recommendation.candidate(key).orElseThrow();
                  yield new Standing(
                      key,
                      candidate.name(),
                      candidate.directoryId(),
                      votes.getOrDefault(key, 0L) + others,
                      0,
                      written);
                }
                case Named(String name) -> new Standing(null, name, null, others, 0, written);
              });
        });
    return standings;
  }

  /** Most votes first; those with equal votes in the order of the ballot and of the letters. */
  private static List<Standing> ranked(List<Standing> standings) {
    List<Standing> sorted =
        standings.stream()
            .sorted(
                Comparator.comparingLong(Standing::votes)
                    .reversed()
                    .thenComparing(standing -> standing.candidate() == null)
                    .thenComparing(standing -> standing.candidate() == null ? standing.name() : ""))
            .toList();
    List<Standing> ranked = new ArrayList<>();
    for (Standing standing : sorted) {
      boolean tied = !ranked.isEmpty() && ranked.getLast().votes() == standing.votes();
      ranked.add(standing.ranked(tied ? ranked.getLast().rank() : ranked.size() + 1));
    }
    return ranked;
  }
}
