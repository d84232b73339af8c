/**
 * Gongping on one machine: PostgreSQL, Kafka, Keycloak and the three services, nothing mocked.
 *
 * <p>{@link LocalStack} starts and stops them, and breaks them for tests; the rest is what {@code
 * ./gongping up}, {@code demo} and {@code down} do with it.
 */
@NullMarked
package io.gongping.local;

import org.jspecify.annotations.NullMarked;
