package io.gongping.dossier.archive.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.dossier.archive.ScoreCard.Score;
import java.util.List;

/** The scores of a card as a column. */
final class StoredScores {

  private static final JsonMapper JSON = new JsonMapper();

  private StoredScores() {}

  static String write(List<Score> scores) {
    try {
      return JSON.writeValueAsString(scores);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Scores are plain data", impossible);
    }
  }

  static List<Score> read(String column) {
    try {
      return JSON.readValue(column, new TypeReference<List<Score>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }
}
