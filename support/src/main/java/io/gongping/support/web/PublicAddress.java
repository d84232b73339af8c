package io.gongping.support.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells where a resource is by the address that the operator configured, and never by the Host
 * header, which the caller writes. Without a configured address the path alone is told, which
 * callers resolve against the address that they asked (RFC 9110 section 10.2.2).
 */
@Provider
class PublicAddress implements ContainerResponseFilter {

  private final String base;

  /**
   * @param address such as {@code https://ballot.example.org}, with a path where a proxy puts the
   *     service below one
   */
  PublicAddress(@ConfigProperty(name = "gongping.public-url") Optional<URI> address) {
    this.base = address.map(PublicAddress::base).orElse("");
  }

  private static String base(URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web
        || address.getRawAuthority() == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "gongping.public-url is an http or https address without user, query and fragment");
    }
    String text = address.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Object location = headers.getFirst(HttpHeaders.LOCATION);
    if (location != null) {
      URI told = URI.create(location.toString());
      String query = told.getRawQuery() == null ? "" : "?" + told.getRawQuery();
      headers.putSingle(HttpHeaders.LOCATION, base + told.getRawPath() + query);
    }
  }
}
