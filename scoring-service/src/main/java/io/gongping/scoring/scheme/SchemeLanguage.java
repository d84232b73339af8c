package io.gongping.scoring.scheme;

/** The language that schemes are written in. */
public interface SchemeLanguage {

  /**
   * The scheme that a document describes.
   *
   * @throws SchemeInvalid with every mistake at once when it is no usable scheme
   */
  Scheme read(String document);

  /**
   * The scheme that a document to be stored describes: as {@link #read}, and its id is none of the
   * product's own.
   *
   * @throws SchemeInvalid with every mistake at once
   */
  Scheme readOwn(String document);

  /**
   * The SHA-256, in hexadecimal, of a document in its canonical form: members sorted, no white
   * space, texts and numbers as they were. Two documents that say the same have the same.
   *
   * @param document one that {@link #read} takes
   */
  String digest(String document);
}
