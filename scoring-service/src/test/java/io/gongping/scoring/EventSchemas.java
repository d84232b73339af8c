package io.gongping.scoring;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The schemas that are committed under {@code docs/}. */
public final class EventSchemas {

  private EventSchemas() {}

  /** What is wrong with the data of an event; nothing for a good one. */
  public static List<String> mistakes(String type, String data) {
    return mistakesOf("docs/events/" + type + ".schema.json", data);
  }

  /** What is wrong with a document; nothing for a good one. */
  public static List<String> mistakesOf(String schema, String document) {
    return schema(schema).validate(document, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema(String path) {
    try {
      String text = Files.readString(CommittedContract.file(path));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
