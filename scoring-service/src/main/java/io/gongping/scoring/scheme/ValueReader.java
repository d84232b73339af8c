package io.gongping.scoring.scheme;

/** A value of a scheme, made ready: what depends on the scheme alone is done once. */
@FunctionalInterface
interface ValueReader {

  /** The value for one subject. Never fails, whatever the subject brings along. */
  ValueTrace read(Reading reading);
}
