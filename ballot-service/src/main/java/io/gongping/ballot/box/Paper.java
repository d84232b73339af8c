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
    List<PaperScale> scales) {

  public Paper {
    subjects = List.copyOf(subjects);
    forms = List.copyOf(forms);
    scales = List.copyOf(scales);
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

  /** What is asked about a subject, in order. */
  public record PaperForm(String key, String scale, List<PaperItem> items) {

    public PaperForm {
      items = List.copyOf(items);
    }
  }

  /** One question. */
  public record PaperItem(String key, LocalizedText label) {}

  /** The answers to choose from, best first; {@code -} for no opinion where that is allowed. */
  public record PaperScale(String key, boolean noOpinion, List<PaperOption> options) {

    public PaperScale {
      options = List.copyOf(options);
    }
  }

  /** One answer: a letter and its label. */
  public record PaperOption(String code, LocalizedText label) {}
}
