/** What is said to strangers, held against our own rules and against what was said before. */
@NullMarked
package io.gongping.contracts;

import org.jspecify.annotations.NullMarked;
