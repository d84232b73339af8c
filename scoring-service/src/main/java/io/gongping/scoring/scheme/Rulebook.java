package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.FlagTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for one kind of subject, made ready. */
final class Rulebook {

  private final Scheme scheme;
  private final RuleSet rules;
  private final Map<String, ValueReader> scores = new HashMap<>();
  private final List<Function<Reading, FlagTrace>> flags;
  private final @Nullable Ready grading;

  private Rulebook(Scheme scheme, RuleSet rules) {
    this.scheme = scheme;
    this.rules = rules;
    ValueReaders values = new ValueReaders(scheme, rules);
    rules.scores().forEach(score -> scores.put(score.key(), values.reader(score.value())));
    ConditionReaders conditions = new ConditionReaders(scheme, rules);
    this.flags =
        rules.flags().stream()
            .<Function<Reading, FlagTrace>>map(
                flag -> {
                  ConditionReader when = conditions.reader(flag.when());
                  return reading -> new FlagTrace(flag, when.read(reading));
                })
            .toList();
    Grading graded = rules.grading();
    this.grading = graded == null ? null : Ready.of(graded, conditions);
  }

  /** The rules of a scheme by the kind that they are for. */
  static Map<SubjectKind, Rulebook> of(Scheme scheme) {
    Map<SubjectKind, Rulebook> books = new EnumMap<>(SubjectKind.class);
    scheme.ruleSets().forEach(rules -> books.put(rules.subjects(), new Rulebook(scheme, rules)));
    return books;
  }

  RuleSet rules() {
    return rules;
  }

  ValueReader score(String key) {
    return Objects.requireNonNull(scores.get(key));
  }

  /** Everything that the rules say of one subject. */
  Evaluation evaluate(Reading reading) {
    List<ScoreTrace> scored =
        rules.scores().stream()
            .map(score -> new ScoreTrace(score, reading.score(score.key())))
            .toList();
    List<FlagTrace> flagged = flags.stream().map(flag -> flag.apply(reading)).toList();
    if (grading == null) {
      return new Evaluation(
          scheme.ref(),
          reading.subject(),
          scheme.policies(),
          scored,
          flagged,
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          new Proposal.NotGraded());
    }
    Proposer proposer = grading.read(reading);
    return new Evaluation(
        scheme.ref(),
        reading.subject(),
        scheme.policies(),
        scored,
        flagged,
        proposer.held(),
        proposer.fired(),
        grading.otherwise(),
        proposer.bars(),
        proposer.vetoes(),
        proposer.propose());
  }

  /** The grading part, made ready. */
  private record Ready(
      Grading grading,
      @Nullable Function<Reading, HoldTrace> hold,
      List<Function<Reading, RuleTrace>> rules,
      OtherwiseTrace otherwise,
      List<Function<Reading, BarTrace>> bars,
      List<Function<Reading, VetoTrace>> vetoes) {

    static Ready of(Grading grading, ConditionReaders conditions) {
      Hold hold = grading.hold();
      return new Ready(
          grading,
          hold == null ? null : hold(hold, conditions.reader(hold.when())),
          grading.rules().stream()
              .map(
                  rule -> {
                    Grade grade = grading.grade(rule.grade()).orElseThrow();
                    return rule(grade, rule.caption(), conditions.reader(rule.when()));
                  })
              .toList(),
          new OtherwiseTrace(
              grading.grade(grading.otherwise().grade()).orElseThrow(),
              grading.otherwise().caption()),
          grading.bars().stream()
              .map(
                  bar -> {
                    Grade grade = grading.grade(bar.grade()).orElseThrow();
                    return bar(grade, bar.caption(), conditions.reader(bar.when()));
                  })
              .toList(),
          grading.vetoes().stream()
              .map(
                  veto -> {
                    Grade floor = grading.grade(veto.floor()).orElseThrow();
                    return veto(veto, floor, conditions.reader(veto.when()));
                  })
              .toList());
    }

    Proposer read(Reading reading) {
      return new Proposer(
          grading,
          hold == null ? null : hold.apply(reading),
          rules.stream().map(rule -> rule.apply(reading)).toList(),
          bars.stream().map(bar -> bar.apply(reading)).toList(),
          vetoes.stream().map(veto -> veto.apply(reading)).toList());
    }

    private static Function<Reading, HoldTrace> hold(Hold hold, ConditionReader when) {
      return reading -> new HoldTrace(hold.caption(), when.read(reading));
    }

    private static Function<Reading, RuleTrace> rule(
        Grade grade, Caption caption, ConditionReader when) {
      return reading -> new RuleTrace(grade, caption, when.read(reading));
    }

    private static Function<Reading, BarTrace> bar(
        Grade grade, Caption caption, ConditionReader when) {
      return reading -> new BarTrace(caption, grade, when.read(reading));
    }

    private static Function<Reading, VetoTrace> veto(Veto veto, Grade floor, ConditionReader when) {
      return reading -> new VetoTrace(veto.caption(), veto.steps(), floor, when.read(reading));
    }
  }
}
