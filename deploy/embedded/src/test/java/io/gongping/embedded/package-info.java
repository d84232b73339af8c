@NullMarked
package io.gongping.embedded;

import org.jspecify.annotations.NullMarked;
