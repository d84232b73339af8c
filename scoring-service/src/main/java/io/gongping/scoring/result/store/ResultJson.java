package io.gongping.scoring.result.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.history.KeptScore;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.FrozenEvaluation.TraceText;
import io.gongping.scoring.result.InputVersion;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.ScoreCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that decisions keep, as they stand in the database. */
@ApplicationScoped
class ResultJson {

  private final ObjectMapper json;

  ResultJson(ObjectMapper json) {
    this.json = json;
  }

  /** An evaluation as it is stored: later versions of the service read the earlier formats too. */
  private record StoredEvaluation(
      int format,
      String shown,
      @Nullable TraceText traceText,
      ScoreCard card,
      List<KeptScore> scores,
      List<InputVersion> inputs) {}

  private static final int FORMAT = 1;

  String write(FrozenEvaluation evaluation) {
    return write(
        (Object)
            new StoredEvaluation(
                FORMAT,
                evaluation.shown(),
                evaluation.traceText(),
                evaluation.card(),
                evaluation.scores().stream().map(KeptScore::of).toList(),
                evaluation.inputs()));
  }

  String write(Decision decision) {
    return write((Object) decision);
  }

  String write(ProposalSummary proposal) {
    return write((Object) proposal);
  }

  FrozenEvaluation evaluation(String text) {
    StoredEvaluation stored = read(text, StoredEvaluation.class);
    return new FrozenEvaluation(
        stored.shown(),
        stored.traceText(),
        stored.card(),
        stored.scores().stream().map(KeptScore::score).toList(),
        stored.inputs());
  }

  Decision decision(String text) {
    return read(text, Decision.class);
  }

  ProposalSummary proposal(String text) {
    return read(text, ProposalSummary.class);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A result is plain data", impossible);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }
}
