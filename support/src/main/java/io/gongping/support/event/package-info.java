/** What the services have in common where they read each other's events. */
@NullMarked
package io.gongping.support.event;

import org.jspecify.annotations.NullMarked;
