package io.gongping.demonstration.client;

import java.net.URI;

/**
 * Where the parts of a running installation answer.
 *
 * @param ballot base of the ballot service, for example {@code http://127.0.0.1:8101}
 * @param scoring base of the scoring service
 * @param dossier base of the dossier service
 * @param token the realm's token endpoint (OAuth 2.0)
 */
public record Endpoints(URI ballot, URI scoring, URI dossier, URI token) {}
