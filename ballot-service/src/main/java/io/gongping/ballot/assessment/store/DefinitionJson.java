package io.gongping.ballot.assessment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.OpenedData;
import io.gongping.ballot.assessment.Written;
import io.gongping.ballot.assessment.app.DefinitionReader;
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

  String write(Written written) {
    return switch (written) {
      case Written.Complete(Definition definition) -> write(definition);
      case Written.Unfinished unfinished -> unfinished.document();
    };
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A definition is always JSON", impossible);
    }
  }

  Written draft(String document) {
    try {
      return DefinitionReader.stored(json.readTree(document));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored draft is always JSON", impossible);
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
