package io.gongping.scoring.scheme.store;

import io.gongping.scoring.scheme.Scheme;

/** The presets, for tests of the engine. */
public final class Presets {

  private Presets() {}

  public static Scheme s11() {
    return parse(document("S11.v1"));
  }

  public static String document(String name) {
    return PresetSchemes.document(name);
  }

  public static Scheme parse(String document) {
    return SchemeParser.parse(document);
  }
}
