package io.gongping.dossier.archive.rest;

/** The realm roles that the archive knows. */
final class Roles {

  static final String ARCHIVIST = "archivist";
  static final String ORGANISER = "organiser";
  static final String COMMITTEE = "committee";
  static final String AUDITOR = "auditor";

  /** The service account of a provincial system. */
  static final String PROVINCE = "province";

  private Roles() {}
}
