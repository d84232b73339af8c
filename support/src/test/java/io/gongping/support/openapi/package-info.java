@NullMarked
package io.gongping.support.openapi;

import org.jspecify.annotations.NullMarked;
