package io.gongping.scoring.scheme.store;

import io.gongping.scoring.scheme.Scheme;

/** Opens the package-private reader of schemes to the benchmarks. */
public final class MeasuredSchemes {

  private MeasuredSchemes() {}

  /** A preset, such as {@code S11.v1}. */
  public static Scheme preset(String name) {
    return read(PresetSchemes.document(name));
  }

  /** The scheme that a document describes. */
  public static Scheme read(String document) {
    return SchemeParser.parse(document);
  }
}
