package io.gongping.scoring.input.app;

import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.InputRules;
import io.gongping.scoring.input.Mistake;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.input.StatementReader;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Duties;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters, corrects and withdraws what organisers know of subjects. Every version stays and waits to
 * be verified by an assessor; nothing changes once a subject that it counts for is decided.
 */
@ApplicationScoped
public class EnterInput {

  private final InputDesk desk;
  private final Entries entries;
  private final Duties duties;
  private final IdempotentCreation creation;

  EnterInput(InputDesk desk, Entries entries, Duties duties, IdempotentCreation creation) {
    this.desk = desk;
    this.entries = entries;
    this.duties = duties;
    this.creation = creation;
  }

  /** What an organiser enters; compared when a request is repeated. */
  public record Draft(InputKind kind, Map<Field, String> texts) {

    public Draft {
      texts = Map.copyOf(texts);
    }
  }

  /**
   * Enters something for the first time.
   *
   * @param key the Idempotency-Key
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code input-invalid} with every mistake, {@code input-exists}, and those of {@link
   *     IdempotentCreation#run}
   */
  @Transactional
  public Entry enter(UUID assessment, @Nullable String key, Draft draft) {
    InputRules rules = desk.rules(assessment);
    Statement statement = read(rules, draft);
    record Request(UUID assessment, Draft draft) {}
    UUID id =
        creation
            .run(key, new Request(assessment, draft), fresh -> add(assessment, fresh, statement))
            .id();
    return find(assessment, id);
  }

  private void add(UUID assessment, UUID id, Statement statement) {
    desk.lockEntered(assessment, desk.rules(assessment), statement);
    Entry entry = Entry.first(id, assessment, statement, duties.caller(), desk.now());
    if (!entries.add(entry)) {
      String key = Fields.of(statement.content()).getOrDefault(Field.KEY, "");
      UUID existing =
          entries
              .only(assessment, statement.subject(), statement.content().kind(), key)
              .map(Entry::id)
              .orElseThrow(CommonProblem.CONFLICT::problem);
      throw ScoringProblem.INPUT_EXISTS.problem().with("id", existing);
    }
    desk.record("input.entered", entry, Map.of());
  }

  /**
   * Says something else; also after a withdrawal.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code input-invalid}, {@code version-stale}, {@code if-match-required}
   */
  @Transactional
  public Entry correct(UUID assessment, UUID id, @Nullable String ifMatch, Draft draft) {
    InputRules rules = desk.rules(assessment);
    Statement before = find(assessment, id).statement();
    if (before.content().kind() != draft.kind()) {
      throw ScoringProblem.INPUT_INVALID
          .problem()
          .withErrors(List.of(new ProblemError("/kind", ScoringProblem.FIELD_FIXED)));
    }
    Statement statement = read(rules, draft);
    List<Mistake> moved = moved(before, statement);
    if (!moved.isEmpty()) {
      throw invalid(moved);
    }
    desk.lockEntered(assessment, rules, statement);
    Entry current = seen(assessment, id, ifMatch);
    return write("input.corrected", current.corrected(statement, duties.caller(), desk.now()));
  }

  /**
   * Takes an entry back, as if it had never been once another person has confirmed that.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown},
   *     {@code input-withdrawn}, {@code version-stale}, {@code if-match-required}
   */
  @Transactional
  public Entry withdraw(UUID assessment, UUID id, @Nullable String ifMatch, String reason) {
    InputRules rules = desk.rules(assessment);
    desk.lock(assessment, rules, List.of(find(assessment, id).statement()));
    Entry current = seen(assessment, id, ifMatch);
    if (current.current().withdrawn()) {
      throw ScoringProblem.INPUT_WITHDRAWN.problem();
    }
    return write("input.withdrawn", current.withdrawn(reason, duties.caller(), desk.now()));
  }

  /** An entry belongs to one item of one subject for good: its history is that item's history. */
  static List<Mistake> moved(Statement before, Statement after) {
    List<Mistake> mistakes = new ArrayList<>();
    if (!before.subject().equals(after.subject())) {
      mistakes.add(new Mistake(Field.SUBJECT, ScoringProblem.FIELD_FIXED));
    }
    @Nullable String key = Fields.of(before.content()).get(Field.KEY);
    if (key != null && !key.equals(Fields.of(after.content()).get(Field.KEY))) {
      mistakes.add(new Mistake(Field.KEY, ScoringProblem.FIELD_FIXED));
    }
    return mistakes;
  }

  private Entry seen(UUID assessment, UUID id, @Nullable String ifMatch) {
    Entry current = find(assessment, id);
    EntityVersion.requireMatch(ifMatch, current.version());
    return current;
  }

  private Entry write(String action, Entry next) {
    if (!entries.addVersion(next)) {
      throw CommonProblem.VERSION_STALE.problem();
    }
    desk.record(action, next, Map.of());
    return next;
  }

  private Entry find(UUID assessment, UUID id) {
    return entries.find(assessment, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  private static Statement read(InputRules rules, Draft draft) {
    var reading = StatementReader.read(draft.kind(), draft.texts());
    if (reading.statement() == null) {
      throw invalid(reading.mistakes());
    }
    List<Mistake> mistakes = rules.check(reading.statement());
    if (!mistakes.isEmpty()) {
      throw invalid(mistakes);
    }
    return reading.statement();
  }

  private static RuntimeException invalid(List<Mistake> mistakes) {
    return ScoringProblem.INPUT_INVALID
        .problem()
        .withErrors(
            mistakes.stream()
                .map(
                    mistake ->
                        new ProblemError(
                            pointer(mistake.field()), mistake.code(), mistake.members()))
                .toList());
  }

  private static String pointer(Field field) {
    return switch (field) {
      case REFERENCE, ACHIEVEMENT, NOTE -> "/evidence/" + field.wireName();
      default -> "/" + field.wireName();
    };
  }
}
