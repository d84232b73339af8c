package io.gongping.support.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a member that a request cannot have, instead of passing over what somebody meant to say.
 * Only bodies of requests are read so: what was stored, or comes in an event, may have members that
 * this version does not know.
 */
@Provider
class ClosedRequests implements ContextResolver<ObjectMapper> {

  private final ObjectMapper closed;

  ClosedRequests(ObjectMapper mapper) {
    this.closed = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return closed;
  }
}
