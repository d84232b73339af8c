package io.gongping.dossier.archive.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shape of query parameters. They come in as text, so that a malformed one is a named violation
 * instead of the 404 of the JAX-RS conversion.
 */
final class Parameters {

  static final String YEAR = "(19|2[0-9])[0-9]{2}";
  static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
  static final String LIMIT = "[1-9][0-9]?|1[0-9]{2}|200";
  static final String DEFAULT_LIMIT = "50";

  private Parameters() {}

  /** The identifier of a parameter that matched {@link #UUID}. */
  static @Nullable UUID uuid(@Nullable String parameter) {
    return parameter == null ? null : java.util.UUID.fromString(parameter);
  }
}
