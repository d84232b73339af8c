@NullMarked
package io.gongping.local;

import org.jspecify.annotations.NullMarked;
