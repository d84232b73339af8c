package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.lowvote.LowVotes;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.standing.Standing;
import io.gongping.scoring.standing.Standing.Place;
import io.gongping.scoring.standing.Standing.State;
import io.gongping.scoring.standing.Standings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Attackers on random small assessments. One has nothing but what is shown of the three leaders,
 * the published weights and how many had an opinion: it goes through all votes of all categories
 * and keeps those that agree with every shown number, flag, rank, low vote and grade. The other one
 * knows the program, exchanges votes between categories and looks for a difference in everything
 * that any role can read, see {@link EverythingShown}. Both are given the number of ballots of each
 * category: turnout tells auditors and organisers no more than that after the close.
 *
 * <p>What both have to find: where a category is withheld, the totals, or the grade where they are
 * not shown, tell what they tell by themselves, and nothing that is shown beside them tells more.
 */
class AttackPropertyTest {

  private static final int TRIES = 60;
  private static final int[] WORTH = {100, 80, 60, 0};

  private static final List<List<Integer>> WEIGHTS =
      List.of(List.of(4, 6), List.of(5, 5), List.of(9, 1), List.of(5, 3, 2), List.of(4, 3, 3));

  @Property(tries = TRIES)
  void whatIsShownBesideTotalsOrGradeExcludesNoVotes(
      @ForAll @IntRange(max = 4) int weights,
      @ForAll @IntRange(min = 2, max = 4) int options,
      @ForAll boolean weighted,
      @ForAll boolean graded,
      @ForAll boolean ranked,
      @ForAll long seed) {
    Case one = new Case(WEIGHTS.get(weights), weighted, graded, ranked, false);
    Random random = new Random(seed);
    List<Integer> ballots = one.ballots(random);
    Map<String, Map<String, Votes>> votes = one.votes(random, ballots, options);
    GradedAssessment assessment = one.attacked().assessment(ballots, votes);
    Standings standings = new Standings(assessment, Set.of());
    ShownItem overall = standings.shown().items(one.attacked().subject("L01")).getLast();
    if (!overall.categories().isEmpty()) {
      return;
    }
    Votes actual = overall(votes, "L01");
    Shown shown = one.shown(assessment, standings);
    assertThat(shown.agrees(actual)).as("the attacker reckons as the engine does").isTrue();
    Totals totals = overall.totals();
    if (totals == null) {
      assertThat(shown.tells()).as("of what hangs on the votes").isFalse();
      return;
    }
    List<Integer> heap =
        List.of("A", "B", "C", "D").stream().map(o -> (int) totals.votes(o)).toList();
    assertThat(Votes.splits(heap, actual.sizes())).allMatch(shown::agrees);
  }

  @Property(tries = TRIES)
  void exchangedVotesLookAlike(
      @ForAll @IntRange(max = 4) int weights,
      @ForAll @IntRange(min = 2, max = 4) int options,
      @ForAll boolean weighted,
      @ForAll boolean graded,
      @ForAll boolean ranked,
      @ForAll boolean apart,
      @ForAll long seed) {
    Case one = new Case(WEIGHTS.get(weights), weighted, graded, ranked, apart);
    Random random = new Random(seed);
    List<Integer> ballots = one.ballots(random);
    Map<String, Map<String, Votes>> votes = one.votes(random, ballots, options);
    GradedAssessment assessment = one.attacked().assessment(ballots, votes);
    if (new Disclosures(assessment).extent(one.attacked().subject("L01")) != Extent.TOTALS) {
      return;
    }
    Map<String, Map<String, Votes>> exchanged = new HashMap<>(votes);
    exchanged.put("L01", exchanged(Objects.requireNonNull(votes.get("L01")), random));

    Attacked attacked = one.attacked();
    assertThat(attacked.view(attacked.assessment(ballots, exchanged), Attacked.LEADERS))
        .isEqualTo(attacked.view(assessment, Attacked.LEADERS));
  }

  private static Map<String, Votes> exchanged(Map<String, Votes> votes, Random random) {
    Map<String, Votes> exchanged = new HashMap<>();
    votes.forEach(
        (item, before) -> {
          List<Votes> splits = Votes.splits(before.totals(), before.sizes());
          exchanged.put(item, splits.get(random.nextInt(splits.size())));
        });
    return exchanged;
  }

  private static Votes overall(Map<String, Map<String, Votes>> votes, String leader) {
    return Objects.requireNonNull(Objects.requireNonNull(votes.get(leader)).get("overall"));
  }

  /** The rules, which everybody knows. */
  private record Case(
      List<Integer> tenths, boolean weighted, boolean graded, boolean ranked, boolean apart) {

    Attacked attacked() {
      return Attacked.with(
          tenths, Attacked.scheme(weighted ? "WEIGHTED" : "POOLED", graded, ranked), apart);
    }

    /** A small category, and others of up to twelve. */
    List<Integer> ballots(Random random) {
      List<Integer> ballots = new ArrayList<>();
      for (int i = 0; i < tenths.size(); i++) {
        ballots.add(i == 0 ? random.nextInt(6) : random.nextInt(13));
      }
      return ballots;
    }

    Map<String, Map<String, Votes>> votes(Random random, List<Integer> ballots, int options) {
      Map<String, Map<String, Votes>> votes = new HashMap<>();
      for (String leader : Attacked.LEADERS) {
        // Raters who like one option best make for numbers about the thresholds.
        int favourite = random.nextInt(options);
        Map<String, Votes> byItem = new HashMap<>();
        for (String item : List.of("conduct", "overall")) {
          List<List<Integer>> categories = new ArrayList<>();
          for (int size : ballots) {
            Integer[] marks = {0, 0, 0, 0};
            for (int i = 0; i < size; i++) {
              if (random.nextInt(12) > 0) {
                marks[random.nextInt(3) > 0 ? favourite : random.nextInt(options)]++;
              }
            }
            categories.add(List.of(marks));
          }
          byItem.put(item, new Votes(categories));
        }
        votes.put(leader, byItem);
      }
      return votes;
    }

    Shown shown(GradedAssessment assessment, Standings standings) {
      Standing standing = standings.of(attacked().subject("L01"));
      Map<String, Optional<BigFraction>> others = new HashMap<>();
      Map<String, Place> places = new HashMap<>();
      for (String leader : Attacked.LEADERS) {
        Standing of = standings.of(attacked().subject(leader));
        of.place().ifPresent(place -> places.put(leader, place));
        if (!leader.equals("L01")) {
          others.put(leader, of.scores().getFirst().shown());
        }
      }
      ShownItem item = standings.shown().items(attacked().subject("L01")).getLast();
      LowVotes.ItemVotes low =
          LowVotes.of(assessment, attacked().subject("L01")).items().stream()
              .filter(votes -> votes.item().equals("overall"))
              .findFirst()
              .orElseThrow();
      return new Shown(
          this,
          item,
          standing,
          places,
          others,
          low,
          graded
              ? Optional.of(
                  ProposalSummary.of(standings.shown().proposal(attacked().subject("L01"))))
              : Optional.empty());
    }
  }

  /** What is shown of a leader and its peers. */
  private record Shown(
      Case rules,
      ShownItem item,
      Standing standing,
      Map<String, Place> places,
      Map<String, Optional<BigFraction>> others,
      LowVotes.ItemVotes low,
      Optional<ProposalSummary> grade) {

    /** Whether anything but the grade is told. */
    boolean tells() {
      return low.all() != null
          || standing.scores().stream().anyMatch(score -> score.shown().isPresent())
          || standing.flags().stream()
              .anyMatch(flag -> flag.state() != State.WITHHELD && flag.state() != State.UNKNOWN);
    }

    /** Whether votes agree with everything that is shown. */
    boolean agrees(Votes votes) {
      return agreesOnScores(votes)
          && agreesOnFlags(votes)
          && agreesOnPlaces(votes)
          && agreesOnLow(votes)
          && grade
              .map(ProposalSummary::grade)
              .map(told -> told.code().equals(graded(votes)))
              .orElse(true);
    }

    private boolean agreesOnScores(Votes votes) {
      return agrees(standing.scores().get(0), mean(votes, WORTH))
          && agrees(standing.scores().get(1), mean(votes, 1, 1, 0, 0));
    }

    private static boolean agrees(RecordedScore told, Optional<BigFraction> reckoned) {
      return told.shown().isEmpty() || told.shown().equals(reckoned);
    }

    private boolean agreesOnFlags(Votes votes) {
      Optional<BigFraction> score = mean(votes, WORTH);
      return switch (standing.flags().getFirst().state()) {
        case HOLDS -> score.filter(one -> less(one, 80)).isPresent();
        case FAILS -> score.filter(one -> !less(one, 80)).isPresent();
        case UNKNOWN, WITHHELD -> true;
      };
    }

    private boolean agreesOnPlaces(Votes votes) {
      Optional<BigFraction> own = mean(votes, WORTH);
      if (own.isEmpty() || others.values().stream().anyMatch(Optional::isEmpty)) {
        return true;
      }
      Map<String, BigFraction> all = new HashMap<>();
      others.forEach((who, score) -> all.put(who, score.orElseThrow()));
      all.put("L01", own.get());
      return places.entrySet().stream()
          .allMatch(
              place -> {
                BigFraction mine = Objects.requireNonNull(all.get(place.getKey()));
                long rank =
                    1 + all.values().stream().filter(one -> one.compareTo(mine) > 0).count();
                return rank >= place.getValue().best() && rank <= place.getValue().worst();
              });
    }

    private boolean agreesOnLow(Votes votes) {
      LowVotes.Heap heap = low.all();
      List<Integer> totals = votes.totals();
      return heap == null
          || (heap.low() == totals.get(2) + totals.get(3)
              && heap.opinions() == totals.stream().mapToInt(Integer::intValue).sum());
    }

    private String graded(Votes votes) {
      Optional<BigFraction> score = mean(votes, WORTH);
      Optional<BigFraction> liked = mean(votes, 1, 1, 0, 0);
      Optional<BigFraction> poor = mean(votes, 0, 0, 0, 1);
      if (score.isEmpty() || liked.isEmpty() || poor.isEmpty()) {
        return "";
      }
      if (!less(score.get(), 90) && liked.get().compareTo(BigFraction.of(4, 5)) >= 0) {
        return "EXCELLENT";
      }
      return poor.get().compareTo(BigFraction.of(3, 10)) >= 0 ? "POOR" : "GOOD";
    }

    private static boolean less(BigFraction number, int than) {
      return number.compareTo(BigFraction.of(than)) < 0;
    }

    /** The mean of what the options are worth; the weights of empty categories go to others. */
    private Optional<BigFraction> mean(Votes votes, int... worth) {
      BigFraction sum = BigFraction.ZERO;
      int weights = 0;
      for (int i = 0; i < rules.tenths().size(); i++) {
        int category = i;
        int opinions = votes.opinions(category);
        if (opinions == 0) {
          continue;
        }
        int marks =
            IntStream.range(0, Votes.OPTIONS)
                .map(option -> worth[option] * votes.votes(category, option))
                .sum();
        int weight = rules.weighted() ? rules.tenths().get(i) : opinions;
        sum = sum.add(BigFraction.of(weight * marks, opinions));
        weights += weight;
      }
      return weights == 0 ? Optional.empty() : Optional.of(sum.divide(weights));
    }
  }
}
