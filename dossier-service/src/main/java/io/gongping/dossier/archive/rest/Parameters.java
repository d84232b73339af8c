package io.gongping.dossier.archive.rest;

import java.util.regex.Pattern;

/** The shape of query parameters and of what stands in cursors. */
final class Parameters {

  static final int FIRST_YEAR = 1949;
  static final int LAST_YEAR = 2999;
  static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
  static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  static final Pattern YEAR_AND_ID = Pattern.compile("(19|2[0-9])[0-9]{2}/" + ID.pattern());

  private Parameters() {}
}
