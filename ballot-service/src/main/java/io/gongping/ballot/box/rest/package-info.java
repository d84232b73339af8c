/** Casting and inspection over HTTP. Nothing here is logged, traced or cached. */
@NullMarked
package io.gongping.ballot.box.rest;

import org.jspecify.annotations.NullMarked;
