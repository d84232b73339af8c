package io.gongping.scoring.result;

import io.gongping.scoring.history.RecordedScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision was made on, as it stood at that moment. What is shown and sent of a
 * decided result is read from here and never computed anew.
 *
 * @param shown the result with its votes and its trace as it was shown, as JSON: nothing that has
 *     to stay unseen is in it
 * @param traceText the trace as a text for people; null where it is withheld
 * @param card what will be published
 * @param scores with their exact numbers, which are recorded and not all shown
 * @param inputs the versions of everything that was entered for the subject or others of its unit
 */
public record FrozenEvaluation(
    String shown,
    @Nullable TraceText traceText,
    ScoreCard card,
    List<RecordedScore> scores,
    List<InputVersion> inputs) {

  public FrozenEvaluation {
    scores = List.copyOf(scores);
    inputs = List.copyOf(inputs);
  }

  /** A trace in both languages. */
  public record TraceText(String zh, String en) {}

  /** The same evaluation under another decision. */
  public FrozenEvaluation with(ScoreCard other) {
    return new FrozenEvaluation(shown, traceText, other, scores, inputs);
  }
}
