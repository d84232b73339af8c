package io.gongping.ballot.assessment;

import io.gongping.support.web.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is about: who is assessed, by whom, on which form, when. It travels whole in
 * the opened event, so that no service has to ask another.
 *
 * @param region six-digit code of the region that runs it
 * @param scheme the rules that the grades will be computed by
 * @param scales the answers that forms offer
 * @param categories who rates (测评主体), with weights that sum to 1
 * @param papers what each category rates at each meeting
 * @param recommendations what raters recommend people for; may be empty
 */
public record Definition(
    Kind kind,
    int year,
    String region,
    LocalizedText title,
    Scheme scheme,
    List<Unit> units,
    List<Scale> scales,
    List<Form> forms,
    List<Subject> subjects,
    List<Category> categories,
    List<Meeting> meetings,
    List<Paper> papers,
    List<Recommendation> recommendations,
    Timetable timetable) {

  public Definition {
    units = List.copyOf(units);
    scales = List.copyOf(scales);
    forms = List.copyOf(forms);
    subjects = List.copyOf(subjects);
    categories = List.copyOf(categories);
    meetings = List.copyOf(meetings);
    papers = List.copyOf(papers);
    recommendations = optional(recommendations);
  }

  /** A list that definitions stored by older versions do not have. */
  private static <T> List<T> optional(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The kinds of assessment (考核方式). */
  public enum Kind {
    ANNUAL,
    ROUTINE,
    APPOINTMENT,
    FOLLOW_UP,
    MID_TERM,
    END_OF_TERM,
    PROBATION,
    SPECIAL
  }

  /** One version of a published set of rules. */
  public record Scheme(String id, int version) {}

  /** The kinds of unit: those of S11, and those below the county. */
  public enum UnitKind {
    COUNTY,
    CITY_DEPARTMENT,
    INSTITUTION,
    MASS_ORGANISATION,
    COURT,
    PROCURATORATE,
    DEVELOPMENT_ZONE,
    /** 乡镇、街道. */
    TOWNSHIP,
    /** 县直部门: a department of a county, where {@link #CITY_DEPARTMENT} is one of a city. */
    COUNTY_DEPARTMENT,
    /** 党支部. */
    BRANCH,
    /** Run from above (垂直管理): its team is assessed here, its leaders are not. */
    VERTICALLY_MANAGED
  }

  /** A unit whose team or leaders are assessed. */
  public record Unit(String key, UUID organisationId, String name, UnitKind kind) {}

  /** How a scale is answered. */
  public enum ScaleKind {
    /** With one of its options. */
    OPTIONS,
    /** With whole points (百分制). */
    POINTS
  }

  /**
   * Answers to choose from.
   *
   * @param noOpinion whether {@code -} (弃权) may be given instead
   * @param options best first; empty for points
   * @param max the most points, from 0; null for options
   */
  public record Scale(
      String key, ScaleKind kind, boolean noOpinion, List<Option> options, @Nullable Integer max) {

    public Scale {
      // Stored by an older version, which knew no other kind.
      kind = kind == null ? ScaleKind.OPTIONS : kind;
      options = optional(options);
    }
  }

  /** One answer: a letter {@code A} to {@code Z} and its label. */
  public record Option(String code, LocalizedText label) {}

  /**
   * What is asked about a subject.
   *
   * @param scale of the items that have none of their own
   * @param quotas how often one rater may give an option
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
   * One question.
   *
   * @param scale null for the form's
   * @param exampleFor letters of the scale that need an example: the negative answers to a reverse
   *     item (反向测评)
   */
  public record Item(
      String key, LocalizedText label, @Nullable String scale, List<String> exampleFor) {

    public Item {
      exampleFor = optional(exampleFor);
    }
  }

  /** What is assessed: a leadership team (领导班子) or a leader (领导干部). */
  public enum SubjectKind {
    TEAM,
    LEADER
  }

  /** The rank of a leader. */
  public enum Post {
    /** 正职. */
    PRINCIPAL,
    /** 副职. */
    DEPUTY,
    /** 班子成员 beside these two, such as a committee member of a branch (支部委员). */
    MEMBER
  }

  /**
   * A team or a leader to be assessed.
   *
   * @param directoryId the stable id of the person or team
   * @param post of a leader; null for a team
   * @param title the office held, for example 县长; null where there is none to tell
   * @param group what it is compared with, for example 管理型 or 服务型; null for none
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

  /** A rater category with its share in the weighted result. */
  public record Category(String key, LocalizedText label, BigDecimal weight) {}

  /** A meeting at which slips are drawn. */
  public record Meeting(String key, String name, String place, LocalDate heldOn) {}

  /**
   * What one category rates at one meeting.
   *
   * @param subjects who is rated; may be empty where people are recommended
   * @param recommendations what people are recommended for
   * @param entitled how many raters may vote (应到)
   * @param paperId the id to cast with; null until the box opens
   */
  public record Paper(
      String key,
      String meeting,
      String category,
      List<String> subjects,
      List<String> recommendations,
      int entitled,
      @Nullable UUID paperId) {

    public Paper {
      subjects = List.copyOf(subjects);
      recommendations = optional(recommendations);
    }

    private Paper withId(UUID id) {
      return new Paper(key, meeting, category, subjects, recommendations, entitled, id);
    }
  }

  /** When ballots may be cast, both days included. */
  public record Timetable(LocalDate opensOn, LocalDate closesOn) {}

  /** The same definition with an id for every paper. */
  Definition withPaperIds(Supplier<UUID> ids) {
    return new Definition(
        kind,
        year,
        region,
        title,
        scheme,
        units,
        scales,
        forms,
        subjects,
        categories,
        meetings,
        papers.stream().map(paper -> paper.withId(ids.get())).toList(),
        recommendations,
        timetable);
  }
}
