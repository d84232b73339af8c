package io.gongping.support.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Gives every read a validator (RFC 9110 section 13): a program that has the answer already asks
 * with If-None-Match and gets 304 without a body. A read with a version of its own keeps that as
 * its tag; any other one gets a weak tag from what it says.
 */
@Provider
@Priority(ConditionalReads.BEFORE_OTHERS)
class ConditionalReads implements ContainerResponseFilter {

  /** What other filters do when there is an answer waits until it is written. */
  static final int BEFORE_OTHERS = Priorities.USER + 1000;

  private static final int TAG_BYTES = 16;
  private static final String WEAK = "W/";

  private final ObjectMapper json;

  ConditionalReads(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals(HttpMethod.GET)
        || response.getStatus() != Status.OK.getStatusCode()
        || response.getEntity() == null) {
      return;
    }
    @Nullable String tag = response.getHeaderString(HttpHeaders.ETAG);
    if (tag == null) {
      byte[] body = body(response);
      tag = WEAK + '"' + digest(body) + '"';
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
    }
    if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  /** By the weak comparison, as RFC 9110 section 13.1.2 has it. */
  static boolean names(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(given -> given.equals("*") || opaque(given).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  private byte[] body(ContainerResponseContext response) {
    Object entity = response.getEntity();
    if (entity instanceof byte[] bytes) {
      return bytes;
    }
    if (entity instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return writer(response).writeValueAsBytes(entity);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An answer is plain data", impossible);
    }
  }

  /** By the type that a resource declares: the types of what a page lists hang on it. */
  private ObjectWriter writer(ContainerResponseContext response) {
    return response.getEntityType() instanceof ParameterizedType declared
            && declared.getRawType() instanceof Class<?> raw
            && raw.isInstance(response.getEntity())
        ? json.writerFor(json.constructType(declared))
        : json.writer();
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
