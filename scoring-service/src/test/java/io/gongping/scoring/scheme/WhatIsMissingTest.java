package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.store.Presets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A finding is called missing if and only if it can change the proposal, in every preset that is
 * graded by votes and findings; for entries see {@link WhatIsMissingOfEntriesTest}.
 */
class WhatIsMissingTest {

  private static final int MOST_OPEN = 3;

  /** Presets whose grades rest on votes and findings alone. */
  private static final List<Rated> GRADED =
      Presets.all().stream()
          .flatMap(scheme -> scheme.ruleSets().stream().map(rules -> new Rated(scheme, rules)))
          .filter(Rated::isGradedByVotesAndFindings)
          .toList();

  private record Rated(Scheme scheme, RuleSet rules) {

    boolean isGradedByVotesAndFindings() {
      return rules.grading() != null
          && !rules.findings().isEmpty()
          && rules.figures().isEmpty()
          && rules.indicators().isEmpty()
          && rules.adjustments().isEmpty();
    }
  }

  @Property(tries = 400)
  void whatCanChangeTheProposalIsMissingAndNothingElse(@ForAll long seed) {
    assertThat(GRADED).extracting(rated -> rated.scheme().ref().id()).contains("S11", "S12");
    Random random = new Random(seed);
    Rated rated = GRADED.get(random.nextInt(GRADED.size()));
    TestSubject subject = subject(rated.rules(), random);
    List<FindingType> open = enterAllBut(subject, rated.rules(), random);

    Map<List<String>, String> outcomes = new HashMap<>();
    answer(rated.scheme(), subject, open, List.of(), outcomes);

    Set<String> deciding = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      if (matters(i, open, outcomes)) {
        deciding.add(open.get(i).key());
      }
    }
    Proposal proposal = subject.without(open).under(rated.scheme()).proposal();
    if (proposal instanceof Proposal.Undetermined undetermined) {
      assertThat(undetermined.missing())
          .extracting(Missing::key)
          .containsExactlyInAnyOrderElementsOf(deciding);
    } else {
      assertThat(deciding).isEmpty();
      assertThat(outcomes.values()).containsOnly(S11Cases.outcome(proposal));
    }
  }

  private static boolean matters(
      int place, List<FindingType> open, Map<List<String>, String> outcomes) {
    return outcomes.entrySet().stream()
        .anyMatch(
            entry ->
                open.get(place).levels().stream()
                    .anyMatch(
                        level -> {
                          List<String> other = new ArrayList<>(entry.getKey());
                          other.set(place, level.code());
                          return !entry.getValue().equals(outcomes.get(other));
                        }));
  }

  /** Tries every answer to what is open. */
  private static void answer(
      Scheme scheme,
      TestSubject subject,
      List<FindingType> open,
      List<String> given,
      Map<List<String>, String> outcomes) {
    if (given.size() == open.size()) {
      outcomes.put(given, S11Cases.outcome(subject.under(scheme).proposal()));
      return;
    }
    FindingType next = open.get(given.size());
    for (Named level : next.levels()) {
      subject.found(next.key(), level.code());
      List<String> more = new ArrayList<>(given);
      more.add(level.code());
      answer(scheme, subject, open, more, outcomes);
    }
  }

  private static TestSubject subject(RuleSet rules, Random random) {
    boolean isTeam = rules.subjects() == SubjectKind.TEAM;
    TestSubject subject = isTeam ? TestSubject.team() : TestSubject.leader();
    subject.unitKind(random.nextBoolean() ? UnitKind.COUNTY : UnitKind.CITY_DEPARTMENT);
    rules.items().forEach(item -> subject.votes(item.key(), votes(random)));
    if (isTeam) {
      TestSubject principal = TestSubject.leader("P1");
      rules.items().forEach(item -> principal.votes(item.key(), votes(random)));
      subject.principal(principal);
    }
    return subject;
  }

  /** Mostly good ones: else few findings would matter. */
  private static long[] votes(Random random) {
    return random.nextInt(3) > 0
        ? new long[] {24 + random.nextInt(10), 12, random.nextInt(3), 0}
        : new long[] {
          random.nextInt(9), 1 + random.nextInt(9), random.nextInt(9), random.nextInt(9)
        };
  }

  /** Mostly the first level of each, which is the best. */
  private static List<FindingType> enterAllBut(TestSubject subject, RuleSet rules, Random random) {
    List<FindingType> open = new ArrayList<>();
    for (FindingType finding : rules.findings()) {
      if (open.size() < MOST_OPEN && random.nextBoolean()) {
        open.add(finding);
      } else {
        int level = random.nextInt(4) > 0 ? 0 : random.nextInt(finding.levels().size());
        subject.found(finding.key(), finding.levels().get(level).code());
      }
    }
    return open;
  }
}
