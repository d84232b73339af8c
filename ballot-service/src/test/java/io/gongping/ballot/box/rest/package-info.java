/** Tests of casting and inspection. */
@NullMarked
package io.gongping.ballot.box.rest;

import org.jspecify.annotations.NullMarked;
