package io.gongping.support.web;

import io.gongping.support.problem.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are too large with a problem document, whether their length is announced or
 * found out on reading. What needs no login may be held shorter than the rest. The HTTP server's
 * own limit, which answers without a body, must lie above both.
 */
@Provider
class BodyLimits implements ContainerRequestFilter, ReaderInterceptor, ContainerResponseFilter {

  private static final String LIMIT = BodyLimits.class.getName();

  private final long limit;
  private final long publicLimit;
  private final Set<String> publicPaths;

  BodyLimits(
      @ConfigProperty(name = "gongping.body.limit") long limit,
      @ConfigProperty(name = "gongping.body.public-limit", defaultValue = "262144")
          long publicLimit,
      @ConfigProperty(name = "gongping.body.public-paths") Optional<Set<String>> publicPaths) {
    this.limit = limit;
    this.publicLimit = publicLimit;
    this.publicPaths = publicPaths.map(Set::copyOf).orElse(Set.of());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    long allowed = publicPaths.contains(request.getUriInfo().getPath()) ? publicLimit : limit;
    if (request.getLength() > allowed) {
      throw tooLarge(allowed);
    }
    request.setProperty(LIMIT, allowed);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!(context.getProperty(LIMIT) instanceof Long allowed)) {
      return context.proceed();
    }
    LimitedStream limited = new LimitedStream(context.getInputStream(), allowed);
    context.setInputStream(limited);
    try {
      return context.proceed();
    } catch (IOException | RuntimeException failure) {
      // Whatever a reader makes of a body that was cut off.
      if (limited.exceeded()) {
        throw tooLarge(allowed);
      }
      throw failure;
    }
  }

  /** The rest of a body that is refused is not waited for. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
      response.getHeaders().putSingle("Connection", "close");
    }
  }

  private static RuntimeException tooLarge(long allowed) {
    return CommonProblem.BODY_TOO_LARGE.problem().with("limit", allowed);
  }

  private static final class LimitedStream extends FilterInputStream {

    private final long allowed;
    private long read;

    LimitedStream(InputStream in, long allowed) {
      super(in);
      this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    boolean exceeded() {
      return read > allowed;
    }

    private void count(int octets) throws IOException {
      read += octets;
      if (exceeded()) {
        throw new IOException("The body is too large");
      }
    }
  }
}
