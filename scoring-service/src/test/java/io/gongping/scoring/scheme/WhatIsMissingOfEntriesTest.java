package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.PeoplesEntries.MOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.PeoplesEntries.Entry;
import io.gongping.scoring.scheme.store.Presets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A figure, an indicator, a target book or an adjustment is called missing if and only if it can
 * change the score, or the proposal, in every preset that reads such entries. What can change is
 * found by trying: every open entry at its worst and at its best, while the others go from their
 * worst to their best.
 */
class WhatIsMissingOfEntriesTest {

  private static final int MOST_OPEN = 3;
  private static final int OPEN = -1;

  private static final List<Rated> RATED =
      Presets.all().stream()
          .flatMap(
              scheme ->
                  scheme.ruleSets().stream().map(rules -> new Rated(scheme, rules.subjects())))
          .filter(rated -> !rated.entries().isEmpty())
          .toList();

  /** Subjects of one kind under a preset. */
  private record Rated(Scheme scheme, SubjectKind kind) {

    List<Entry> entries() {
      return PeoplesEntries.of(scheme, kind);
    }
  }

  @Test
  void everyPresetWithEntriesIsTried() {
    assertThat(RATED)
        .extracting(rated -> rated.scheme().ref().id() + " " + rated.kind())
        .contains("S2 TEAM", "S2 LEADER", "S2-total TEAM", "S2-total LEADER")
        .contains("S2-township TEAM", "S2-township LEADER", "S5 TEAM", "S5 LEADER")
        .contains("S8 TEAM", "S8 LEADER", "S9 TEAM", "S9 LEADER");
  }

  @Property(tries = 300)
  void whatCanChangeAScoreIsMissingForItAndNothingElse(@ForAll long seed) {
    World world = new World(new Random(seed));
    Evaluation shown = world.evaluate(i -> OPEN);
    for (Evaluation.ScoreTrace score : shown.scores()) {
      Set<String> deciding = new TreeSet<>();
      for (int i = 0; i < world.open.size(); i++) {
        if (world.changes(score.score().key(), i)) {
          deciding.add(world.open.get(i).name());
        }
      }
      assertThat(said(score.trace().amount().lacks().stream()))
          .as("%s of %s", score.score().key(), world)
          .isEqualTo(deciding);
    }
  }

  @Property(tries = 250)
  void whatCanChangeTheProposalIsMissingAndNothingElse(@ForAll long seed) {
    World world = new World(new Random(seed));
    Proposal proposal = world.evaluate(i -> OPEN).proposal();
    Set<String> deciding = new TreeSet<>();
    for (int i = 0; i < world.open.size(); i++) {
      if (world.decides(i, 0, MOST)) {
        deciding.add(world.open.get(i).name());
      }
    }
    Statistics.label("undetermined")
        .collect(proposal instanceof Proposal.Undetermined)
        .coverage(share -> share.check(true).percentage(percent -> percent > 5));
    if (proposal instanceof Proposal.Undetermined undetermined) {
      assertThat(said(undetermined.missing().stream())).as(world.toString()).isEqualTo(deciding);
      assertThat(deciding).isNotEmpty();
      assertThat(undetermined.reasons()).isEmpty();
    } else {
      assertThat(deciding).as(world.toString()).isEmpty();
      assertThat(world.outcome(OPEN, 0, 0)).isEqualTo(S11Cases.outcome(proposal));
      assertThat(world.outcome(OPEN, MOST, MOST)).isEqualTo(S11Cases.outcome(proposal));
    }
  }

  /**
   * A township without its second target: 77.5 and what the first gives are Q, D is 90, one place
   * was gained: 83.5 + 3/5·12·n/72, exactly 90 from 65 of 72 on, whatever the second gives.
   */
  @ParameterizedTest(name = "{0} of 72: {1}")
  @CsvSource({"65, OUTSTANDING, ''", "64, UNDETERMINED, TARGET T1 ownTargets awaits verification"})
  void aVerifiedTargetCountsWhileAnotherOneWaits(String actual, String grade, String missing) {
    PresetCase team =
        PresetCase.team()
            .indicator("revenue", "110", "100")
            .indicator("industry", "90", "100")
            .indicator("farmers", "8", "8")
            .indicator("openness", "40", "50")
            .indicator("sustainability", "5", "5")
            .indicator("administrativeCost", "10", "9")
            .target("ownTargets", "12", actual, "72")
            .unverifiedTarget("ownTargets")
            .adjustment("keyTasks", "2")
            .adjustment("singleItems", "1")
            .adjustment("rankUpCounty", "1");
    for (String item : List.of("unity", "innovation", "partyBuilding", "integrity")) {
      team.votes(item, 10, 10, 0, 0);
    }
    PresetOutcome outcome = PresetOutcome.of(Presets.preset("S2-township.v1"), team);

    assertThat(outcome.grade()).isEqualTo(grade);
    assertThat(String.join(", ", outcome.missing())).isEqualTo(missing);
  }

  private static Set<String> said(Stream<? extends Lack> lacks) {
    Set<String> said = new TreeSet<>();
    lacks.forEach(
        lack -> {
          if (lack instanceof Missing missing) {
            said.add(missing.kind() + " " + missing.subject() + " " + missing.key());
          } else {
            said.add(lack.toString());
          }
        });
    return said;
  }

  /** How far an open entry has gone from its worst to its best. */
  @FunctionalInterface
  private interface Given {
    int at(int entry);
  }

  /** A team, and one of its leaders where leaders are asked about, with a few entries open. */
  private static final class World {

    private final Rated rated;
    private final Evaluator evaluator;
    private final List<Consumer<PresetCase>> ofTeam = new ArrayList<>();
    private final List<Consumer<PresetCase>> ofLeader = new ArrayList<>();
    private final List<Entry> open = new ArrayList<>();

    World(Random random) {
      rated = RATED.get(random.nextInt(RATED.size()));
      evaluator = new Evaluator(rated.scheme());
      for (RuleSet rules : rated.scheme().ruleSets()) {
        of(rules.subjects() == SubjectKind.TEAM)
            .addAll(PeoplesEntries.votes(rated.scheme(), rules, random));
      }
      for (Entry entry : rated.entries()) {
        if (open.size() < MOST_OPEN && random.nextInt(3) == 0) {
          open.add(entry);
        } else {
          int at = random.nextInt(4) > 0 ? MOST - random.nextInt(MOST / 5) : random.nextInt(MOST);
          of(entry.ofTeam()).add(subject -> entry.settled().accept(subject, at));
        }
      }
    }

    private List<Consumer<PresetCase>> of(boolean team) {
      return team ? ofTeam : ofLeader;
    }

    Evaluation evaluate(Given given) {
      PresetCase team = PresetCase.team();
      ofTeam.forEach(one -> one.accept(team));
      enter(team, true, given);
      if (rated.kind() == SubjectKind.TEAM) {
        return evaluator.evaluate(team.subject()).orElseThrow();
      }
      PresetCase leader = PresetCase.leader().in(team.subject());
      ofLeader.forEach(one -> one.accept(leader));
      enter(leader, false, given);
      return evaluator.evaluate(leader.subject()).orElseThrow();
    }

    private void enter(PresetCase subject, boolean isTeam, Given given) {
      for (int i = 0; i < open.size(); i++) {
        Entry entry = open.get(i);
        if (entry.ofTeam() == isTeam) {
          if (given.at(i) == OPEN) {
            entry.open().accept(subject);
          } else {
            entry.given().accept(subject, given.at(i));
          }
        }
      }
    }

    /** With one entry here and all others there. */
    String outcome(int entry, int here, int there) {
      return S11Cases.outcome(evaluate(i -> i == entry ? here : there).proposal());
    }

    /**
     * Outcomes only rise with the others: where they are the same at both ends, so are they
     * between.
     */
    boolean decides(int entry, int from, int to) {
      String atFrom = outcome(entry, 0, from);
      String atTo = outcome(entry, 0, to);
      if (!outcome(entry, MOST, from).equals(atFrom) || !outcome(entry, MOST, to).equals(atTo)) {
        return true;
      }
      if (atFrom.equals(atTo) || to - from == 1) {
        return false;
      }
      int middle = from + (to - from) / 2;
      return decides(entry, from, middle) || decides(entry, middle, to);
    }

    boolean changes(String score, int entry) {
      return Arrays.stream(new int[] {0, MOST / 2, MOST})
          .anyMatch(
              others ->
                  !number(score, i -> i == entry ? 0 : others)
                      .equals(number(score, i -> i == entry ? MOST : others)));
    }

    private BigFraction number(String score, Given given) {
      @Nullable BigFraction number =
          evaluate(given).scores().stream()
              .filter(one -> one.score().key().equals(score))
              .map(one -> one.trace().number())
              .findFirst()
              .orElseThrow();
      if (number == null) {
        throw new AssertionError("Nothing is open, and " + score + " is not known: " + this);
      }
      return number;
    }

    @Override
    public String toString() {
      return rated.scheme().ref() + " " + rated.kind() + " without " + open;
    }
  }
}
