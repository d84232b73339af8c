package io.gongping.scoring.definition;

import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is, as fixed at its opening. Every reference inside leads somewhere: {@link
 * DefinitionCheck} refuses others.
 *
 * @param region six digits, see {@link io.gongping.support.scope.RegionScope}
 * @param scheme the version of the scheme that it is graded by, as it stood at the notice
 * @param recommendations what raters recommend people for (民主推荐); may be empty
 */
public record AssessmentDefinition(
    String kind,
    int year,
    String region,
    LocalizedText title,
    PinnedScheme scheme,
    List<Unit> units,
    List<Scale> scales,
    List<Form> forms,
    List<Subject> subjects,
    List<Category> categories,
    List<Meeting> meetings,
    List<Paper> papers,
    List<Recommendation> recommendations,
    Timetable timetable) {

  public AssessmentDefinition {
    units = List.copyOf(units);
    scales = List.copyOf(scales);
    forms = List.copyOf(forms);
    subjects = List.copyOf(subjects);
    categories = List.copyOf(categories);
    meetings = List.copyOf(meetings);
    papers = List.copyOf(papers);
    recommendations = optional(recommendations);
  }

  /** A list that older definitions do not have is absent in JSON. */
  private static <T> List<T> optional(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The subject with this key. */
  public Optional<Subject> subject(String key) {
    return subjects.stream().filter(subject -> subject.key().equals(key)).findFirst();
  }

  /**
   * Whose own case a subject is, by their directory ids: a leader's, or that of a team's leaders.
   */
  public Set<UUID> concernedBy(Subject subject) {
    return subject.kind() == SubjectKind.LEADER
        ? Set.of(subject.directoryId())
        : subjects.stream()
            .filter(other -> other.kind() == SubjectKind.LEADER)
            .filter(other -> other.unit().equals(subject.unit()))
            .map(Subject::directoryId)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** As {@link #concernedBy(Subject)}, by the subject's key; of an unknown one nobody's. */
  public Set<UUID> concernedBy(String subject) {
    return subject(subject).map(this::concernedBy).orElse(Set.of());
  }

  /** Whose own case the whole assessment is, by their directory ids: that of every subject. */
  public Set<UUID> concerned() {
    return subjects.stream().map(Subject::directoryId).collect(Collectors.toUnmodifiableSet());
  }

  /** The form that a subject is rated on. */
  public Form formOf(Subject subject) {
    return forms.stream()
        .filter(form -> form.key().equals(subject.form()))
        .findFirst()
        .orElseThrow();
  }

  /** The scale of a form, for the items that have none of their own. */
  public Scale scaleOf(Form form) {
    return scale(form.scale());
  }

  /** The scale that an item of a form is answered on. */
  public Scale scaleOf(Form form, Item item) {
    @Nullable String own = item.scale();
    return scale(own == null ? form.scale() : own);
  }

  private Scale scale(String key) {
    return scales.stream().filter(scale -> scale.key().equals(key)).findFirst().orElseThrow();
  }

  /** The recommendation with this key. */
  public Optional<Recommendation> recommendation(String key) {
    return recommendations.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** An organisation whose team or leaders are assessed. */
  public record Unit(String key, UUID organisationId, String name, UnitKind kind) {}

  /** How a scale is answered. */
  public enum ScaleKind {
    /** One of the options. */
    OPTIONS,
    /** A whole number of points. */
    POINTS
  }

  /**
   * What a rater chooses from.
   *
   * @param noOpinion whether 弃权/不了解 is allowed
   * @param options of a scale of options; empty for points
   * @param max of a scale of points, which are whole numbers from 0; null for options
   */
  public record Scale(
      String key, ScaleKind kind, boolean noOpinion, List<Option> options, @Nullable Integer max) {

    private static final int POINTS = 100;

    public Scale {
      // Older definitions have no kind: there was no other.
      kind = kind == null ? ScaleKind.OPTIONS : kind;
      options = optional(options);
      max = kind == ScaleKind.POINTS && max == null ? Integer.valueOf(POINTS) : max;
    }

    /** Every answer but no opinion, as it is written in a tally: letters, or points from 0. */
    public List<String> answers() {
      return max == null
          ? options.stream().map(Option::code).toList()
          : IntStream.rangeClosed(0, max).mapToObj(Integer::toString).toList();
    }

    /** The best answer. */
    public String best() {
      return max == null ? options.getFirst().code() : Integer.toString(max);
    }
  }

  /** One letter, A the best. */
  public record Option(String code, LocalizedText label) {}

  /**
   * The items that a subject is rated on, in the order of the marks of a ballot.
   *
   * @param scale of the items that have none of their own
   * @param quotas how often a rater may give an option in a unit
   * @param validity what a ballot must not look like
   */
  public record Form(
      String key, String scale, List<Item> items, List<Quota> quotas, List<ValidityRule> validity) {

    public Form {
      items = List.copyOf(items);
      quotas = optional(quotas);
      validity = optional(validity);
    }
  }

  /**
   * One line of a form.
   *
   * @param scale null for the form's
   * @param exampleFor the answers that need an example (反向测评): of the scale's letters
   */
  public record Item(
      String key, LocalizedText label, @Nullable String scale, List<String> exampleFor) {

    public Item {
      exampleFor = optional(exampleFor);
    }
  }

  /**
   * A team or a leader.
   *
   * @param post leaders only
   * @param title leaders only, their office
   * @param group what it is compared with, such as 管理型 or 服务型; null for none
   */
  public record Subject(
      String key,
      SubjectKind kind,
      String unit,
      UUID directoryId,
      String name,
      @Nullable Post post,
      @Nullable String title,
      @Nullable String group,
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
   * @param recommendations what else stands on it
   * @param entitled how many raters may cast it
   */
  public record Paper(
      String key,
      UUID paperId,
      String meeting,
      String category,
      List<String> subjects,
      List<String> recommendations,
      int entitled) {

    public Paper {
      subjects = List.copyOf(subjects);
      recommendations = optional(recommendations);
    }
  }

  /** First and last day of voting. */
  public record Timetable(LocalDate opensOn, LocalDate closesOn) {}
}
