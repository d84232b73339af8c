package io.gongping.scoring.grading.rest;

import io.gongping.scoring.grading.app.HeldSpace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Gives the space of an evaluation back as soon as there is an answer, or a refusal. */
@Provider
class EvaluationEnd implements ContainerResponseFilter {

  private final HeldSpace held;

  EvaluationEnd(HeldSpace held) {
    this.held = held;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    held.giveBack();
  }
}
