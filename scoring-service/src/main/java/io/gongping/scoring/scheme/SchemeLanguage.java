package io.gongping.scoring.scheme;

/** The language that schemes are written in. */
@FunctionalInterface
public interface SchemeLanguage {

  /**
   * The scheme that a document describes.
   *
   * @throws SchemeInvalid with every mistake at once when it is no usable scheme
   */
  Scheme read(String document);
}
