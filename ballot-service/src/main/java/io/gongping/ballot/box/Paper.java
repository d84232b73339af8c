package io.gongping.ballot.box;

import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper (测评表): what one rater category rates at one meeting. Fixed when the assessment opens.
 *
 * @param paperId the id to cast with
 * @param key the paper's key in the assessment
 * @param subjects who is rated, in the order of the paper
 * @param forms the forms of these subjects
 * @param scales the scales of these forms
 * @param recommendations what people are recommended for, in the order of the paper
 */
public record Paper(
    UUID assessmentId,
    LocalizedText title,
    UUID paperId,
    String key,
    PaperMeeting meeting,
    PaperCategory category,
    String closesOn,
    List<PaperSubject> subjects,
    List<PaperForm> forms,
    List<PaperScale> scales,
    List<PaperRecommendation> recommendations) {

  public Paper {
    subjects = List.copyOf(subjects);
    forms = List.copyOf(forms);
    scales = List.copyOf(scales);
    recommendations = List.copyOf(recommendations);
  }

  /** Where and when the slips are handed out; the date in ISO form. */
  public record PaperMeeting(String key, String name, String place, String heldOn) {}

  /** A rater category (测评主体). */
  public record PaperCategory(String key, LocalizedText label) {}

  /** A team or a leader to rate. */
  public record PaperSubject(
      String key, String kind, String name, @Nullable String title, PaperUnit unit, String form) {}

  /** The unit that a subject belongs to. */
  public record PaperUnit(String key, String name) {}

  /**
   * What is asked about a subject, in order.
   *
   * @param scale of the items that have none of their own
   * @param quotas how often one rater may give an option in a unit
   * @param validity what a ballot must not look like
   */
  public record PaperForm(
      String key,
      String scale,
      List<PaperItem> items,
      List<PaperQuota> quotas,
      List<PaperRule> validity) {

    public PaperForm {
      items = List.copyOf(items);
      quotas = List.copyOf(quotas);
      validity = List.copyOf(validity);
    }

    /** The key of the scale that an item is answered on. */
    public String scaleOf(PaperItem item) {
      @Nullable String own = item.scale();
      return own == null ? scale : own;
    }
  }

  /**
   * One question.
   *
   * @param scale null for the form's
   * @param exampleFor letters that need an example
   */
  public record PaperItem(
      String key, LocalizedText label, @Nullable String scale, List<String> exampleFor) {

    public PaperItem {
      exampleFor = List.copyOf(exampleFor);
    }
  }

  /** How a scale is answered. */
  public enum PaperScaleKind {
    /** With one of its options. */
    OPTIONS,
    /** With whole points from 0. */
    POINTS
  }

  /**
   * The answers to choose from; {@code -} for no opinion where that is allowed.
   *
   * @param options best first; empty for points
   * @param max the most points; null for options
   */
  public record PaperScale(
      String key,
      PaperScaleKind kind,
      boolean noOpinion,
      List<PaperOption> options,
      @Nullable Integer max) {

    public PaperScale {
      options = List.copyOf(options);
    }
  }

  /** One answer: a letter and its label. */
  public record PaperOption(String code, LocalizedText label) {}

  /** What a quota means in a unit too small for it. */
  public enum PaperSmallUnits {
    /** Nobody may get the option. */
    FORBID,
    /** One may. */
    ALLOW_ONE
  }

  /**
   * On each item of the form's own scale at most ⌊percent · m / 100⌋ of the m subjects of a unit
   * may get an option.
   *
   * @param percent an exact decimal
   */
  public record PaperQuota(String option, String percent, PaperSmallUnits smallUnits) {}

  /** What the marks on one form must not look like. */
  public enum PaperRuleKind {
    /** Every opinion the same, from two on. */
    ALL_EQUAL,
    /** Every opinion the best of its scale, from two on. */
    ALL_TOP,
    /** One option more often than a share of the marks on the form's own scale. */
    AT_MOST
  }

  /** What comes of a ballot that breaks a rule. */
  public enum PaperEffect {
    /** It is not taken. */
    REFUSE,
    /** It is taken and counts as invalid. */
    VOID
  }

  /**
   * A rule that a ballot must keep.
   *
   * @param option for {@link PaperRuleKind#AT_MOST}
   * @param percent for {@link PaperRuleKind#AT_MOST}: an exact decimal
   */
  public record PaperRule(
      PaperRuleKind rule, PaperEffect effect, @Nullable String option, @Nullable String percent) {}

  /** What comes of naming more people than one may. */
  public enum PaperOverSelection {
    /** The ballot is not taken. */
    REFUSE,
    /** Nobody that it names here gets a vote. */
    VOID_ITEM,
    /** The ballot is taken and counts as invalid. */
    VOID
  }

  /**
   * A recommendation of people for posts.
   *
   * @param unit that the posts are in; null for none in particular
   * @param seats posts to fill
   * @param atMost how many people a rater may name
   * @param writeIns whether others than the candidates may be named
   */
  public record PaperRecommendation(
      String key,
      LocalizedText title,
      @Nullable PaperUnit unit,
      int seats,
      int atMost,
      List<PaperCandidate> candidates,
      boolean writeIns,
      PaperOverSelection overSelection) {

    public PaperRecommendation {
      candidates = List.copyOf(candidates);
    }
  }

  /** Somebody who is proposed. */
  public record PaperCandidate(String key, String name) {}
}
