/** The embedded stack as a resource of Quarkus tests. */
@NullMarked
package io.gongping.embedded.quarkus;

import org.jspecify.annotations.NullMarked;
