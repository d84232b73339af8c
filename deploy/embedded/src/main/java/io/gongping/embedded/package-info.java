/**
 * Real PostgreSQL and Kafka from Maven Central artefacts, without containers.
 *
 * <p>Everything listens on the loopback interface only, keeps its files in one folder that it
 * locks, and can be stopped, killed and started again on the same folder and port. The same classes
 * serve the tests and the local run, so that a test never proves something about a gentler server.
 */
@NullMarked
package io.gongping.embedded;

import org.jspecify.annotations.NullMarked;
