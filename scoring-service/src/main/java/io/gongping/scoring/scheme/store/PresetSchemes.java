package io.gongping.scoring.scheme.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.Scheme;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemes that come with the service. A preset with a mistake stops the service at start. */
@ApplicationScoped
@Startup
class PresetSchemes {

  private static final List<String> PRESETS = List.of("S11.v1");

  private final Map<SchemeRef, Preset> presets = new LinkedHashMap<>();

  PresetSchemes() {
    for (String name : PRESETS) {
      String document = document(name);
      Scheme scheme = SchemeParser.parse(document);
      presets.put(scheme.ref(), new Preset(scheme, document));
    }
  }

  private record Preset(Scheme scheme, String document) {}

  Set<SchemeRef> refs() {
    return presets.keySet();
  }

  Optional<Scheme> find(SchemeRef ref) {
    return Optional.ofNullable(presets.get(ref)).map(Preset::scheme);
  }

  Optional<String> document(SchemeRef ref) {
    return Optional.ofNullable(presets.get(ref)).map(Preset::document);
  }

  /** The text of a preset. */
  static String document(String name) {
    String resource = "/schemes/" + name + ".json";
    try (InputStream stream = PresetSchemes.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The preset " + name + " is missing");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
