@NullMarked
package io.gongping.kubernetes;

import org.jspecify.annotations.NullMarked;
