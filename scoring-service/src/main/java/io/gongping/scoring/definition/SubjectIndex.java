package io.gongping.scoring.definition;

import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the subjects of an assessment, and what belongs to them, without searching: an assessment
 * may have thousands of subjects and of papers.
 */
public final class SubjectIndex {

  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, List<Paper>> papers = new HashMap<>();
  private final Map<String, Subject> teams = new HashMap<>();
  private final Map<String, List<Subject>> principals = new HashMap<>();

  public SubjectIndex(AssessmentDefinition definition) {
    definition.units().forEach(unit -> units.put(unit.key(), unit));
    for (Subject subject : definition.subjects()) {
      subjects.put(subject.key(), subject);
      if (subject.kind() == SubjectKind.TEAM) {
        teams.putIfAbsent(subject.unit(), subject);
      } else if (subject.post() == Post.PRINCIPAL) {
        principals.computeIfAbsent(subject.unit(), unseen -> new ArrayList<>()).add(subject);
      }
    }
    for (Paper paper : definition.papers()) {
      for (String subject : paper.subjects()) {
        papers.computeIfAbsent(subject, unseen -> new ArrayList<>()).add(paper);
      }
    }
  }

  /** The subject with this key. */
  public Optional<Subject> subject(String key) {
    return Optional.ofNullable(subjects.get(key));
  }

  /** The unit of a subject. */
  public Unit unitOf(Subject subject) {
    return Objects.requireNonNull(units.get(subject.unit()));
  }

  /** The papers that a subject stands on, in the order of the definition. */
  public List<Paper> papersOf(Subject subject) {
    return List.copyOf(papers.getOrDefault(subject.key(), List.of()));
  }

  /** The team of a unit; empty where it is not assessed. */
  public Optional<Subject> team(String unit) {
    return Optional.ofNullable(teams.get(unit));
  }

  /** The principals of a unit that are assessed, in the order of the definition. */
  public List<Subject> principals(String unit) {
    return List.copyOf(principals.getOrDefault(unit, List.of()));
  }
}
