package io.gongping.scoring.scheme;

/** Keeps the schemes that organisers upload. */
public interface UploadedSchemes {

  /**
   * Keeps a version for good.
   *
   * @param document passed {@link SchemeLanguage#read}
   * @return false when there is a document with this id and version already
   */
  boolean add(CataloguedScheme scheme, String document);
}
