/** What the tests of the services share. */
@NullMarked
package io.gongping.support.test;

import org.jspecify.annotations.NullMarked;
