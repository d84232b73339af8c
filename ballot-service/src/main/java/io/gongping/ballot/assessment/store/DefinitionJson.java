package io.gongping.ballot.assessment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.OpenedData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Definitions as JSON, in the database and in the opened event. */
@ApplicationScoped
class DefinitionJson implements OpenedData {

  private final ObjectMapper json;

  DefinitionJson(ObjectMapper json) {
    this.json = json;
  }

  private record Opened(UUID assessmentId, Definition definition, Notice notice) {}

  @Override
  public String of(Assessment assessment) {
    Notice notice = Objects.requireNonNull(assessment.notice(), "opened without notice");
    return write(new Opened(assessment.id(), assessment.definition(), notice));
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A definition is always JSON", impossible);
    }
  }

  Definition read(String definition) {
    try {
      return json.readValue(definition, Definition.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored definition cannot be read", impossible);
    }
  }
}
