package io.gongping.ballot.box.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.BoxCount;
import io.gongping.ballot.box.ClosedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closed events as JSON. */
@ApplicationScoped
class JsonClosedEvents implements ClosedEvents {

  private final ObjectMapper json;

  JsonClosedEvents(ObjectMapper json) {
    this.json = json;
  }

  private record Data(UUID assessmentId, String closedOn, List<PaperData> papers) {}

  private record PaperData(
      String paper,
      int entitled,
      int present,
      int issued,
      long spent,
      long ballots,
      long valid,
      long invalid,
      Map<String, Map<String, Map<String, Long>>> counts,
      @Nullable Map<String, Map<String, Long>> writeIns) {

    static PaperData of(BoxCount count) {
      return new PaperData(
          count.attendance().paper(),
          count.attendance().entitled(),
          count.attendance().present(),
          count.attendance().issued(),
          count.spent(),
          count.ballots(),
          count.ballots() - count.invalid(),
          count.invalid(),
          count.counts(),
          count.writeIns().isEmpty() ? null : count.writeIns());
    }
  }

  @Override
  public String data(UUID assessmentId, String closedOn, List<BoxCount> counts) {
    try {
      return json.writeValueAsString(
          new Data(assessmentId, closedOn, counts.stream().map(PaperData::of).toList()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Counts are always JSON", impossible);
    }
  }
}
