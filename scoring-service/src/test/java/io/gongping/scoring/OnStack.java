package io.gongping.scoring;

import io.gongping.embedded.EmbeddedStack;

/** A test that touches PostgreSQL or Kafka itself. */
public abstract class OnStack {

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  protected EmbeddedStack stack;
}
