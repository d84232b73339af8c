package io.gongping.scoring.scheme.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeInvalid;
import io.gongping.scoring.scheme.SchemeLanguage;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Schemes as JSON. */
@ApplicationScoped
class JsonSchemes implements SchemeLanguage {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  /** S1 to S21, the systems that the product itself describes. */
  private static final Pattern RESERVED = Pattern.compile("S([1-9]|1[0-9]|2[01])");

  private final PresetSchemes presets;

  JsonSchemes(PresetSchemes presets) {
    this.presets = presets;
  }

  @Override
  public Scheme read(String document) {
    return SchemeParser.parse(document);
  }

  @Override
  public Scheme readOwn(String document) {
    List<SchemeMistake> mistakes = new ArrayList<>(mistakesOfId(document));
    try {
      Scheme scheme = SchemeParser.parse(document);
      if (mistakes.isEmpty()) {
        return scheme;
      }
    } catch (SchemeInvalid invalid) {
      invalid.mistakes().stream()
          .filter(mistake -> mistakes.isEmpty() || !mistake.pointer().equals("/id"))
          .forEach(mistakes::add);
    }
    throw new SchemeInvalid(mistakes);
  }

  @Override
  public String digest(String document) {
    return CanonicalJson.digest(document);
  }

  private List<SchemeMistake> mistakesOfId(String document) {
    JsonNode id;
    try {
      id = JSON.readTree(document).path("id");
    } catch (JsonProcessingException malformed) {
      return List.of(); // The parser says so.
    }
    if (!id.isTextual()) {
      return List.of();
    }
    String text = id.textValue();
    if (RESERVED.matcher(text).matches()
        || presets.refs().stream().map(SchemeRef::id).anyMatch(text::equals)) {
      return List.of(
          new SchemeMistake("/id", Kind.RESERVED, text + " is an id of the product's own schemes"));
    }
    return ID.matcher(text).matches()
        ? List.of()
        : List.of(
            new SchemeMistake(
                "/id",
                Kind.MALFORMED,
                "an id has 1 to 32 letters, digits, dots, hyphens or underscores"));
  }
}
