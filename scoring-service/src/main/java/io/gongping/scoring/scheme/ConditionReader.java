package io.gongping.scoring.scheme;

/** A condition of a scheme, made ready: what depends on the scheme alone is done once. */
@FunctionalInterface
interface ConditionReader {

  /** The condition on one subject. Never fails, whatever the subject brings along. */
  Trace read(Reading reading);
}
