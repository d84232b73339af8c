package io.gongping.scoring.scheme.store;

import io.gongping.scoring.scheme.Scheme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The presets, for tests of the engine. */
public final class Presets {

  private static final Map<String, Scheme> READ = new ConcurrentHashMap<>();

  private Presets() {}

  public static Scheme s11() {
    return preset("S11.v1");
  }

  /** The preset with this name, such as {@code S11.v1}. */
  public static Scheme preset(String name) {
    return READ.computeIfAbsent(name, unread -> parse(document(unread)));
  }

  public static List<Scheme> all() {
    return PresetSchemes.names().stream().map(Presets::preset).toList();
  }

  public static List<String> documents() {
    return PresetSchemes.names().stream().map(Presets::document).toList();
  }

  public static String document(String name) {
    return PresetSchemes.document(name);
  }

  /** The digest of a document. */
  public static String digest(String document) {
    return CanonicalJson.digest(document);
  }

  /** A document in its canonical form. */
  public static String canonical(String document) {
    return CanonicalJson.of(document);
  }

  public static Scheme parse(String document) {
    return SchemeParser.parse(document);
  }
}
