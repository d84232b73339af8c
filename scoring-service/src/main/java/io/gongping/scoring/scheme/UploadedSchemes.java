package io.gongping.scoring.scheme;

import io.gongping.scoring.verification.Verification;

/** Keeps the schemes that organisers upload. */
public interface UploadedSchemes {

  /**
   * Keeps a version for good.
   *
   * @param document passed {@link SchemeLanguage#read}
   * @return false when there is a document with this id and version already
   */
  boolean add(CataloguedScheme scheme, String document);

  /**
   * Keeps what a second person made of a version.
   *
   * @return false when somebody was faster
   */
  boolean verify(CataloguedScheme scheme, Verification verification);
}
