package io.gongping.scoring.scheme.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
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

  private static final List<String> PRESETS =
      List.of(
          "S1.v1",
          "S2.v1",
          "S2-total.v1",
          "S2-township.v1",
          "S4.v1",
          "S5.v1",
          "S7.v1",
          "S8.v1",
          "S9.v1",
          "S10.v1",
          "S11.v1",
          "S12.v1");

  private final Map<SchemeRef, Preset> presets = new LinkedHashMap<>();

  PresetSchemes() {
    for (String name : PRESETS) {
      String document = document(name);
      Scheme scheme = SchemeParser.parse(document);
      presets.put(scheme.ref(), new Preset(scheme, document, CanonicalJson.digest(document)));
    }
  }

  private record Preset(Scheme scheme, String document, String digest) {}

  Set<SchemeRef> refs() {
    return presets.keySet();
  }

  /** All of them as they are listed. */
  List<CataloguedScheme> entries() {
    return presets.values().stream()
        .map(preset -> new CataloguedScheme(preset.scheme().ref(), preset.digest(), null))
        .toList();
  }

  Optional<CataloguedScheme> entry(SchemeRef ref) {
    return Optional.ofNullable(presets.get(ref))
        .map(preset -> new CataloguedScheme(ref, preset.digest(), null));
  }

  Optional<Scheme> find(SchemeRef ref) {
    return Optional.ofNullable(presets.get(ref)).map(Preset::scheme);
  }

  Optional<String> document(SchemeRef ref) {
    return Optional.ofNullable(presets.get(ref)).map(Preset::document);
  }

  /** The names of all presets. */
  static List<String> names() {
    return PRESETS;
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
