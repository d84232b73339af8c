package io.gongping.scoring.definition;

import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is, as fixed at its opening. Every reference inside leads somewhere: {@link
 * DefinitionCheck} refuses others.
 *
 * @param region six digits, see {@link io.gongping.support.scope.RegionScope}
 * @param scheme the version of the scheme that it is graded by
 */
public record AssessmentDefinition(
    String kind,
    int year,
    String region,
    LocalizedText title,
    SchemeRef scheme,
    List<Unit> units,
    List<Scale> scales,
    List<Form> forms,
    List<Subject> subjects,
    List<Category> categories,
    List<Meeting> meetings,
    List<Paper> papers,
    Timetable timetable) {

  public AssessmentDefinition {
    units = List.copyOf(units);
    scales = List.copyOf(scales);
    forms = List.copyOf(forms);
    subjects = List.copyOf(subjects);
    categories = List.copyOf(categories);
    meetings = List.copyOf(meetings);
    papers = List.copyOf(papers);
  }

  /** The subject with this key. */
  public Optional<Subject> subject(String key) {
    return subjects.stream().filter(subject -> subject.key().equals(key)).findFirst();
  }

  /** The unit of a subject. */
  public Unit unitOf(Subject subject) {
    return units.stream()
        .filter(unit -> unit.key().equals(subject.unit()))
        .findFirst()
        .orElseThrow();
  }

  /** The form that a subject is rated on. */
  public Form formOf(Subject subject) {
    return forms.stream()
        .filter(form -> form.key().equals(subject.form()))
        .findFirst()
        .orElseThrow();
  }

  /** The scale of a form. */
  public Scale scaleOf(Form form) {
    return scales.stream()
        .filter(scale -> scale.key().equals(form.scale()))
        .findFirst()
        .orElseThrow();
  }

  /** The papers that a subject stands on. */
  public List<Paper> papersOf(Subject subject) {
    return papers.stream().filter(paper -> paper.subjects().contains(subject.key())).toList();
  }

  /** An organisation whose team or leaders are assessed. */
  public record Unit(String key, UUID organisationId, String name, UnitKind kind) {}

  /**
   * What a rater chooses from.
   *
   * @param noOpinion whether 弃权/不了解 is allowed
   */
  public record Scale(String key, boolean noOpinion, List<Option> options) {

    public Scale {
      options = List.copyOf(options);
    }
  }

  /** One letter, A the best. */
  public record Option(String code, LocalizedText label) {}

  /** The items that a subject is rated on, in the order of the marks of a ballot. */
  public record Form(String key, String scale, List<Item> items) {

    public Form {
      items = List.copyOf(items);
    }
  }

  /** One line of a form. */
  public record Item(String key, LocalizedText label) {}

  /**
   * A team or a leader.
   *
   * @param post leaders only
   * @param title leaders only, their office
   */
  public record Subject(
      String key,
      SubjectKind kind,
      String unit,
      UUID directoryId,
      String name,
      @Nullable Post post,
      @Nullable String title,
      String form) {}

  /**
   * A rater category (测评主体).
   *
   * @param weight exact decimal text, 0 to 1; all together 1
   */
  public record Category(String key, LocalizedText label, String weight) {}

  /** Where ballots are cast. */
  public record Meeting(String key, String name, String place, LocalDate heldOn) {}

  /**
   * The ballot paper of one category in one meeting.
   *
   * @param subjects who stands on it
   * @param entitled how many raters may cast it
   */
  public record Paper(
      String key,
      UUID paperId,
      String meeting,
      String category,
      List<String> subjects,
      int entitled) {

    public Paper {
      subjects = List.copyOf(subjects);
    }
  }

  /** First and last day of voting. */
  public record Timetable(LocalDate opensOn, LocalDate closesOn) {}
}
